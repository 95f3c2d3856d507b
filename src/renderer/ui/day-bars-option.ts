/** What ECharts is told to draw for days as bars under a line. */
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { COLOURS } from './colours.ts'

export interface DayBar {
  day: string
  added: number
  ended: number
  /** at the day's end */
  current: number
}

export interface DayBarWords {
  added: string
  ended: string
  current: string
}

type Option = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption>

/** about so many dates have room beneath */
const MOST_DATES = 7
const LABEL = { color: COLOURS.ink3, fontSize: 11 }
const BAR = { type: 'bar' as const, barMaxWidth: 13, barGap: '0%', barCategoryGap: '34%' }

export function dayBarsOption(days: DayBar[], words: DayBarWords, fontFamily: string): Option {
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 34, right: 40, top: 12, bottom: 20 },
    tooltip: tooltip(days, words),
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => day),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOURS.grey } },
      axisLabel: dates(days),
    },
    yAxis: [
      amounts({ splitLine: { lineStyle: { color: '#ececea' } } }),
      amounts({ splitLine: { show: false }, alignTicks: true }),
    ],
    series: [
      // a bar of nothing would still draw its edge
      { ...BAR, name: words.added, data: days.map(({ added }) => added || null), itemStyle: { color: COLOURS.ink2 } },
      { ...BAR, name: words.ended, data: days.map(({ ended }) => ended || null), itemStyle: HATCH },
      {
        type: 'line',
        name: words.current,
        yAxisIndex: 1,
        data: points(days),
        lineStyle: { color: COLOURS.red, width: 2 },
        itemStyle: { color: COLOURS.white, borderColor: COLOURS.red, borderWidth: 2 },
      },
    ],
  }
}

/** Readable on a grey print, where colours are not. */
const HATCH: NonNullable<BarSeriesOption['itemStyle']> = {
  color: COLOURS.white,
  borderColor: COLOURS.ink3,
  borderWidth: 1,
  decal: { symbol: 'rect', color: COLOURS.ink3, dashArrayX: [1, 0], dashArrayY: [1, 3], rotation: -Math.PI / 4 },
}

type AmountAxis = Exclude<NonNullable<Option['yAxis']>, unknown[]>

function amounts(rest: Partial<AmountAxis>): AmountAxis {
  return { type: 'value', min: 0, minInterval: 1, splitNumber: 3, axisLabel: LABEL, ...rest } as AmountAxis
}

/** The last day always, others at even distances back from it. */
function dates(days: DayBar[]) {
  const last = days.length - 1
  const every = Math.max(1, Math.ceil(days.length / MOST_DATES))
  return {
    ...LABEL,
    interval: (index: number) => (last - index) % every === 0,
    formatter: (day: string, index: number) => (index === last ? `{last|${shortDayInChinese(day)}}` : shortDayInChinese(day)),
    rich: { last: { color: COLOURS.ink, fontWeight: 600 as const, fontSize: 11 } },
  }
}

/** The peak and the last day carry their number; the other points are only the line's. */
function points(days: DayBar[]): NonNullable<LineSeriesOption['data']> {
  const last = days.length - 1
  const peak = days.reduce((best, { current }, index) => (current > (days[best]?.current ?? -1) ? index : best), 0)
  return days.map(({ current }, index) => {
    const isNamed = index === last || (index === peak && last - peak > 1)
    return {
      value: current,
      symbol: isNamed ? 'circle' : 'none',
      symbolSize: 7,
      label: {
        show: isNamed,
        position: 'top',
        formatter: countText(current),
        color: COLOURS.red,
        fontSize: 12,
        fontWeight: 600,
        textBorderColor: COLOURS.white,
        textBorderWidth: 3,
      },
    }
  })
}

function tooltip(days: DayBar[], words: DayBarWords): TooltipComponentOption {
  return {
    trigger: 'axis',
    transitionDuration: 0,
    axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(27, 27, 26, 0.05)' } },
    borderColor: COLOURS.ink2,
    borderRadius: 2,
    padding: [4, 8],
    textStyle: { color: COLOURS.ink, fontSize: 12 },
    formatter: (hovered) => {
      const [first] = Array.isArray(hovered) ? hovered : [hovered]
      const day = days[first?.dataIndex ?? -1]
      if (!day) return ''
      const { added, ended, current } = day
      return [
        shortDayInChinese(day.day),
        `${words.added} ${countText(added)}`,
        `${words.ended} ${countText(ended)}`,
        `${words.current} ${countText(current)}`,
      ].join('　')
    },
  }
}
