/** Which posts and days of the grid are to be drawn: those seen and some around them, so that no quick turn of the wheel meets a blank. */
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import { LEFT_PX, columnWidth } from './grid-measures.ts'
import type { Block, DayColumns } from './grid-measures.ts'

const SPARE_PX = 200
/** To the sides the wheel turns seldom, and a day is wide. */
const SPARE_SIDE_PX = 60

export interface Sight {
  columnPx: number
  blocks: Block[]
  days: DayColumns[]
  /** to be told of every scroll */
  look: () => void
}

interface Range {
  from: number
  till: number
}

const SAME = (a: Range, b: Range) => a.from === b.from && a.till === b.till

export function useSight(holder: RefObject<HTMLDivElement | null>, blocks: Block[], days: DayColumns[]): Sight {
  const [size, setSize] = useState({ width: 1200, height: 800 })
  const [at, setAt] = useState({ top: 0, left: 0 })
  const count = days.reduce((sum, { seats }) => sum + seats.length, 0)
  const columnPx = columnWidth(size.width, count)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [holder])
  const rangesAt = useCallback(
    ({ top, left }: { top: number; left: number }) => ({
      rows: rangeOf(blocks, top - SPARE_PX, top + size.height + SPARE_PX, (block) => [block.top, block.height]),
      columns: rangeOf(days, left - SPARE_SIDE_PX, left + size.width - LEFT_PX + SPARE_SIDE_PX, ({ first, seats }) => [
        first * columnPx,
        seats.length * columnPx,
      ]),
    }),
    [blocks, days, size, columnPx],
  )
  const { rows, columns } = rangesAt(at)
  const seenBlocks = useMemo(() => blocks.slice(rows.from, rows.till), [blocks, rows.from, rows.till])
  const seenDays = useMemo(() => days.slice(columns.from, columns.till), [days, columns.from, columns.till])
  return {
    columnPx,
    blocks: seenBlocks,
    days: seenDays,
    look: () => {
      const element = holder.current
      if (!element) return
      const now = { top: element.scrollTop, left: element.scrollLeft }
      const next = rangesAt(now)
      // most turns of the wheel bring nothing new into sight
      if (!SAME(next.rows, rows) || !SAME(next.columns, columns)) setAt(now)
    },
  }
}

function rangeOf<T>(items: readonly T[], from: number, till: number, lies: (item: T) => [at: number, size: number]): Range {
  let first = 0
  while (first < items.length && isBefore(items[first], from)) first += 1
  let last = first
  while (last < items.length && !isAfter(items[last], till)) last += 1
  return { from: first, till: last }

  function isBefore(item: T | undefined, edge: number): boolean {
    if (item === undefined) return false
    const [at, size] = lies(item)
    return at + size <= edge
  }

  function isAfter(item: T | undefined, edge: number): boolean {
    return item !== undefined && lies(item)[0] >= edge
  }
}
