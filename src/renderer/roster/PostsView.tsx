/** The week by posts: the grid with its current cell, the popover for a seat, and what the keys do. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import { isOvernight } from '../../shared/roster/roster-grid.ts'
import type { GridPost, RosterGrid as Grid } from '../../shared/roster/roster-grid.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { useKeys } from '../ui/use-keys.ts'
import { columnsOf, isSamePlace, moved, nextGap, spotAt, stepped } from './cell-place.ts'
import type { Column, Place } from './cell-place.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { EditNotices } from './EditNotices.tsx'
import { marksOf } from './grid-marks.ts'
import { activeProblem } from './RosterBar.tsx'
import { RosterGrid } from './RosterGrid.tsx'
import type { RosterAddress } from './roster-address.ts'
import { hasProblem } from './roster-views.ts'
import { SeatPopover } from './SeatPopover.tsx'
import styles from './PostsView.module.css'
import { useFoundPosts } from './use-found-posts.ts'
import { useRosterEdits } from './use-roster-edits.ts'
import type { Edit } from './use-roster-edits.ts'

interface PostsViewProps {
  grid: Grid
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  /** the grid's own element */
  holder: RefObject<HTMLDivElement | null>
}

export function PostsView({ grid, address, go, holder }: PostsViewProps) {
  const isReadOnly = useIsLookingBack()
  const [typed, setTyped] = useState<string | null>(null)
  const [word, setWord] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf(grid), [grid])
  const marks = useMemo(() => marksOf(grid.conflicts), [grid.conflicts])
  const [current, setCurrent] = useCurrentPlace(grid, columns, address)
  const posts = useShownPosts(grid, address, current)
  const edits = useRosterEdits()
  const spot = current && spotAt(posts, current)

  const goTo = (place: Place | null) => {
    if (!place) return
    setTyped(null)
    setWord(null)
    setCurrent(place)
  }
  const focusGrid = () => holder.current?.focus({ preventScroll: true })
  const open = (text: string) => {
    if (spot && !isReadOnly) setTyped(text)
  }
  const close = () => {
    setTyped(null)
    focusGrid()
  }
  const make = (edit: Edit) => {
    setWord(null)
    edits.make(edit)
  }
  const toNextGap = () => {
    const gap = nextGap(posts, columns, current)
    goTo(gap)
    focusGrid()
    if (!gap) setWord('这里显示的卡点没有缺人的格。')
  }
  const sameAsDayBefore = () => {
    if (spot && !isReadOnly) make({ does: 'sameAsDayBefore', ...cellOf(spot, current) })
  }
  const clear = () => {
    if (spot && !isReadOnly && spot.people.length > 0) make({ does: 'clear', ...cellOf(spot, current) })
  }
  useKeys({ 'ctrl+g': toNextGap, 'ctrl+d': sameAsDayBefore })
  const onKeyDown = (event: KeyboardEvent) => {
    const place = current ?? firstPlace(posts, columns)
    if (!place || event.nativeEvent.isComposing || event.altKey) return
    const act = actOf(event, { place, posts, columns, goTo, open, clear, leave: () => setWord(null) })
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <>
      <EditNotices edits={edits} grid={grid} word={word} goTo={goTo} forget={() => setWord(null)} />
      <div className={styles.view}>
        <RosterGrid
          grid={grid}
          posts={posts}
          columns={columns}
          marks={marks}
          current={current}
          choose={(place) => {
            const isThere = isSamePlace(place, current) && typed !== null
            goTo(place)
            focusGrid()
            if (!isThere && !isReadOnly && spotAt(posts, place)) setTyped('')
          }}
          onKeyDown={onKeyDown}
          onScroll={() => typed !== null && !isInPopover() && setTyped(null)}
          holder={holder}
        />
        {address.isChecking && <CheckPanel grid={grid} goTo={goTo} close={() => go({ isChecking: undefined })} />}
      </div>
      {posts.length === 0 && <p className={styles.none}>没有这样的卡点。</p>}
      <p className={styles.foot}>
        <span>
          显示 {posts.length} / {grid.posts.length} 个卡点
        </span>
        <Where grid={grid} posts={posts} current={current} />
        <span className="space" />
        {grid.posts.some(({ bands }) => bands.some(isOvernight)) && (
          <span>
            <i className={styles.runsOn} /> 前一日的班还没完　<i className={styles.till}>次日</i> 值到次日
          </span>
        )}
        <span>
          <i className={styles.stand}>顶</i> 顶岗　<i className={styles.stand}>核</i> 同名待核　— 标准不要求
        </span>
      </p>
      {typed !== null && current && spot && (
        <SeatPopover
          key={`${spot.cell.shiftId} ${current.seat ?? ''}`}
          grid={grid}
          place={current}
          spot={spot}
          typed={typed || (spot.people.find(({ personId }) => personId === null)?.name ?? '')}
          make={make}
          sameAsDayBefore={() => {
            sameAsDayBefore()
            close()
          }}
          close={close}
        />
      )}
    </>
  )
}

/** The current cell in words, for whoever cannot take it from the head of the grid. */
function Where({ grid, posts, current }: { grid: Grid; posts: GridPost[]; current: Place | null }) {
  const post = current && posts.find(({ name }) => name === current.post)
  const band = current && post?.bands[current.band]
  if (!post || !band) return null
  return (
    <span>
      {post.number} {post.name} {shortDayInChinese(grid.days[current.day] ?? '')} {band.name}
    </span>
  )
}

function cellOf(spot: NonNullable<ReturnType<typeof spotAt>>, { seat }: Place) {
  return { shiftId: spot.cell.shiftId, seat, was: spot.people.map(({ name }) => name) }
}

/** The focus is in the popover while it is being opened: bringing its cell into sight is no reason to close it. */
function isInPopover(): boolean {
  return document.activeElement?.closest('[role=dialog]') != null
}

/** Starts at the cell the address names, and goes where a new address leads. */
function useCurrentPlace(grid: Grid, columns: Column[], address: RosterAddress) {
  const named = placeNamed(grid, columns, address)
  const key = named && JSON.stringify(named)
  const [current, setCurrent] = useState<Place | null>(named)
  const [gone, setGone] = useState(key)
  if (key !== gone) {
    setGone(key)
    if (named) setCurrent(named)
  }
  return [current, setCurrent] as const
}

/** The first empty seat of what the address names, else the first cell that fits it. */
function placeNamed(grid: Grid, columns: Column[], { post: id, day, band, seat }: RosterAddress): Place | null {
  if (id === undefined && day === undefined) return null
  const posts = id === undefined ? grid.posts : grid.posts.filter((post) => post.id === id)
  const fits = (place: Place, post: GridPost) =>
    (day === undefined || grid.days[place.day] === day) &&
    (band === undefined || post.bands[place.band]?.name === band) &&
    (seat === undefined || place.seat === seat)
  for (const isGap of [true, false]) {
    for (const post of posts) {
      for (const bandIndex of post.bands.keys()) {
        for (const { day: dayIndex, seat: own } of columns) {
          const place: Place = { post: post.name, band: bandIndex, day: dayIndex, seat: own }
          if (!fits(place, post)) continue
          const cell = post.bands[bandIndex]?.cells[dayIndex]
          if (!isGap || (own && cell?.missing.includes(own))) return place
        }
      }
    }
  }
  return null
}

/** Those with the problem asked for; the post of the current cell stays until another is gone to, even when it is mended. */
function useShownPosts(grid: Grid, address: RosterAddress, current: Place | null): GridPost[] {
  const problem = activeProblem(address, grid)
  const found = useFoundPosts(grid.posts, address.search)
  const kept = current?.post
  return useMemo(() => {
    const meant = found ? grid.posts.filter(({ name }) => found.has(name)) : grid.posts
    return problem ? meant.filter((post) => hasProblem(post, problem) || post.name === kept) : meant
  }, [grid.posts, problem, kept, found])
}

interface KeyDesk {
  place: Place
  posts: GridPost[]
  columns: Column[]
  goTo: (place: Place | null) => void
  open: (text: string) => void
  clear: () => void
  leave: () => void
}

const ARROWS: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [18, 0],
  PageUp: [-18, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
}

/** null: a key for somebody else, such as Tab past the last cell, which leaves the grid. */
function actOf(event: KeyboardEvent, { place, posts, columns, goTo, open, clear, leave }: KeyDesk): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey } = event
  const arrow = ARROWS[key]
  if (arrow && !metaKey) {
    const [down, right] = arrow
    const isEnd = ctrlKey && (key === 'Home' || key === 'End')
    const whole = isEnd ? (key === 'Home' ? -Infinity : Infinity) : ctrlKey ? down * Infinity || 0 : down
    return () => goTo(moved(posts, columns, place, whole, right))
  }
  if (ctrlKey || metaKey) return null
  if (key === 'Tab') {
    const next = stepped(posts, columns, place, shiftKey ? -1 : 1)
    return next && (() => goTo(next))
  }
  if (key === 'Enter' || key === 'F2') return () => open('')
  if (key === 'Delete' || key === 'Backspace') return clear
  if (key === 'Escape') return leave
  return key.length === 1 && key !== ' ' ? () => open(key) : null
}

function firstPlace(posts: GridPost[], columns: Column[]): Place | null {
  const [post] = posts
  const [column] = columns
  return post && column ? { post: post.name, band: 0, ...column } : null
}
