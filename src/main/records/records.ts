/** The desk for records edited by hand: read for a form, made, changed, ended, removed, and their history. */
import { countText } from '../../shared/counts.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import { createAreaRegister } from '../areas/register.ts'
import { caseEditor } from '../cases/edit.ts'
import { checkpointEditor } from '../checkpoints/edit.ts'
import { closureEditor } from '../closures/edit.ts'
import type { Db } from '../db/open.ts'
import { findingEditor } from '../inspections/edit.ts'
import type { OfficeDesk } from '../office/office.ts'
import { personEditor } from '../people/edit.ts'
import { screeningEditor } from '../screenings/edit.ts'
import { dayPart } from '../../shared/days.ts'
import type { RecordView } from '../../shared/records/contract.ts'
import { fieldText } from '../../shared/records/field.ts'
import type { FieldProblem, FieldValues } from '../../shared/records/field.ts'
import { RECORDS, checkRecord } from '../../shared/records/record.ts'
import type { RecordKind } from '../../shared/records/record.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { EditContext, Editor, StoredRecord } from './editor.ts'
import { historyOf } from './history-of-record.ts'
import { removeBelongings } from './belongings.ts'
import { loosen } from './links.ts'
import { maskedValue, maskedValues, tidied } from './values.ts'
import { conflictsOf, mineOf } from './conflicts.ts'
import type { RecordChange } from './conflicts.ts'
import type { Work } from '../work/work.ts'
import { undoAct } from './undo.ts'

const EDITORS: Record<RecordKind, Editor> = {
  checkpoints: checkpointEditor,
  people: personEditor,
  cases: caseEditor,
  closures: closureEditor,
  screenings: screeningEditor,
  findings: findingEditor,
}

/** Entity whose links are let go when a record of the kind is removed. */
const LOOSENED: Partial<Record<RecordKind, string>> = { checkpoints: 'checkpoint', people: 'person' }

export type RecordsDesk = ReturnType<typeof createRecords>

export function createRecords({ db, history, office }: { db: Db; history: History; office: OfficeDesk }) {
  const rows = createRows({ db, history })

  const context = (): EditContext => ({
    db,
    rows,
    areas: createAreaRegister({ db, history }),
    office: office.settings(),
    present: office.moment(),
  })
  const today = () => dayPart(office.moment())

  /** Refusal: not_found. */
  function stored(kind: RecordKind, id: number): StoredRecord {
    const record = EDITORS[kind].read(id, context())
    if (!record) throw new Refusal('not_found', `这个${RECORDS[kind].noun}已经不在了，可能刚被删除，可到“系统—回收站”里看。`)
    return record
  }

  /** Refusal: not_found. */
  function get(kind: RecordKind, id: number, unmaskReason?: string): RecordView {
    const { values, ...rest } = stored(kind, id)
    const title = titleOf(kind, values)
    if (unmaskReason) {
      history.act({ kind: 'unmask', title: `查看${title}的全号`, reason: unmaskReason, detail: { kind, id } }, () => undefined)
    }
    const shown = unmaskReason ? { values, masked: [] } : maskedValues(kind, values)
    return { kind, id, title, ...shown, ...rest }
  }

  /** Refusals: invalid_input, already_there. */
  function create(kind: RecordKind, given: FieldValues) {
    const values = tidied(kind, given)
    const problems = checkRecord(kind, values, today())
    refuseErrors(problems)
    const { noun } = RECORDS[kind]
    const title = titleOf(kind, values)
    return history.act({ kind: 'edit', title: `新增${noun} ${title}` }, () => {
      const same = EDITORS[kind].same(values, context())
      if (same !== undefined) {
        throw new Refusal('already_there', `已经有这个${noun}（${title}），请打开那一条修改。`, { id: same, title })
      }
      const id = EDITORS[kind].create(values, context())
      return { id, actId: history.number(), problems }
    })
  }

  /** Refusals: not_found, invalid_input, record_changed. */
  function update(
    kind: RecordKind,
    changes: RecordChange[],
    { reason, force = false }: { reason?: string | undefined; force?: boolean | undefined },
  ) {
    const read = changes.map((change) => ({ ...change, record: stored(kind, change.id) }))
    if (!force) {
      const conflicts = read.flatMap(({ id, fields, record }) =>
        conflictsOf(kind, id, fields, record.values, historyFor(kind, id)),
      )
      if (conflicts.length > 0) {
        const message = `别人刚改过${conflicts.length === 1 ? `“${conflicts[0]?.label ?? ''}”` : `${conflicts.length} 处`}，请看清两边再决定用哪一个。`
        throw new Refusal('record_changed', message, { conflicts })
      }
    }
    const meant = read
      .map(({ id, fields, record }) => ({ id, record, values: mineOf(kind, fields, record.values) }))
      .filter(({ values }) => Object.keys(values).length > 0)
    for (const { record, values } of meant) refuseErrors(newProblems(kind, record.values, values))
    const title = titleOfChange(kind, meant)
    return history.act({ kind: 'edit', title, reason }, () => {
      for (const { id, values } of meant) EDITORS[kind].change(id, values, context())
      return { actId: history.number(), changed: meant.length }
    })
  }

  /** Only what the change brings: a record with an old fault can still be worked on. */
  function newProblems(kind: RecordKind, before: FieldValues, change: FieldValues): FieldProblem[] {
    const known = new Set(checkRecord(kind, before, today()).map(({ field, message }) => field + message))
    return checkRecord(kind, { ...before, ...change }, today()).filter(({ field, message }) => !known.has(field + message))
  }

  /** Refusals: not_found, invalid_input where the kind has no such ending. */
  function end(kind: RecordKind, ids: number[], ending: string, on: string, reason: string) {
    const known = RECORDS[kind].endings.find(({ code }) => code === ending)
    if (!known) throw new Refusal('invalid_input', `${RECORDS[kind].noun}没有这种结束方式。`)
    const titles = ids.map((id) => titleOf(kind, stored(kind, id).values))
    return history.act({ kind: 'edit', title: `${known.label} ${severalOf(kind, titles)}`, reason }, () => {
      for (const id of ids) EDITORS[kind].end(id, ending, on, context())
      return { actId: history.number() }
    })
  }

  /** Refusal: not_found. */
  function remove(kind: RecordKind, ids: number[], reason: string) {
    const titles = ids.map((id) => titleOf(kind, stored(kind, id).values))
    return history.act({ kind: 'remove', title: `删除${RECORDS[kind].noun} ${severalOf(kind, titles)}`, reason }, () => {
      const loosened = LOOSENED[kind]
      if (loosened) loosen(loosened, ids, { db, history })
      removeBelongings(kind, ids, { db, rows })
      for (const id of ids) EDITORS[kind].remove(id, context())
      return { actId: history.number() }
    })
  }

  const historyFor = (kind: RecordKind, id: number) => historyOf(db, EDITORS[kind].traces(id, context()))

  return {
    get,
    /** Refusal: not_found. */
    values: (kind: RecordKind, ids: number[]) =>
      ids.map((id) => {
        const { title, values } = get(kind, id)
        return { id, title, values }
      }),
    create,
    update,
    end,
    remove,
    history: historyFor,
    undo: async (actId: number, work: Work) => ({ actId: await undoAct(actId, { db, history, work }) }),
  }
}

/** How a person calls a record: 32 康乐北新村南门. */
function titleOf(kind: RecordKind, values: FieldValues): string {
  const { titleFields, fields } = RECORDS[kind]
  return titleFields
    .map((key) => {
      const field = fields.find((one) => one.key === key)
      return field ? fieldText(field, maskedValue(field, values[key] ?? null)) : ''
    })
    .filter(Boolean)
    .join(' ')
}

function severalOf(kind: RecordKind, titles: string[]): string {
  const [first = ''] = titles
  return titles.length > 1 ? `${first}等 ${countText(titles.length)} 条${RECORDS[kind].noun}` : first
}

function titleOfChange(kind: RecordKind, meant: { record: StoredRecord; values: FieldValues }[]): string {
  const keys = new Set(meant.flatMap(({ values }) => Object.keys(values)))
  const labels = RECORDS[kind].fields.filter(({ key }) => keys.has(key)).map(({ label }) => label)
  return `修改${severalOf(
    kind,
    meant.map(({ record }) => titleOf(kind, record.values)),
  )}：${labels.join('、')}`
}

function refuseErrors(problems: FieldProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw new Refusal('invalid_input', errors.map(({ message }) => message).join(''), { problems })
}
