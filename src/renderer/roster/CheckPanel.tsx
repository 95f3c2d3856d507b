/** 核验: everything that is wrong with the week, in words, each line leading to its cell. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { SEAT_SHORT_LABELS } from '../../shared/roster/candidates.ts'
import { missingOf } from '../../shared/roster/roster-grid.ts'
import type { GridConflict, GridPost, RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { Breaches } from '../planning/Breaches.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import type { Place } from './cell-place.ts'
import styles from './CheckPanel.module.css'

interface CheckPanelProps {
  grid: RosterGrid
  goTo: (place: Place) => void
  close: () => void
}

export function CheckPanel({ grid, goTo, close }: CheckPanelProps) {
  const { totals, conflicts, posts, minRestHours } = grid
  const places = useMemo(() => placesOf(grid), [grid])
  const doubles = conflicts.filter(({ kind }) => kind === 'double_booking')
  const rests = conflicts.filter(({ kind }) => kind === 'short_rest')
  const short = posts.filter((post) => missingOf(post) > 0)
  const { from, to } = grid
  const proof = useQuery(ask.planning.verify.queryOptions({ input: { from, to, limit: 5000 } })).data
  // told above with both sides, each leading to its cell
  const others = proof?.breaches.filter(({ rule }) => rule !== 'double_booking' && rule !== 'short_rest') ?? []
  const isSound = totals.missing + conflicts.length + others.length === 0
  const span = `${shortDayInChinese(grid.from)}—${shortDayInChinese(grid.to)}`
  return (
    <Panel
      title="核验"
      subtitle={isSound ? `${span}没有问题` : `${span}，有问题的卡点 ${countText(totals.troubled)} 个`}
      close={close}
    >
      <Conflicts title="同一时间排在两处" conflicts={doubles} places={places} goTo={goTo} />
      <Conflicts
        title={minRestHours === null ? '休息不足' : `休息不足${String(minRestHours)}小时`}
        conflicts={rests}
        places={places}
        goTo={goTo}
      />
      <Breaches title="不合规则" breaches={others} grid={grid} goTo={goTo} />
      {short.length > 0 && (
        <PanelSection title="缺人" remark={`${countText(totals.missing)} 人次`}>
          <ul className={styles.list}>
            {short.map((post) => (
              <li key={post.name}>
                <button type="button" className="plain" onClick={() => goTo(firstGap(post))}>
                  <b>
                    {post.number} {post.name}
                  </b>
                  <span className="warn">{missingInChinese(post)}</span>
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </Panel>
  )
}

interface ConflictsProps {
  title: string
  conflicts: GridConflict[]
  places: ReadonlyMap<number, Place>
  goTo: (place: Place) => void
}

function Conflicts({ title, conflicts, places, goTo }: ConflictsProps) {
  if (conflicts.length === 0) return null
  return (
    <PanelSection title={title} remark={`${countText(conflicts.length)} 处`}>
      <ul className={styles.list}>
        {conflicts.map(({ person, sides, restHours }) => (
          <li key={sides.map(({ assignmentId }) => assignmentId).join()}>
            <b>
              {person.name}
              {restHours !== null && <span className="warn">　只休 {restHours} 小时</span>}
            </b>
            {sides.map(({ assignmentId, checkpoint, day, band }) => {
              const place = places.get(assignmentId)
              return (
                <button key={assignmentId} type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
                  {shortDayInChinese(day)} {band}　{checkpoint}
                </button>
              )
            })}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

/** By assignment. Those of days beside the week have none. */
function placesOf({ posts }: RosterGrid): Map<number, Place> {
  const places = new Map<number, Place>()
  for (const post of posts) {
    for (const [band, { cells }] of post.bands.entries()) {
      for (const [day, cell] of cells.entries()) {
        for (const { id, seat } of cell?.people ?? []) places.set(id, { post: post.name, band, day, seat })
      }
    }
  }
  return places
}

function firstGap({ name, bands }: GridPost): Place {
  for (const [band, { cells }] of bands.entries()) {
    for (const [day, cell] of cells.entries()) {
      const seat: Seat | undefined = cell?.missing[0]
      if (seat) return { post: name, band, day, seat }
    }
  }
  return { post: name, band: 0, day: 0, seat: 'government' }
}

function missingInChinese({ missing }: GridPost): string {
  return SEATS.filter((seat) => missing[seat] > 0)
    .map((seat) => `缺${SEAT_SHORT_LABELS[seat]} ${missing[seat]} 人次`)
    .join('，')
}
