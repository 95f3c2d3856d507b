/**
 * The week as one grid: posts by days by seats. Only the posts in sight are drawn, so that six hundred scroll like sixty;
 * the grid itself has the focus and says which cell is meant, as a spreadsheet does.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, RefObject } from 'react'
import type { GridPost, RosterGrid as Grid } from '../../shared/roster/roster-grid.ts'
import { columnIndex, isSamePlace } from './cell-place.ts'
import type { Column, Place } from './cell-place.ts'
import { GridHead } from './GridHead.tsx'
import type { Marks } from './grid-marks.ts'
import { PostBlock } from './PostBlock.tsx'
import styles from './RosterGrid.module.css'
import { HEAD_PX, POST_PX, ROW_PX, blocksOf, cellId } from './grid-measures.ts'

/** Of the two columns that stay at the left. */
const LEFT_PX = POST_PX + 64

interface RosterGridProps {
  grid: Grid
  /** those shown of the grid's */
  posts: GridPost[]
  columns: Column[]
  marks: Marks
  current: Place | null
  /** a click goes to a cell and asks for its people */
  choose: (place: Place) => void
  onKeyDown: (event: KeyboardEvent) => void
  onScroll: () => void
  holder: RefObject<HTMLDivElement | null>
}

/** Drawn above and below what is seen, so that a quick turn of the wheel meets no blank. */
const SPARE_PX = 200

export function RosterGrid({ grid, posts, columns, marks, current, choose, onKeyDown, onScroll, holder }: RosterGridProps) {
  const blocks = useMemo(() => blocksOf(posts), [posts])
  const [top, setTop] = useState(0)
  const height = useHeight(holder)
  useCurrentInSight(holder, blocks, columns, current)
  const seen = blocks.filter((block) => block.top + block.height > top - SPARE_PX && block.top < top + height + SPARE_PX)
  const last = blocks.at(-1)
  return (
    <div
      ref={holder}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label="值班表"
      aria-rowcount={blocks.reduce((sum, { post }) => sum + post.bands.length, 0) + 2}
      aria-colcount={columns.length + 2}
      aria-activedescendant={current ? cellId(current) : undefined}
      style={{ '--columns': columnTemplate(columns), '--row': `${ROW_PX}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop)
        onScroll()
      }}
    >
      <GridHead grid={grid} columns={columns} />
      <div role="presentation" className={styles.body} style={{ height: last ? last.top + last.height : 0 }}>
        {seen.map(({ post, top: at, height: tall, firstRow }) => (
          <PostBlock
            key={post.name}
            post={post}
            top={at}
            height={tall}
            firstRow={firstRow}
            columns={columns}
            days={grid.days}
            today={grid.today}
            marks={marks}
            current={current?.post === post.name ? current : null}
            choose={choose}
          />
        ))}
      </div>
    </div>
  )
}

function columnTemplate(columns: Column[]): string {
  return `${POST_PX}px 64px repeat(${columns.length}, minmax(36px, 1fr))`
}

function useHeight(holder: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(800)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [holder])
  return height
}

/** Scrolls no further than needed to show the whole current cell beside the head and the left columns. */
function useCurrentInSight(
  holder: RefObject<HTMLDivElement | null>,
  blocks: ReturnType<typeof blocksOf>,
  columns: Column[],
  current: Place | null,
): void {
  const shown = useRef<Place | null>(null)
  useEffect(() => {
    const element = holder.current
    const block = current && blocks.find(({ post }) => post.name === current.post)
    if (!element || !block || isSamePlace(shown.current, current)) return
    shown.current = current
    const rowTop = block.top + (block.height / block.post.bands.length) * current.band
    const room = element.clientHeight - HEAD_PX
    const fits = block.height <= room
    const width = (element.scrollWidth - LEFT_PX) / columns.length
    const columnLeft = columnIndex(columns, current) * width
    element.scrollTo({
      // the whole post where it fits, so that its name is read with the cell
      top: within(element.scrollTop, fits ? block.top : rowTop, fits ? block.top + block.height : rowTop + ROW_PX, room),
      left: within(element.scrollLeft, columnLeft, columnLeft + width, element.clientWidth - LEFT_PX),
    })
  }, [holder, blocks, columns, current])
}

/** Where to scroll so that `from`—`to` is seen in a window `size` long; where it is seen already, nowhere. */
function within(at: number, from: number, to: number, size: number): number {
  return from < at ? from : Math.max(at, to - size + 1)
}
