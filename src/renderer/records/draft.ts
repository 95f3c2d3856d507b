/** Drafts of records: the key each is kept under, and what stands in it. */
import * as z from 'zod'
import type { Draft } from '../../shared/records/contract.ts'
import { RECORDS } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { Entries } from './form-entries.ts'

/** What a record's form keeps. */
export const DraftValues = z.object({
  /** how the record is called, for the list of drafts */
  title: z.string(),
  entries: Entries,
})
export type DraftValues = z.infer<typeof DraftValues>

export function draftKey(kind: RecordKind, id: number | null): string {
  return `${kind}/${id ?? 'new'}`
}

/** null where the draft is not a record's, or was left by another release and cannot be read. */
export function readDraft(draft: Draft | null | undefined): (DraftValues & { at: string }) | null {
  const values = DraftValues.safeParse(draft?.values)
  return draft && values.success && Object.keys(values.data.entries).length > 0 ? { ...values.data, at: draft.at } : null
}

export interface OpenDraft {
  key: string
  id: number | null
  title: string
  at: string
}

/** What was begun and not stored, of one kind, the newest first. */
export function openDrafts(kind: RecordKind, drafts: readonly Draft[]): OpenDraft[] {
  return drafts
    .flatMap((draft) => {
      const [of, id = ''] = draft.key.split('/')
      const read = of === kind && /^(new|\d+)$/.test(id) ? readDraft(draft) : null
      return read ? [{ key: draft.key, id: id === 'new' ? null : Number(id), title: read.title, at: read.at }] : []
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}

export function newTitle(kind: RecordKind): string {
  return `新增${RECORDS[kind].noun}`
}
