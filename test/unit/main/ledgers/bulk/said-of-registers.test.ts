/** What the clerk says of a residents' register before it is stored: its password, its encoding, that it is left out. */
import { describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre'
import type { FileCorrection } from '../../../../../src/shared/ledgers/corrections.ts'
import { uncorrected } from '../../../../../src/shared/ledgers/corrections.ts'
import { RESIDENT_HEADINGS, inventResidents } from '../../../../fixtures/invented-residents.ts'
import { openTestOffice } from '../../../../fixtures/office.ts'

const OPTIONS = { datum: null, year: null }
const ROWS = [['示范街道居民信息登记表'], RESIDENT_HEADINGS, ...[...inventResidents(40)].map(({ cells }) => cells)]
const NAMES = ROWS.slice(2).map((cells) => cells[6])
const said = (file: string, change: Partial<FileCorrection>): FileCorrection => ({
  file,
  isLeftOut: false,
  encoding: null,
  password: null,
  ...change,
})
type Office = ReturnType<typeof openTestOffice>

async function namesAfter({ api }: Office, previewId: string) {
  await api.ledgers.commit({ previewId })
  return (await api.residents.page({ limit: 200 })).rows.map(({ name }) => name).toSorted()
}

const register = () => new File([ROWS.map((cells) => cells.join(',')).join('\n')], '居民.csv')

describe('a residents’ register', () => {
  test('with a password comes in once the password is said', async () => {
    const office = openTestOffice()
    const bytes = await writeXlsx({ sheets: [{ name: '居民', rows: ROWS }], encryption: { password: '康乐12', spinCount: 1000 } })
    const files = [new File([bytes as Uint8Array<ArrayBuffer>], '居民.xlsx')]
    const { previewId, refused, sheets } = await office.api.ledgers.preview({ files, options: OPTIONS })
    expect([refused.map(({ code }) => code), sheets]).toEqual([['file_password'], []])
    const corrections = { files: [said('居民.xlsx', { password: '康乐12' })], sheets: [] }
    const again = await office.api.ledgers.revise({ previewId, corrections })
    expect(again.refused).toEqual([])
    expect(again.report.files).toMatchObject([{ kind: 'residents', rows: 40, created: 40 }])
    expect(await namesAfter(office, previewId)).toEqual(NAMES.toSorted())
  })

  test('is read in the encoding that is said, whatever was guessed', async () => {
    const office = openTestOffice()
    const { previewId, report } = await office.api.ledgers.preview({ files: [register()], options: OPTIONS })
    expect(report.files).toMatchObject([{ kind: 'residents', rows: 40 }])
    const garbled = { files: [said('居民.csv', { encoding: 'big5' })], sheets: [] }
    const wrong = await office.api.ledgers.revise({ previewId, corrections: garbled })
    expect(wrong.report.files.some(({ kind }) => kind === 'residents')).toBe(false)
    const corrections = { files: [said('居民.csv', { encoding: 'utf-8' })], sheets: [] }
    const again = await office.api.ledgers.revise({ previewId, corrections })
    expect(again.report.files).toMatchObject([{ kind: 'residents', rows: 40 }])
    expect(await namesAfter(office, previewId)).toEqual(NAMES.toSorted())
  })

  test('that is left out is listed and not stored, and can be taken again', async () => {
    const office = openTestOffice()
    const { previewId, report } = await office.api.ledgers.preview({ files: [register()], options: OPTIONS })
    const [table] = report.files
    if (!table) throw new Error('nothing was read')
    const leftOut = { ...uncorrected({ file: table.file, sheet: table.sheet, sheetName: table.sheet }), isLeftOut: true }
    const without = await office.api.ledgers.revise({ previewId, corrections: { files: [], sheets: [leftOut] } })
    expect(without.sheets).toMatchObject([{ kind: 'residents', isLeftOut: true }])
    expect(without.report.files).toMatchObject([{ isLeftOut: true, rows: 0, created: 0 }])
    const again = await office.api.ledgers.revise({ previewId, corrections: { files: [], sheets: [] } })
    expect(again.report.files).toMatchObject([{ isLeftOut: false, rows: 40 }])
    const wholly = { files: [said('居民.csv', { isLeftOut: true })], sheets: [] }
    await office.api.ledgers.revise({ previewId, corrections: wholly })
    expect(await namesAfter(office, previewId)).toEqual([])
  })
})
