/** Empty ledgers: filled in as they ask, every column is understood and every value comes back; their examples never do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateSheet } from '../../../../src/main/exports/template-sheet.ts'
import type { TemplateColumn } from '../../../../src/main/exports/template-columns.ts'
import { TEMPLATES } from '../../../../src/main/exports/templates.ts'
import { readLedgers } from '../../../../src/main/ledgers/read/read-ledgers.ts'
import { writeForm } from '../../../../src/main/sheets/write/write-form.ts'
import type { FormCell } from '../../../../src/main/sheets/write/form-sheet.ts'
import { addDays } from '../../../../src/shared/days.ts'
import { TemplateKind } from '../../../../src/shared/exports/contract.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const PLACES = { communities: ['东街社区', '西街社区'], compounds: ['东街花园', '机械厂家属院'] }
const PROPERTIES = { title: '空表', creator: '示范' }

const CHECK = '10X98765432'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function identityNumber(birthday: string, sequence: number): string {
  const body = `410102${birthday.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return body + (CHECK[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11] ?? '')
}

const words = (length: number) =>
  fc.string({
    unit: fc.constantFrom('春', '夏', '秋', '冬', '山', '河', '湖', '海', '江', '云', '林', '森'),
    minLength: 2,
    maxLength: length,
  })
const days = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2020-01-15', after))

/** What a clerk might write where the column gives no words to choose from. */
const WRITTEN: Record<string, fc.Arbitrary<FormCell>> = {
  number: fc.integer({ min: 1, max: 9999 }),
  idNumber: fc
    .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 999 }))
    .map(([age, sequence]) => identityNumber(addDays('1975-03-01', age), sequence)),
  time: fc.constantFrom('08:00-16:00', '16:00-24:00', '00:00-08:00'),
  people: fc
    .uniqueArray(
      words(3).map((name) => `王${name}`),
      { minLength: 1, maxLength: 3 },
    )
    .map((names) => names.join('、')),
  longitude: fc.integer({ min: 0, max: 9999 }).map((digits) => `113.6${String(digits).padStart(4, '0')}`),
  latitude: fc.integer({ min: 0, max: 9999 }).map((digits) => `34.8${String(digits).padStart(4, '0')}`),
  am: fc.integer({ min: 360, max: 372 }).map((tenths) => (tenths / 10).toFixed(1)),
  pm: fc.integer({ min: 360, max: 372 }).map((tenths) => (tenths / 10).toFixed(1)),
  building: fc.integer({ min: 1, max: 40 }).map((building) => `${building}号楼`),
  unit: fc.integer({ min: 1, max: 6 }).map((unit) => `${unit}单元`),
  door: fc.integer({ min: 101, max: 999 }).map(String),
  dueAt: days,
  bulletin: fc.integer({ min: 1, max: 20 }).map((issue) => `第${issue}期`),
}

function writtenIn(column: TemplateColumn): fc.Arbitrary<FormCell> {
  const choices = column.choices?.(PLACES) ?? []
  if (choices.length > 0) return fc.constantFrom(...choices)
  if (/[pP]hone$/.test(column.field))
    return fc.integer({ min: 0, max: 9999 }).map((digits) => `1990000${String(digits).padStart(4, '0')}`)
  const own = WRITTEN[column.field]
  if (own) return own
  if (column.kind === 'number') return fc.integer({ min: 0, max: 900 })
  return column.kind === 'date' ? days : words(5)
}

/** A record that does not contradict itself. */
function consistent(columns: TemplateColumn[], row: FormCell[]): FormCell[] {
  const cell = (field: string) => row[columns.findIndex((column) => column.field === field)]
  return columns.map(({ field }, at) => {
    const number = cell('idNumber')
    if (field === 'gender' && typeof number === 'string') return Number(number[16]) % 2 === 1 ? '男' : '女'
    if (field === 'correctedOn' && cell('state') !== '已整改') return null
    return row[at] ?? null
  })
}

async function readFilled(kind: TemplateKind, rows: FormCell[][]) {
  const bytes = await writeForm(templateSheet(kind, '示范街道', PLACES, rows), PROPERTIES)
  const { sheets } = await readLedgers([{ name: '台账.xlsx', bytes }], { datum: null, year: null, knownDates: [] })
  return sheets
}

/** Fields that the draft keeps under another name, in another form, or as part of another field. */
const KEPT_OTHERWISE = new Set([
  'unit',
  'compound',
  'responsible',
  'people',
  'state',
  'category',
  'compoundType',
  'checkpointKind',
  'datum',
  'leader',
  'gateLeader',
  'is24h',
  'result',
  'residenceType',
  'dueAt',
  'relationship',
  'householder',
  'place',
  'number',
  'symptoms',
])

describe('an empty ledger filled in as it asks', () => {
  it.each(TemplateKind.options)('is understood column by column, and gives every value back: %s', async (kind) => {
    const columns = TEMPLATES[kind]
    const record = fc.tuple(...columns.map(writtenIn)).map((row) => consistent(columns, row))
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (rows) => {
        const [table] = await readFilled(kind, rows)
        expect(table?.kind).toBe(kind)
        expect(table?.columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([])
        expect(table?.columns.map(({ field }) => field)).toEqual(columns.map(({ field }) => field))
        expect(table?.rows.map(({ row }) => row)).toEqual(rows.map((_, i) => 6 + i))
        const misread = table?.rows
          .flatMap(({ problems }) => problems)
          .filter(({ code }) => !['end_before_start', 'age_unusual'].includes(code))
        expect(misread).toEqual([])
        table?.rows.forEach(({ drafts }, i) => {
          const draft = drafts[0] as unknown as Record<string, unknown>
          columns.forEach(({ field }, at) => {
            if (!(field in draft) || KEPT_OTHERWISE.has(field)) return
            expect([field, draft[field]]).toEqual([field, rows[i]?.[at]])
          })
        })
      }),
      { numRuns: 6, seed: 20200210 },
    )
  })

  it.each(TemplateKind.options)('offers only words that the import knows, and two examples it leaves out: %s', async (kind) => {
    const columns = TEMPLATES[kind]
    const [empty] = await readFilled(kind, [])
    expect([empty?.kind, empty?.rows]).toEqual([kind, []])
    const examples = columns.map(({ examples: [first] }) => first)
    const rows = columns.flatMap(({ field, choices }, at) =>
      // the example's identity number is a man's
      (field === 'gender' ? [] : (choices?.(PLACES) ?? [])).map((word) =>
        examples.map((cell, i) => (i === at ? word : i === 0 ? 1 : cell)),
      ),
    )
    const [table] = await readFilled(kind, rows)
    expect(table?.rows).toHaveLength(rows.length)
    const unknown = table?.rows
      .flatMap(({ problems }) => problems)
      .filter(({ code }) => ['value_not_understood', 'category_unknown', 'datum_unknown'].includes(code))
    expect(unknown?.map(({ column, value }) => [column, value])).toEqual([])
  })
})

describe('an empty ledger', () => {
  it("names the office's street, offers its communities, and brings nothing in by itself", async () => {
    const { api } = openTestOffice()
    await api.office.loadDemo()
    const before = await api.figures.at({})
    const file = await api.exports.template({ kind: 'cases' })
    expect(file.name).toBe('示范街道居家观察台账.xlsx')
    const { previewId, report } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
    expect(report.files.filter(({ kind }) => kind !== null)).toMatchObject([{ kind: 'cases', rows: 0, created: 0 }])
    await api.ledgers.commit({ previewId })
    expect(await api.figures.at({})).toEqual(before)
  })
})
