import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, overtakenFields, storedText, typedValues, withText } from '../../../../src/renderer/records/form-entries.ts'
import type { Entries } from '../../../../src/renderer/records/form-entries.ts'
import { eachDay } from '../../../../src/shared/days.ts'
import type { Field, FieldValue, FieldValues } from '../../../../src/shared/records/field.ts'
import { RECORDS, RecordKind, fieldOf } from '../../../../src/shared/records/record.ts'

const TODAY = '2020-02-10'
const checkpointFields = RECORDS.checkpoints.fields
const field = (key: string, kind: RecordKind = 'checkpoints'): Field => {
  const found = fieldOf(kind, key)
  if (!found) throw new Error(`no field ${key}`)
  return found
}
const stored = { values: { name: '康乐北新村南门', is24h: true, from: '2020-02-03', note: null }, masked: [] }
const typed = (texts: Record<string, string>, of = stored): Entries =>
  Object.entries(texts).reduce<Entries>((entries, [key, text]) => withText(entries, field(key), text, of), {})

/** Values a stored field of this type can hold. */
function valueOf(one: Field): fc.Arbitrary<FieldValue> {
  const day = fc.constantFrom(...eachDay('2019-12-20', '2020-03-05'))
  switch (one.type) {
    case 'number':
      return fc.integer({ min: one.min, max: one.max })
    case 'yes_no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...one.options.map(({ value }) => value))
    case 'day':
      return day
    case 'moment':
      return fc.oneof(
        day,
        day.map((of) => `${of}T18:30`),
      )
    case 'longitude':
      return fc.integer({ min: 113_200_000, max: 113_300_000 }).map((millionths) => millionths / 1e6)
    case 'latitude':
      return fc.integer({ min: 34_700_000, max: 34_800_000 }).map((millionths) => millionths / 1e6)
    case 'phone':
      return fc.constantFrom('19900000063', '0371-68000000', '8000')
    default:
      return fc.constantFrom('文苑社区', '41010519900101', '南门 2 号', '全角　１２')
  }
}

describe('a form’s entries', () => {
  it('hold nothing for boxes left as they were found, whatever is stored', () => {
    for (const kind of RecordKind.options) {
      const { fields } = RECORDS[kind]
      const values = fc.record<FieldValues>(Object.fromEntries(fields.map((one) => [one.key, fc.option(valueOf(one))])))
      fc.assert(
        fc.property(values, (found) => {
          const of = { values: found, masked: [] }
          const touched = fields.reduce<Entries>((entries, one) => withText(entries, one, storedText(one, of), of), {})
          expect(touched).toEqual({})
        }),
        { numRuns: 40 },
      )
    }
  })

  it('read back what is shown as the value that is stored', () => {
    for (const one of checkpointFields) {
      fc.assert(
        fc.property(valueOf(one), (value) => {
          const of = { values: { [one.key]: value }, masked: [] }
          const shown = { [one.key]: { text: storedText(one, of), was: null } }
          expect(typedValues(checkpointFields, shown, { values: {}, masked: [] }, TODAY)[one.key]).toBe(value)
        }),
        { numRuns: 30 },
      )
    }
  })

  it('send only fields that become another value, each with the value first seen', () => {
    const entries = typed({ name: '康乐北新村北门', from: '2.3', is24h: '否', note: '人车分流' })
    expect(changesOf(checkpointFields, entries, TODAY)).toEqual([
      { key: 'name', was: '康乐北新村南门', to: '康乐北新村北门' },
      { key: 'is24h', was: true, to: false },
      { key: 'note', was: null, to: '人车分流' },
    ])
  })

  it('keep the value first seen while somebody else changes the record, and name the fields overtaken', () => {
    const before = typed({ name: '北门', note: '设外卖点' })
    const now = { values: { ...stored.values, name: '东门', note: '设外卖点' }, masked: [] }
    const after = withText(before, field('name'), '北门口', now)
    expect(changesOf(checkpointFields, after, TODAY)[0]).toEqual({ key: 'name', was: '康乐北新村南门', to: '北门口' })
    expect(overtakenFields(checkpointFields, after, now, TODAY).map(({ key }) => key)).toEqual(['name'])
    // what nobody touched here follows the other one
    expect(typedValues(checkpointFields, after, { ...now, values: { ...now.values, is24h: false } }, TODAY)['is24h']).toBe(false)
  })

  it('keep a masked number that is not typed over, replace it where it is, and erase it by a dash', () => {
    const { fields } = RECORDS.cases
    const of = { values: { idNumber: '410***********0771', phone: '199****0001' }, masked: ['idNumber', 'phone'] }
    expect(storedText(field('phone', 'cases'), of)).toBe('')
    const replaced = withText({}, field('phone', 'cases'), '199 0000 0002', of)
    expect(changesOf(fields, replaced, TODAY)).toEqual([{ key: 'phone', was: '199****0001', to: '19900000002' }])
    expect(typedValues(fields, replaced, of, TODAY)['idNumber']).toBe('410***********0771')
    const erased = withText({}, field('phone', 'cases'), '—', of)
    expect(changesOf(fields, erased, TODAY)).toEqual([{ key: 'phone', was: '199****0001', to: null }])
    expect(withText(replaced, field('phone', 'cases'), '', of)).toEqual({})
  })
})
