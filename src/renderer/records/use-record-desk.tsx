/** What a list page needs to make, change, end and remove its records; nothing of it while the window looks back. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { listAddress } from '../lists/list-address.ts'
import type { Pasting } from '../lists/paste-block.ts'
import { useListPlace } from '../lists/use-list-place.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { BulkChangeDialog } from './BulkChangeDialog.tsx'
import { newTitle } from './draft.ts'
import { DraftNotice } from './DraftNotice.tsx'
import { EndDialog } from './EndDialog.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { RecordPanel } from './RecordPanel.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

type Asked = { what: 'end' | 'remove' | 'change'; ids: number[] } | { what: 'paste'; pasting: Pasting } | null

export function useRecordDesk(kind: RecordKind) {
  const isLookingBack = useIsLookingBack()
  const place = useListPlace(kind)
  const [, navigate] = useLocation()
  const [isNew, setNew] = useState(false)
  const [asked, setAsked] = useState<Asked>(null)
  const open = (id: number | null) => {
    setNew(id === null)
    if (id !== null) place.go({ id })
  }
  const close = () => setAsked(null)
  const panel = (id: number, closePanel: () => void): ReactNode => (
    <RecordPanel key={`${kind}/${id}`} kind={kind} id={id} close={closePanel} />
  )
  if (isLookingBack) return { list: { panel }, over: null, dialogs: null }

  const closeNew = () => setNew(false)
  return {
    /** for the list's page */
    list: {
      panel,
      create: { label: newTitle(kind), open: () => setNew(true) },
      bulk: bulkActs(kind, setAsked),
      paste: (pasting: Pasting) => setAsked({ what: 'paste', pasting }),
      aside: isNew ? (
        <RecordPanel
          kind={kind}
          id={null}
          close={closeNew}
          onCreated={(id) => {
            closeNew()
            navigate(listAddress(kind, { id }))
          }}
        />
      ) : undefined,
    },
    over: <DraftNotice kind={kind} openId={isNew ? null : place.id} open={open} />,
    dialogs: asked && <Asking kind={kind} asked={asked} close={close} />,
  }
}

function bulkActs(kind: RecordKind, ask: (asked: Asked) => void) {
  const { endings, fields } = RECORDS[kind]
  const [first] = endings
  const act = (label: string, what: 'end' | 'remove' | 'change') => ({
    label,
    act: (ids: number[]) => ask({ what, ids }),
  })
  return [
    ...(fields.some(({ isBulk }) => isBulk) ? [act('批量修改', 'change')] : []),
    ...(first ? [act(endings.length > 1 ? `${first.label}…` : first.label, 'end')] : []),
    act('删除', 'remove'),
  ]
}

function Asking({ kind, asked, close }: { kind: RecordKind; asked: NonNullable<Asked>; close: () => void }) {
  switch (asked.what) {
    case 'end':
      return <EndDialog kind={kind} ids={asked.ids} close={close} />
    case 'remove':
      return <RemoveDialog kind={kind} ids={asked.ids} close={close} />
    case 'change':
      return <BulkChangeDialog kind={kind} ids={asked.ids} close={close} />
    case 'paste':
      return <PasteDialog kind={kind} changes={asked.pasting.changes} remark={leftOut(asked.pasting)} close={close} />
  }
}

function leftOut({ notEditable, outside }: Pasting): string | undefined {
  const parts = [
    notEditable.length > 0 ? `“${notEditable.join('”“')}”是算出来的，没有贴` : null,
    outside > 0 ? `${outside} 格超出表格，没有贴` : null,
  ].filter(Boolean)
  return parts.length > 0 ? `${parts.join('；')}。` : undefined
}
