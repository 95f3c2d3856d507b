/**
 * Days as pairs of bars (what came, hatched: what went) under a line of how many there are, on an axis of its own at the right.
 * The only place that knows ECharts. A picture by its nature: whoever shows it gives the numbers as a table too.
 */
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import type { EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { dayBarsOption } from './day-bars-option.ts'
import type { DayBar, DayBarWords } from './day-bars-option.ts'
import styles from './DayBars.module.css'

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

interface DayBarsProps {
  days: DayBar[]
  words: DayBarWords
  /** the picture in a sentence */
  description: string
}

export function DayBars({ days, words, description }: DayBarsProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  useEffect(() => {
    if (!box.current) return
    const made = init(box.current, null, { renderer: 'svg' })
    chart.current = made
    const { current: element } = box
    const observer = new ResizeObserver(() => {
      // of the same size when the page comes back into sight
      if (made.getWidth() !== element.clientWidth || made.getHeight() !== element.clientHeight) made.resize()
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    const family = getComputedStyle(document.body).fontFamily
    chart.current?.setOption(dayBarsOption(days, words, family), { notMerge: true })
  }, [days, words])
  return <div ref={box} className={styles.chart} role="img" aria-label={description} />
}
