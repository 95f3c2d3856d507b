/** Undo over everything: whatever is done to an office, taking it back leaves every table as it was. */
import { getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as tables from '../../../../src/main/db/tables.ts'
import type { FieldValue } from '../../../../src/shared/records/field.ts'
import type { RecordKind } from '../../../../src/shared/records/record.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

type Office = ReturnType<typeof openTestOffice>

/** The program's own books, and who sits in shifts, which is compared without the rows' numbers. */
const NOT_COMPARED = ['batch', 'record_change', 'ledger_version', 'search_key', 'search_state', 'draft', 'assignment']

/** Every table there is, so that one that comes later is compared too. */
const TABLES = Object.values(tables)
  .filter((table) => is(table, SQLiteTable))
  .map((table) => getTableName(table))
  .filter((name) => !NOT_COMPARED.includes(name))

/** Everything the office knows; who sits in a shift without the numbers of the seats' rows, which are nobody's. */
function everything({ db }: Office) {
  return [
    ...TABLES.map((table) => db.all(sql`select * from ${sql.identifier(table)} order by id`)),
    db.all(
      sql`select shift_id, position, name_written, phone_written, person_id, match from assignment order by shift_id, position`,
    ),
  ]
}

const KINDS: [RecordKind, string][] = [
  ['checkpoints', 'note'],
  ['people', 'unit'],
  ['cases', 'address'],
  ['closures', 'note'],
  ['screenings', 'note'],
  ['findings', 'place'],
]

interface Step {
  act: 'create' | 'update' | 'end' | 'remove'
  kind: number
  pick: number
  text: string
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('create', 'update', 'end', 'remove'),
  kind: fc.nat({ max: KINDS.length - 1 }),
  pick: fc.nat({ max: 10_000 }),
  text: fc.constantFrom('新的', '䶮𠮷社区', '丽江南新村1号楼2单元601', '东风社区', '２号楼'),
})

const NEW: Record<RecordKind, (text: string, pick: number) => Record<string, FieldValue>> = {
  checkpoints: (text, pick) => ({ name: `${text}${String(pick)}`, kind: 'road_block', community: text, strengthGovernment: 1 }),
  people: (text, pick) => ({ name: `${text}${String(pick)}`, category: 'volunteer' }),
  cases: (text, pick) => ({
    name: text,
    idNumber: `没有号码${String(pick)}`,
    address: text,
    community: text,
    startOn: '2020-02-09',
  }),
  closures: (text, pick) => ({ name: `${text}${String(pick)}`, community: text, closedOn: '2020-02-09' }),
  screenings: (text) => ({ community: text, from: '2020-02-10T17:00', households: 10, residents: 20, commitments: 5 }),
  findings: (text, pick) => ({ description: `${text}${String(pick)}`, foundOn: '2020-02-10', bulletin: text, state: 'found' }),
}
const ENDINGS: Partial<Record<RecordKind, string>> = {
  checkpoints: 'abolished',
  people: 'left',
  cases: 'released',
  closures: 'reopened',
  findings: 'corrected',
}

async function take({ api }: Office, { act, kind: index, pick, text }: Step): Promise<number | null> {
  const [kind, key] = KINDS[index] ?? ['checkpoints', 'note']
  const { rows } = await api.lists[kind]({})
  const id = rows[pick % Math.max(1, rows.length)]?.id
  if (act === 'create') return (await api.records.create({ kind, values: NEW[kind](text, pick) })).actId
  if (id === undefined) return null
  if (act === 'remove') return (await api.records.remove({ kind, ids: [id], reason: '试' })).actId
  const ending = ENDINGS[kind]
  if (act === 'end')
    return ending ? (await api.records.end({ kind, ids: [id], ending, on: '2020-02-10', reason: '试' })).actId : null
  const { values } = await api.records.get({ kind, id })
  const fields = [{ key, was: values[key] ?? null, to: text }]
  return (await api.records.update({ kind, changes: [{ id, fields }] })).actId
}

function changesOf({ db }: Office, actId: number): number {
  return db.get<{ n: number }>(sql`select count(*) as n from record_change where batch_id = ${actId}`).n
}

describe('undo', () => {
  it('of any acts, the latest first, leaves everything as it was; undoing that does them again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const office = await openDemoOffice()
        const start = everything(office)
        const done: number[] = []
        for (const one of steps) {
          // what is refused (a double, a record removed before) is no act
          const actId = await take(office, one).catch(() => null)
          if (actId !== null && changesOf(office, actId) > 0) {
            done.push(actId)
          }
        }
        const then = everything(office)
        const undone: number[] = []
        for (const actId of done.toReversed()) undone.push((await office.api.acts.undo({ actId })).actId)
        expect(everything(office)).toEqual(start)
        const redone: number[] = []
        for (const actId of undone.toReversed()) redone.push((await office.api.acts.undo({ actId })).actId)
        expect(everything(office)).toEqual(then)
        for (const actId of redone.toReversed()) await office.api.acts.undo({ actId })
        expect(everything(office)).toEqual(start)
        office.close()
      }),
      { numRuns: 15 },
    )
  }, 180_000)

  it('of an import empties what it brought, where nothing was built on it since', async () => {
    const empty = everything(openTestOffice())
    const office = await openDemoOffice()
    const actId = (await office.api.acts.list({ kind: 'import', limit: 1 })).acts[0]?.id ?? 0
    await office.api.acts.undo({ actId })
    expect(everything(office)).toEqual(empty)
  })

  it('is refused where a later change stands in the way, and changes nothing', async () => {
    const office = await openDemoOffice()
    const { api } = office
    const first = await api.records.create({ kind: 'people', values: { name: '后来改过', category: 'volunteer' } })
    const change = { id: first.id, fields: [{ key: 'unit', was: null, to: '新单位' }] }
    const second = await api.records.update({ kind: 'people', changes: [change] })
    const before = everything(office)
    await expect(api.acts.undo({ actId: first.actId })).rejects.toMatchObject({
      code: 'changed_since',
      message: expect.stringContaining('后来改过') as string,
    })
    expect(everything(office)).toEqual(before)
    await api.acts.undo({ actId: second.actId })
    await api.acts.undo({ actId: first.actId })
    await expect(api.acts.undo({ actId: first.actId })).rejects.toMatchObject({ code: 'already_undone' })
  })

  it('stands in the log with what it took back, in words', async () => {
    const { api } = await openDemoOffice()
    const [row] = (await api.lists.checkpoints({})).rows
    const { actId } = await api.records.update({
      kind: 'checkpoints',
      changes: [{ id: row?.id ?? 0, fields: [{ key: 'strengthGovernment', was: row?.strength?.government ?? null, to: 9 }] }],
      reason: '核对后更正',
    })
    const undo = await api.acts.undo({ actId })
    const { acts } = await api.acts.list({ limit: 2 })
    expect(acts).toMatchObject([
      { id: undo.actId, kind: 'undo', title: expect.stringMatching(/^撤销：修改/) as string, undoneBy: null, canUndo: true },
      { id: actId, kind: 'edit', reason: '核对后更正', undoneBy: undo.actId, canUndo: false },
    ])
    const [change] = await api.acts.changes({ id: actId })
    expect(change?.record).toBe(`卡点 ${String(row?.number)} ${row?.name ?? ''}`)
    expect(change?.fields.at(-1) ?? change).toMatchObject({ label: '机关/区直人数', after: '9' })
  })
})
