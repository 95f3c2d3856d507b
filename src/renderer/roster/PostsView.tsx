/** The span by posts: the grid with its current cell, the popover for a seat, what keys and hand do, and what stands beside it. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { GridPost, RosterGrid as Grid } from '../../shared/roster/roster-grid.ts'
import type { Absentee } from '../planning/absentee.ts'
import { SidePanel } from '../planning/SidePanel.tsx'
import type { SwapWish } from '../planning/swap-wish.ts'
import { useKeys } from '../ui/use-keys.ts'
import { columnsOf, isSamePlace, nextGap, spotAt } from './cell-place.ts'
import type { Column, Place } from './cell-place.ts'
import { EditNotices } from './EditNotices.tsx'
import { actOf } from './grid-keys.ts'
import { marksOf } from './grid-marks.ts'
import { GridFoot } from './GridFoot.tsx'
import { MoveLabel } from './MoveLabel.tsx'
import { MoveQuestion } from './MoveQuestion.tsx'
import { PERSON_KEYS, personDeeds } from './person-deeds.ts'
import { RosterGrid } from './RosterGrid.tsx'
import type { RosterAddress } from './roster-address.ts'
import { SeatPopover } from './SeatPopover.tsx'
import { placesIn, selectionOf, spotsIn } from './selection.ts'
import styles from './PostsView.module.css'
import { useClipboard } from './use-clipboard.ts'
import { useCurrentPlace } from './use-current-place.ts'
import { useMoving } from './use-moving.ts'
import type { Carried } from './use-moving.ts'
import { useOverlays } from './use-overlays.ts'
import { usePointer } from './use-pointer.ts'
import type { Edit, RosterEdits } from './use-roster-edits.ts'
import { useShownPosts } from './use-shown-posts.ts'

interface PostsViewProps {
  grid: Grid
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  edits: RosterEdits
  isReadOnly: boolean
  absentee: Absentee | null
  setAbsentee: (absentee: Absentee | null) => void
  /** the grid's own element */
  holder: RefObject<HTMLDivElement | null>
}

export function PostsView({ grid, address, go, edits, isReadOnly, absentee, setAbsentee, holder }: PostsViewProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [word, setWord] = useState<string | null>(null)
  const [wish, setWish] = useState<SwapWish | null>(null)
  const columns = useMemo(() => columnsOf(grid), [grid])
  const marks = useMemo(() => marksOf(grid.conflicts), [grid.conflicts])
  const { current, anchor, go: goOn, draw, narrow } = useCurrentPlace(grid, columns, address)
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null)
  const taken = useState<Carried | null>(null)
  const posts = useShownPosts(grid, address, { inUse: [current?.post, anchor?.post, taken[0]?.from.post], held })
  const selection = useMemo(() => selectionOf(posts, columns, anchor, current), [posts, columns, anchor, current])
  const spot = current && spotAt(posts, current)
  const make = (edit: Edit) => {
    setWord(null)
    edits.make(edit)
  }
  const moving = useMoving({ taken, grid, posts, make, say: setWord })
  const clipboard = useClipboard({ posts, columns, current, selection, isReadOnly, make, say: setWord })
  const overlays = useOverlays(grid, address, moving.verdicts)

  const focusGrid = () => holder.current?.focus({ preventScroll: true })
  const goTo = (place: Place | null, isWider = false) => {
    if (!place) return
    setTyped(null)
    if (!isWider) setWord(null)
    goOn(place, isWider)
    if (moving.carried && !moving.carried.isByHand) moving.setOver(place)
  }
  const open = (text: string) => {
    narrow()
    if (spot && !isReadOnly) setTyped(text)
  }
  const close = () => {
    setTyped(null)
    focusGrid()
  }
  const chosen = () => spotsIn(posts, placesIn(selection, current).flat())
  const deeds = personDeeds({
    make,
    take: (person) => current && moving.take(current, false, person),
    setAbsentee,
    wish: (own) => {
      setWish(own)
      go({ side: 'swaps' })
    },
    spot,
  })
  const toNextGap = () => {
    const gap = nextGap(posts, columns, current)
    goTo(gap)
    focusGrid()
    if (!gap) setWord('这里显示的卡点没有缺人的格。')
  }
  const sameAsDayBefore = () => {
    if (isReadOnly) return
    if (selection) clipboard.fill()
    else if (spot) make({ does: 'sameAsDayBefore', ...cellOf(spot, current) })
  }
  const clear = () => {
    if (isReadOnly) return
    if (selection) clipboard.clear()
    else if (spot && spot.people.length > 0) make({ does: 'clear', ...cellOf(spot, current) })
  }
  const unlessReadOnly = (deed: () => void) => () => {
    if (!isReadOnly) deed()
  }
  const [first] = spot?.people ?? []
  useKeys({
    'ctrl+g': toNextGap,
    'ctrl+d': sameAsDayBefore,
    'ctrl+l': unlessReadOnly(() => deeds.lock(chosen().flatMap(({ spot: { people } }) => people))),
    'ctrl+b': unlessReadOnly(() => first && PERSON_KEYS.b?.(deeds, first)),
    'ctrl+m': unlessReadOnly(() => first && PERSON_KEYS.m?.(deeds, first)),
    'ctrl+i': unlessReadOnly(() => first && PERSON_KEYS.i?.(deeds, first)),
  })
  const pointer = usePointer({
    hold: (isPressed) => setHeld(isPressed ? new Set(posts.map(({ name }) => name)) : null),
    take: (place) => !isReadOnly && moving.take(place, true),
    over: (place) => moving.setOver(place),
    drop: moving.drop,
    letGo: moving.letGo,
    select: (from, to) => {
      setTyped(null)
      focusGrid()
      if (from) draw(from, to)
      else goOn(to, true)
    },
    click: (place) => {
      if (moving.carried) {
        moving.drop(place)
        return
      }
      const isThere = isSamePlace(place, current) && typed !== null
      goTo(place)
      focusGrid()
      if (!isThere && !isReadOnly && spotAt(posts, place)) setTyped('')
    },
  })
  const leave = () => {
    if (moving.carried) {
      pointer.release()
      moving.letGo()
    }
    setWord(null)
    narrow()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const place = current ?? firstPlace(posts, columns)
    if (!place || event.nativeEvent.isComposing) return
    const act = actOf(event, place, {
      posts,
      columns,
      goTo,
      open,
      clear,
      leave,
      putDown: moving.carried ? () => moving.drop(place) : null,
    })
    if (!act) return
    event.preventDefault()
    act()
  }
  const side = absentee ? 'absence' : address.side
  return (
    <>
      <EditNotices edits={edits} grid={grid} word={word} goTo={goTo} forget={() => setWord(null)} />
      <div className={styles.view}>
        <div className={styles.main}>
          <RosterGrid
            grid={grid}
            posts={posts}
            columns={columns}
            marks={marks}
            current={current}
            selection={selection}
            overlays={overlays}
            hands={{
              onKeyDown,
              onScroll: () => typed !== null && !isInPopover() && setTyped(null),
              onMouseDown: pointer.onMouseDown,
              onClick: pointer.onClick,
              onPointerDown: pointer.onPointerDown,
              onCopy: clipboard.onCopy,
              onPaste: clipboard.onPaste,
            }}
            holder={holder}
          />
          {posts.length === 0 && <p className={styles.none}>没有这样的卡点。</p>}
          <GridFoot grid={grid} posts={posts} current={current} selection={selection} overlays={overlays} />
        </div>
        {side && (
          <SidePanel
            side={side}
            grid={grid}
            posts={posts}
            address={address}
            go={go}
            goTo={(place) => {
              goTo(place)
              focusGrid()
            }}
            isReadOnly={isReadOnly}
            absentee={absentee}
            wish={wish}
            close={() => {
              if (absentee) setAbsentee(null)
              else go({ side: undefined })
              setWish(null)
              focusGrid()
            }}
          />
        )}
      </div>
      {moving.carried && moving.over && moving.held && (
        <MoveLabel carried={moving.carried} place={moving.over} held={moving.held} />
      )}
      {moving.putDown && (
        <MoveQuestion
          putDown={moving.putDown}
          make={make}
          close={() => {
            moving.answer(null)
            focusGrid()
          }}
        />
      )}
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
          deeds={deeds}
          close={close}
        />
      )}
    </>
  )
}

function cellOf(spot: NonNullable<ReturnType<typeof spotAt>>, { seat }: Place) {
  return { shiftId: spot.cell.shiftId, seat, was: spot.people.map(({ name }) => name) }
}

/** The focus is in the popover while it is being opened: bringing its cell into sight is no reason to close it. */
function isInPopover(): boolean {
  return document.activeElement?.closest('[role=dialog]') != null
}

function firstPlace(posts: GridPost[], columns: Column[]): Place | null {
  const [post] = posts
  const [column] = columns
  return post && column ? { post: post.name, band: 0, ...column } : null
}
