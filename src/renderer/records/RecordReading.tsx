/** A record being read: its map, its facts part by part, what it belongs to, and everything that was done to it. */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { Link } from 'wouter'
import { momentInChinese, shortDayInChinese } from '../../shared/days.ts'
import type { RecordView } from '../../shared/records/contract.ts'
import { RECORDS } from '../../shared/records/record.ts'
import { FollowUpSection } from '../cases/FollowUpSection.tsx'
import { Applications } from '../closures/Applications.tsx'
import { listAddress } from '../lists/list-address.ts'
import { PersonAvailability } from '../standards/PersonAvailability.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import { CheckpointReading } from './CheckpointReading.tsx'
import { EndDialog } from './EndDialog.tsx'
import { HistoryTimeline } from './HistoryTimeline.tsx'
import { MaskedNumbers } from './MaskedNumbers.tsx'
import { RecordFacts } from './RecordFacts.tsx'
import styles from './RecordPanel.module.css'
import { RemoveDialog } from './RemoveDialog.tsx'
import { SmallMap } from './SmallMap.tsx'
import type { ShownRecord } from './use-record.ts'

interface RecordReadingProps {
  record: ShownRecord & { view: RecordView }
  isLookingBack: boolean
  /** when an unfinished change of it was kept */
  begunAt: string | null
  edit: () => void
  close: () => void
}

export function RecordReading({ record, isLookingBack, begunAt, edit, close }: RecordReadingProps) {
  const { view } = record
  const { kind, id, title, values, place, ended, links } = view
  const editButton = useRef<HTMLButtonElement>(null)
  // from the form back to where it was opened
  useEffect(() => {
    if (document.activeElement === document.body) editButton.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  }
  return (
    <aside className={`${styles.panel ?? ''} ${styles.reading ?? ''}`} aria-label={title} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <div>
          <h2>{title}</h2>
          <p>{[RECORDS[kind].noun, values['community'], ended && endedText(ended)].filter(Boolean).join('　')}</p>
        </div>
        <button type="button" className="plain" aria-label="关闭" onClick={close}>
          ×
        </button>
      </div>
      {!isLookingBack && <Acts view={view} editButton={editButton} edit={edit} close={close} />}
      {/* a stop of its own, so that it scrolls by keyboard where nothing in it can be pressed */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="记录内容">
        {isLookingBack && <p className={`${styles.lookAt ?? ''} mute`}>这是当时的记录，只能查看。</p>}
        {begunAt !== null && (
          <Notice action={<Button onClick={edit}>继续填写</Button>}>
            有没存完的修改（{shortDayInChinese(begunAt)} {begunAt.slice(11)}）
          </Notice>
        )}
        {place && <SmallMap at={[place.lon, place.lat]} checkpointId={kind === 'checkpoints' ? id : null} title={title} />}
        {kind === 'checkpoints' && <CheckpointReading view={view} />}
        {kind === 'cases' && <FollowUpSection caseId={id} name={title} />}
        {kind === 'closures' && <Applications closureId={id} isClosed={ended === null} />}
        {kind === 'people' && <PersonAvailability personId={id} name={title} />}
        <RecordFacts view={view} />
        {view.masked.length > 0 && !isLookingBack && <MaskedNumbers unmask={record.unmask} />}
        {links.length > 0 && (
          <PanelSection title="相关">
            <p className={styles.links}>
              {links.map((link) => (
                <Link
                  key={`${link.kind}-${link.id ?? ''}-${link.label}`}
                  href={listAddress(link.kind, { id: link.id ?? undefined, search: link.search ?? undefined })}
                >
                  {link.label}
                </Link>
              ))}
            </p>
          </PanelSection>
        )}
        <HistoryTimeline kind={kind} id={id} />
      </div>
    </aside>
  )
}

function endedText({ label, on }: { label: string; on: string }): string {
  return on ? `${momentInChinese(on)}${label}` : label
}

interface ActsProps {
  view: RecordView
  editButton: RefObject<HTMLButtonElement | null>
  edit: () => void
  close: () => void
}

function Acts({ view: { kind, id, ended }, editButton, edit, close }: ActsProps) {
  const [asked, setAsked] = useState<'end' | 'remove' | null>(null)
  const { endings } = RECORDS[kind]
  const [only] = endings
  return (
    <div className={styles.acts}>
      <Button ref={editButton} onClick={edit}>
        编辑
      </Button>
      <span className="space" />
      {only && !ended && (
        <Button danger onClick={() => setAsked('end')}>
          {endings.length === 1 ? only.label : `${only.label}…`}
        </Button>
      )}
      <Button type="text" onClick={() => setAsked('remove')}>
        删除
      </Button>
      {asked === 'end' && <EndDialog kind={kind} ids={[id]} close={() => setAsked(null)} />}
      {asked === 'remove' && (
        <RemoveDialog
          kind={kind}
          ids={[id]}
          close={() => setAsked(null)}
          done={() => {
            setAsked(null)
            close()
          }}
        />
      )}
    </div>
  )
}
