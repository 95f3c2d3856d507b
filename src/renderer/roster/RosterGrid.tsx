/**
 * The roster as one grid: posts by days by seats. Only the posts and days in sight are drawn, so that a fortnight of six
 * hundred people scrolls like a page; the grid itself has the focus and says which cell is meant, as a spreadsheet does.
 */
import { useEffect, useMemo, useRef } from 'react'
import type { CSSProperties, ClipboardEvent, KeyboardEvent, PointerEvent, MouseEvent, RefObject } from 'react'
import type { GridPost, RosterGrid as Grid } from '../../shared/roster/roster-grid.ts'
import { columnIndex, isSamePlace } from './cell-place.ts'
import type { Column, Place } from './cell-place.ts'
import { GridHead } from './GridHead.tsx'
import type { Marks } from './grid-marks.ts'
import type { Overlays } from './overlays.ts'
import { PostBlock } from './PostBlock.tsx'
import styles from './RosterGrid.module.css'
import { HEAD_PX, LEFT_PX, POST_PX, ROW_PX, blocksOf, cellId, dayColumnsOf } from './grid-measures.ts'
import type { Block } from './grid-measures.ts'
import { selectedIn } from './selection.ts'
import type { Selection } from './selection.ts'
import { useSight } from './use-sight.ts'

export interface GridHands {
  onKeyDown: (event: KeyboardEvent) => void
  onScroll: () => void
  onMouseDown: (event: MouseEvent) => void
  onClick: (event: MouseEvent) => void
  onPointerDown: (event: PointerEvent) => void
  onCopy: (event: ClipboardEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

interface RosterGridProps {
  grid: Grid
  /** those shown of the grid's */
  posts: GridPost[]
  columns: Column[]
  marks: Marks
  current: Place | null
  selection: Selection | null
  overlays: Overlays
  hands: GridHands
  holder: RefObject<HTMLDivElement | null>
}

export function RosterGrid({ grid, posts, columns, marks, current, selection, overlays, hands, holder }: RosterGridProps) {
  const blocks = useMemo(() => blocksOf(posts), [posts])
  const days = useMemo(() => dayColumnsOf(columns), [columns])
  const sight = useSight(holder, blocks, days)
  useCurrentInSight(holder, blocks, columns, current, sight.columnPx)
  const last = blocks.at(-1)
  const { onScroll, ...others } = hands
  return (
    <div
      ref={holder}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label="值班表"
      aria-multiselectable="true"
      aria-rowcount={blocks.reduce((sum, { post }) => sum + post.bands.length, 0) + 2}
      aria-colcount={columns.length + 2}
      aria-activedescendant={current ? cellId(current) : undefined}
      style={
        {
          '--columns': `${POST_PX}px 64px repeat(${columns.length}, ${sight.columnPx}px)`,
          '--row': `${ROW_PX}px`,
          '--width': `${LEFT_PX + columns.length * sight.columnPx}px`,
        } as CSSProperties
      }
      {...others}
      onScroll={() => {
        sight.look()
        onScroll()
      }}
    >
      <GridHead grid={grid} posts={posts} days={sight.days} />
      <div role="presentation" className={styles.body} style={{ height: last ? last.top + last.height : 0 }}>
        {sight.blocks.map(({ post, top: at, height: tall, firstRow }) => (
          <PostBlock
            key={post.name}
            post={post}
            top={at}
            height={tall}
            firstRow={firstRow}
            dayColumns={sight.days}
            days={grid.days}
            today={grid.today}
            marks={marks}
            current={current?.post === post.name ? current : null}
            selected={selectedIn(selection, post.name)}
            overlays={overlays}
          />
        ))}
      </div>
    </div>
  )
}

/** Scrolls no further than needed to show the whole current cell beside the head and the left columns. */
function useCurrentInSight(
  holder: RefObject<HTMLDivElement | null>,
  blocks: Block[],
  columns: Column[],
  current: Place | null,
  columnPx: number,
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
    const columnLeft = columnIndex(columns, current) * columnPx
    element.scrollTo({
      // the whole post where it fits, so that its name is read with the cell
      top: within(element.scrollTop, fits ? block.top : rowTop, fits ? block.top + block.height : rowTop + ROW_PX, room),
      left: within(element.scrollLeft, columnLeft, columnLeft + columnPx, element.clientWidth - LEFT_PX),
    })
  }, [holder, blocks, columns, current, columnPx])
}

/** Where to scroll so that `from`—`to` is seen in a window `size` long; where it is seen already, nowhere. */
function within(at: number, from: number, to: number, size: number): number {
  return from < at ? from : Math.max(at, to - size + 1)
}
