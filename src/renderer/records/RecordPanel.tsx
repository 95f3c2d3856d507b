/** One record at the right of its list: read first, written on demand; a new one is written at once. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Failure, Notice } from '../ui/Notice.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { draftKey, newTitle, readDraft } from './draft.ts'
import { NewRecord } from './NewRecord.tsx'
import { RecordEditing } from './RecordEditing.tsx'
import styles from './RecordPanel.module.css'
import { RecordReading } from './RecordReading.tsx'
import { fetchDraft } from './use-draft.ts'
import { useRecord } from './use-record.ts'

interface RecordPanelProps {
  kind: RecordKind
  /** null: a new record */
  id: number | null
  close: () => void
  onCreated?: (id: number) => void
}

export function RecordPanel({ kind, id, close, onCreated }: RecordPanelProps) {
  const isLookingBack = useIsLookingBack()
  useFocusBack()
  const key = draftKey(kind, id)
  const opening = useId()
  // asked at every opening, and once: what is typed afterwards is the form's own
  const draft = useQuery({
    queryKey: ['draft', key, opening],
    queryFn: () => fetchDraft(key),
    gcTime: 0,
    enabled: !isLookingBack,
    refetchOnMount: 'always',
  })
  if (draft.isPending && !isLookingBack) return <Frame title="" close={close} />
  const begun = readDraft(draft.data)
  if (id !== null) {
    return <OneRecord key={key} kind={kind} id={id} begun={begun} close={close} refresh={() => void draft.refetch()} />
  }
  return (
    <Frame title={newTitle(kind)} close={close}>
      {isLookingBack ? (
        <Notice>回看时只能查看，要新增请先回到现在。</Notice>
      ) : (
        <NewRecord key={key} kind={kind} begun={begun} close={close} created={(made) => (onCreated ?? close)(made)} />
      )}
    </Frame>
  )
}

interface OneRecordProps {
  kind: RecordKind
  id: number
  begun: ReturnType<typeof readDraft>
  close: () => void
  /** asks for the draft again */
  refresh: () => void
}

function OneRecord({ kind, id, begun, close, refresh }: OneRecordProps) {
  const isLookingBack = useIsLookingBack()
  const record = useRecord(kind, id)
  // unfinished work is gone on with
  const [isEditing, setEditing] = useState(begun !== null)
  const { view } = record
  const leave = () => {
    setEditing(false)
    refresh()
  }
  if (!view) {
    return (
      <Frame title={RECORDS[kind].noun} close={close}>
        {isLookingBack && !record.isPending ? (
          <Notice>截至这一刻还没有这条记录，或已经不在了。</Notice>
        ) : record.error ? (
          <Failure error={record.error} retry={record.retry} />
        ) : (
          <Waiting />
        )}
      </Frame>
    )
  }
  return isEditing && !isLookingBack ? (
    <Frame title={view.title} subtitle="正在修改" close={close}>
      <RecordEditing kind={kind} view={view} begun={begun} leave={leave} />
    </Frame>
  ) : (
    <RecordReading
      record={{ ...record, view }}
      isLookingBack={isLookingBack}
      begunAt={begun?.at ?? null}
      edit={() => setEditing(true)}
      close={close}
    />
  )
}

interface FrameProps {
  title: string
  subtitle?: string
  close: () => void
  children?: ReactNode
}

/** Head and edge of the panel while a form stands in it. */
function Frame({ title, subtitle, close, children }: FrameProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  }
  return (
    <aside className={styles.panel} aria-label={title} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <div>
          <h2>{title}</h2>
          {subtitle && <p>{subtitle}</p>}
        </div>
        <button type="button" className="plain" aria-label="关闭" onClick={close}>
          ×
        </button>
      </div>
      {children}
    </aside>
  )
}
