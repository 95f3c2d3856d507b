/** Over a list: what was begun here and not stored, with the way back to it. */
import { useQuery } from '@tanstack/react-query'
import { shortDayInChinese } from '../../shared/days.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { openDrafts } from './draft.ts'
import styles from './DraftNotice.module.css'
import { fetchDrafts } from './use-draft.ts'

interface DraftNoticeProps {
  kind: RecordKind
  /** the record whose form is open shows its draft itself */
  openId: number | null | undefined
  /** null: the new one */
  open: (id: number | null) => void
}

const MOST_NAMED = 3

export function DraftNotice({ kind, openId, open }: DraftNoticeProps) {
  // asked anew whenever another record is opened: a form left may have left a draft
  const drafts = useQuery({
    // null and undefined would be one key
    queryKey: ['drafts', kind, openId === null ? 'new' : (openId ?? 'none')],
    queryFn: fetchDrafts,
    gcTime: 0,
    staleTime: 0,
  })
  const begun = openDrafts(kind, drafts.data ?? []).filter(({ id }) => id !== openId)
  if (begun.length === 0) return null
  return (
    <Notice>
      <span className={styles.drafts}>
        有 {begun.length} 份没存完的：
        {begun.slice(0, MOST_NAMED).map(({ key, id, title, at }) => (
          <Button key={key} size="small" onClick={() => open(id)}>
            {title}（{shortDayInChinese(at)} {at.slice(11)}）
          </Button>
        ))}
        {begun.length > MOST_NAMED && '…'}
      </span>
    </Notice>
  )
}
