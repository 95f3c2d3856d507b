/** The tool bar: which days, how they are looked at, whether they are published; and the papers. */
import Button from 'antd/es/button'
import Segmented from 'antd/es/segmented'
import { useRef } from 'react'
import { addDays, shortDayInChinese } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { VersionState } from '../planning/VersionState.tsx'
import { Bar, BarEnd } from '../ui/Bar.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { PrintRosters } from './PrintRosters.tsx'
import styles from './RosterBar.module.css'
import type { RosterAddress } from './roster-address.ts'
import { ViewChoice } from './ViewChoice.tsx'

interface RosterBarProps {
  grid: RosterGrid
  /** of the version looked at; null: the roster itself */
  versionName: string | null
  address: RosterAddress
  go: (change: Partial<RosterAddress>) => void
  isReadOnly: boolean
  /** from the field on to what was found */
  toGrid: () => void
}

const CELL = { post: undefined, day: undefined, band: undefined, seat: undefined }

export function RosterBar({ grid, versionName, address, go, isReadOnly, toGrid }: RosterBarProps) {
  const field = useRef<HTMLInputElement>(null)
  const { from, to } = grid
  const turn = (days: 14 | undefined) => go({ ...CELL, days, week: from })
  const move = (days: number) => go({ ...CELL, version: undefined, against: undefined, week: addDays(from, days) })
  useKeys({
    'ctrl+f': () => field.current?.focus(),
    f8: () => turn(address.days ? undefined : 14),
    'alt+pageup': () => move(-7),
    'alt+pagedown': () => move(7),
  })
  return (
    <>
      <Bar title="值班">
        <div className={styles.week} role="group" aria-label="哪一周">
          <button type="button" aria-label="前一周" onClick={() => move(-7)}>
            ‹
          </button>
          <b>
            {shortDayInChinese(from)}—{shortDayInChinese(to)}
          </b>
          <button type="button" aria-label="后一周" onClick={() => move(7)}>
            ›
          </button>
        </div>
        {versionName === null && (
          <Segmented
            aria-label="看几天"
            options={[
              { value: 7, label: '7 天' },
              { value: 14, label: '14 天' },
            ]}
            value={address.days ?? 7}
            onChange={(days) => turn(days === 14 ? 14 : undefined)}
          />
        )}
        <ViewChoice view={address.view} choose={(view) => go({ view })} />
        {address.view === 'posts' && (
          <SearchField
            label="找卡点"
            hint="卡点、拼音首字母、编号"
            value={address.search ?? ''}
            change={(search) => go({ ...CELL, search: search || undefined })}
            field={field}
            goOn={toGrid}
          />
        )}
        <BarEnd>
          {grid.posts.length > 0 && (
            <VersionState
              grid={grid}
              isReadOnly={isReadOnly}
              isOpen={address.side === 'versions'}
              toggle={() => go({ side: address.side === 'versions' ? undefined : 'versions', view: 'posts' })}
            />
          )}
          <PrintRosters
            grid={grid}
            version={versionName === null || address.version === undefined ? null : { id: address.version, words: versionName }}
          />
        </BarEnd>
      </Bar>
      {versionName !== null && (
        <Notice action={<Button onClick={() => go({ version: undefined, against: undefined })}>回到现在的值班表</Button>}>
          正在看 {versionName}，发布时的样子，只能查看。
        </Notice>
      )}
    </>
  )
}
