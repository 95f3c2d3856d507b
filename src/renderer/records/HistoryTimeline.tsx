/** 变更记录: what was done to a record, newest first — field, old and new value, when, by whom and why. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { momentInChinese, shortDayInChinese } from '../../shared/days.ts'
import type { HistoryEntry } from '../../shared/records/contract.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './RecordPanel.module.css'

export function HistoryTimeline({ kind, id }: { kind: RecordKind; id: number }) {
  const history = useQuery(ask.records.history.queryOptions({ input: { kind, id } }))
  return <Timeline entries={history.data} failure={<Failure error={history.error} retry={() => void history.refetch()} />} />
}

/** `entries` undefined: not there yet. */
export function Timeline({ entries, failure }: { entries: HistoryEntry[] | undefined; failure?: ReactNode }) {
  const year = useOffice()?.present.slice(0, 4)
  return (
    <PanelSection title="变更记录" remark={entries && `${entries.length} 条`}>
      {failure}
      {entries?.length === 0 && <p className="mute">还没有变更</p>}
      <ol className={styles.timeline}>
        {entries?.map((entry) => (
          <li key={entry.actId} className={entry.isUndone ? styles.undone : undefined}>
            <What entry={entry} />
            <small>
              {[whenOf(entry.at, year), entry.by, entry.reason, entry.isUndone && '已撤销'].filter(Boolean).join('　')}
            </small>
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}

function What({ entry: { title, fields } }: { entry: HistoryEntry }) {
  if (fields.length === 0) return <p>{title}</p>
  return fields.map(({ label, before, after }) => (
    <p key={label} className={styles.text}>
      {label}　{before && <s>{before}</s>}
      {before && '→'}
      {after || (before ? '空' : '')}
    </p>
  ))
}

/** The year is said where it is not the present one. */
function whenOf(at: string, year: string | undefined): string {
  return at.startsWith(year ?? '') ? `${shortDayInChinese(at)} ${at.slice(11)}` : momentInChinese(at)
}
