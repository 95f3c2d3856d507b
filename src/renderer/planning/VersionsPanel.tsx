/** 版本: what was published of the days shown; each can be looked at, and compared with what the grid shows. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { VERSION_STATE_LABELS, versionInChinese } from '../../shared/roster/version.ts'
import type { RosterVersion, VersionChange } from '../../shared/roster/version.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { SEATS } from '../../shared/people/person.ts'
import { ask } from '../api.ts'
import type { Place } from '../roster/cell-place.ts'
import { PrintVersion } from '../roster/PrintVersion.tsx'
import type { RosterAddress } from '../roster/roster-address.ts'
import { useComparison } from '../roster/use-overlays.ts'
import { Failure } from '../ui/Notice.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import styles from './Versions.module.css'

interface VersionsPanelProps {
  grid: RosterGrid
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  goTo: (place: Place) => void
  close: () => void
}

export function VersionsPanel({ grid, address, go, goTo, close }: VersionsPanelProps) {
  const { from, to } = grid
  const { version, against } = address
  const list = useQuery(ask.versions.list.queryOptions({ input: { from, to } }))
  const comparison = useComparison(address)
  const versions = list.data ?? []
  const nameOf = (id: number | undefined) => {
    const found = versions.find((one) => one.id === id)
    return found ? `V${found.number}` : '现在的值班表'
  }
  return (
    <Panel title="版本" subtitle={`${shortDayInChinese(from)}—${shortDayInChinese(to)}，表中是${nameOf(version)}`} close={close}>
      <Failure error={list.error} retry={() => void list.refetch()} />
      {list.data && versions.length === 0 && (
        <PanelSection title="还没有发布过">
          <p className="mute">值班表改好了，点页首的“发布”。发布的值班表不再改动，以后改了什么，这里逐条列出。</p>
        </PanelSection>
      )}
      {versions.length > 0 && (
        <PanelSection title="各版" remark={`${versions.length} 版`}>
          <ul className={styles.versions}>
            <li className={version === undefined ? styles.looked : undefined}>
              <p>
                <b>现在的值班表</b>
              </p>
              <p className={styles.acts}>
                {version === undefined ? (
                  <span className="mute">表中就是</span>
                ) : (
                  <Button size="small" onClick={() => go({ version: undefined, against: undefined })}>
                    看
                  </Button>
                )}
              </p>
            </li>
            {versions.map((one) => (
              <Line
                key={one.id}
                one={one}
                isLooked={one.id === version}
                isAgainst={one.id === against}
                look={() => go({ version: one.id, against: undefined })}
                compare={() => go({ against: one.id === against ? undefined : one.id })}
                shown={nameOf(version)}
              />
            ))}
          </ul>
        </PanelSection>
      )}
      <Failure error={comparison?.error} />
      {comparison?.data && against !== undefined && (
        <PanelSection
          title={`${nameOf(version)}与 ${nameOf(against)} 相比`}
          remark={comparison.data.changes.length > 0 ? `${countText(comparison.data.changes.length)} 处` : undefined}
        >
          {comparison.data.changes.length === 0 && <p className="mute">没有不同。</p>}
          <ul className={styles.changes}>
            {comparison.data.changes.map((change) => {
              const place = placeOf(change, grid)
              return (
                <li key={change.words}>
                  <button type="button" className="plain" disabled={!place} onClick={() => place && goTo(place)}>
                    {change.words}
                  </button>
                </li>
              )
            })}
          </ul>
        </PanelSection>
      )}
    </Panel>
  )
}

interface LineProps {
  one: RosterVersion
  isLooked: boolean
  isAgainst: boolean
  look: () => void
  compare: () => void
  /** what the grid shows */
  shown: string
}

function Line({ one, isLooked, isAgainst, look, compare, shown }: LineProps) {
  const { publishedBy, preparedBy, reviewedBy, note, state, supersededBy, changes, from, to } = one
  const people = [preparedBy && `制表 ${preparedBy}`, reviewedBy && `审核 ${reviewedBy}`, !preparedBy && publishedBy].filter(
    Boolean,
  )
  return (
    <li className={isLooked ? styles.looked : undefined}>
      <p>
        <b>{versionInChinese(one)}</b>{' '}
        <span className={state === 'published' ? 'good' : 'mute'}>
          {VERSION_STATE_LABELS[state]}
          {supersededBy && `（V${supersededBy.number}）`}
        </span>
      </p>
      <p className="mute">
        {shortDayInChinese(from)}—{shortDayInChinese(to)}　{people.join('　')}
        {changes !== null && `　改动 ${countText(changes)} 处`}
      </p>
      {note && <p>{note}</p>}
      <p className={styles.acts}>
        {isLooked ? (
          <>
            <span className="mute">表中就是</span>
            <PrintVersion version={one} />
          </>
        ) : (
          <>
            <Button size="small" aria-label={`看 V${one.number}`} onClick={look}>
              看
            </Button>
            <Button size="small" aria-pressed={isAgainst} title={`${shown}与 V${one.number} 相比`} onClick={compare}>
              与 V{one.number} 比
            </Button>
            <PrintVersion version={one} />
          </>
        )}
      </p>
    </li>
  )
}

function placeOf({ shift, joined, left }: VersionChange, grid: RosterGrid): Place | null {
  const day = grid.days.indexOf(shift.day)
  const post = grid.posts.find(({ name }) => name === shift.checkpoint)
  const band = post?.bands.findIndex((one) => one.name === shift.name && one.start === shift.start.slice(11)) ?? -1
  if (!post || day < 0 || band < 0) return null
  return { post: post.name, band, day, seat: joined[0]?.seat ?? left[0]?.seat ?? SEATS[0] ?? null }
}
