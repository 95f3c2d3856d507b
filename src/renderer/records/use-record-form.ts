/** A record being written: what is typed, what is wrong with it, keeping it as a draft, storing it. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldProblem } from '../../shared/records/field.ts'
import type { Field } from '../../shared/records/field.ts'
import { RECORDS, checkRecord } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { api } from '../api.ts'
import { draftKey } from './draft.ts'
import { changesOf, storedText, typedValues, withText } from './form-entries.ts'
import type { Entries, Stored } from './form-entries.ts'
import { storeRefusal } from './refusal-data.ts'
import { shownProblems } from './shown-problems.ts'
import { useDraftKeeper } from './use-draft.ts'

export interface RecordFormOptions {
  kind: RecordKind
  /** null: a new record */
  id: number | null
  title: string
  stored: Stored
  today: string
  /** what the draft brought back */
  begun: Entries
  /** the record's id, once it is stored; null: there was nothing to store */
  saved: (id: number | null) => void
}

export type RecordFormState = ReturnType<typeof useRecordForm>

interface Saving {
  entries: Entries
  force: boolean
}

export function useRecordForm({ kind, id, title, stored, today, begun, saved }: RecordFormOptions) {
  const { fields } = RECORDS[kind]
  const [entries, setEntries] = useState(begun)
  const [reason, setReason] = useState('')
  const [isAttempted, setAttempted] = useState(false)
  const [refused, setRefused] = useState<FieldProblem[]>([])
  const { keeper, failure: draftFailure } = useDraftKeeper(draftKey(kind, id))

  const take = (next: Entries) => {
    setEntries(next)
    if (Object.keys(next).length > 0) keeper.keep({ title, entries: next })
    else keeper.dropLater()
  }
  const type = (texts: [Field, string][]) => {
    const keys = new Set(texts.map(([field]) => field.key))
    setRefused(refused.filter(({ field }) => !keys.has(field)))
    take(texts.reduce((all, [field, text]) => withText(all, field, text, stored), entries))
  }

  const values = typedValues(fields, entries, stored, today)
  const problems = checkRecord(kind, values, today)
  const found = checkRecord(kind, stored.values, today)
  const shown = shownProblems({ problems, found, isNew: id === null, isAttempted })
  const standing = id === null ? problems : problems.filter((problem) => !found.some((one) => isSameProblem(one, problem)))
  const blocking = standing.filter(({ severity }) => severity === 'error')

  const saving = useMutation({
    mutationFn: async ({ entries: typed, force }: Saving) => {
      if (id === null) return (await api.records.create({ kind, values })).id
      const changes = changesOf(fields, typed, today)
      if (changes.length === 0) return null
      await api.records.update({
        kind,
        changes: [{ id, fields: changes }],
        force,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      })
      return id
    },
    onSuccess: async (storedId) => {
      await keeper.drop()
      saved(storedId)
    },
    onError: (error) => {
      const refusal = storeRefusal(error)
      if (refusal?.code === 'invalid_input') setRefused(refusal.problems)
    },
  })

  return {
    fields,
    entries,
    values,
    reason,
    setReason,
    textOf: (field: Field) => entries[field.key]?.text ?? storedText(field, stored),
    type,
    problemsOf: ({ key }: Field) => {
      const said = refused.filter(({ field }) => field === key)
      return said.length > 0 ? said : shown.filter(({ field }) => field === key)
    },
    problems: [...blocking, ...refused],
    hasTyped: Object.keys(entries).length > 0,
    draftFailure,
    flush: keeper.flush,
    /** Gives the key of the first field that must be put right before anything can be stored. */
    save: (): string | null => {
      if (saving.isPending) return null
      setAttempted(true)
      const [first] = blocking
      if (first) return first.field
      saving.mutate({ entries, force: false })
      return null
    },
    /** After a conflict: `theirs` are let go, the rest is stored over what is there. */
    settle: (theirs: ReadonlySet<string>) => {
      const mine = Object.fromEntries(Object.entries(entries).filter(([key]) => !theirs.has(key)))
      take(mine)
      saving.mutate({ entries: mine, force: true })
    },
    isSaving: saving.isPending,
    error: saving.error,
    forgetError: saving.reset,
    discard: async () => {
      setEntries({})
      setRefused([])
      await keeper.drop()
    },
  }
}

function isSameProblem(a: FieldProblem, b: FieldProblem): boolean {
  return a.field === b.field && a.message === b.message
}
