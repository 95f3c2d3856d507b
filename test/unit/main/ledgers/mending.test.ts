/** An import mended before it is stored: what the clerk says goes over what was read, and is said of the records later. */
import { describe, expect, it } from 'vitest'
import { NO_CORRECTIONS, uncorrected } from '../../../../src/shared/ledgers/corrections.ts'
import type { Corrections, SheetCorrection } from '../../../../src/shared/ledgers/corrections.ts'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const OPTIONS = { datum: null, year: null }
const AT = { asOf: '2020-02-10T18:00' }
const HEADINGS = '姓名,性别,联系电话,身份证号,单位,人员类别'
const WANG = '王伟,男,19900000001,11010519491231002X,综合组,志愿者'
const LI = '李强,男,19900000002,,城管,志愿者'

const ledger = (lines: string[], name = '名单.csv') => new File([lines.join('\n')], name)
const table = { file: '名单.csv', sheet: '', sheetName: '' }
const saying = (change: Partial<SheetCorrection>): Corrections => {
  return { ...NO_CORRECTIONS, sheets: [{ ...uncorrected(table), ...change }] }
}
type Api = ReturnType<typeof openTestOffice>['api']

async function store(api: Api, file: File, corrections: Corrections = NO_CORRECTIONS) {
  const { previewId } = await api.ledgers.preview({ files: [file], options: OPTIONS, corrections })
  return api.ledgers.commit({ previewId })
}

const allRows = (api: Api, previewId: string) =>
  api.ledgers.rows({ previewId, file: '名单.csv', sheet: '', filter: 'all', offset: 0, around: null })

describe('a rewritten cell', () => {
  const wrong = ledger([HEADINGS, WANG.replace('02X', '021'), LI])
  const cells = [{ row: 2, column: 3, text: '11010519491231002X' }]

  it('is read by the same rules as the file, which is kept as it came', async () => {
    const { api } = openTestOffice()
    const before = await api.ledgers.preview({ files: [wrong], options: OPTIONS })
    expect(before.report.files[0]?.problems.map(({ code }) => code)).toContain('id_number_invalid')
    const after = await api.ledgers.revise({ previewId: before.previewId, corrections: saying({ cells }) })
    expect(after.report.files[0]?.problems.map(({ code }) => code)).not.toContain('id_number_invalid')
    expect((await allRows(api, after.previewId)).rows[0]).toMatchObject({ corrected: [3] })
    const { actId } = await api.ledgers.commit({ previewId: after.previewId })
    expect(await (await api.ledgers.original({ actId, name: '名单.csv' })).text()).toBe(await wrong.text())
    const { rows } = await api.lists.people({ ...AT, unmaskReason: '核对' })
    expect(rows.map(({ idNumber }) => idNumber).toSorted()).toEqual(['11010519491231002X', null].toSorted())
  })

  it('is said in the history of its record', async () => {
    const { api } = openTestOffice()
    await store(api, wrong, saying({ cells }))
    const { rows } = await api.lists.people(AT)
    const [entry] = await api.records.history({ kind: 'people', id: rows.find(({ name }) => name === '王伟')?.id ?? 0 })
    expect(entry?.reason).toBe(
      '入库前手工改正 1 格：名单.csv 第2行“身份证号”由“110105194912310021”改为“11010519491231002X”。原件未改。',
    )
  })
})

describe('a column', () => {
  const strange = ledger(['姓名,联系电话,归口,人员类别', '王伟,19900000001,综合组,志愿者'])
  const columns = [{ column: 2, field: 'unit' }]
  const unitOf = async (api: Api, name: string) => (await api.lists.people(AT)).rows.find((row) => row.name === name)?.unit

  it('is read as the clerk says, and so the next time in whatever order', async () => {
    const { api } = openTestOffice()
    await store(api, strange, saying({ columns }))
    expect(await unitOf(api, '王伟')).toBe('综合组')
    await store(api, ledger(['归口,人员类别,联系电话,姓名', '城管,志愿者,19900000002,李强']))
    expect(await unitOf(api, '李强')).toBe('城管')
    expect(await api.ledgers.mappings()).toMatchObject([{ kind: '人员花名册' }])
  })

  it('is no longer read so once that is forgotten', async () => {
    const { api } = openTestOffice()
    await store(api, strange, saying({ columns }))
    const [kept] = await api.ledgers.mappings()
    await api.ledgers.forgetMapping({ id: kept?.id ?? 0 })
    await store(api, ledger(['姓名,联系电话,归口,人员类别', '李强,19900000002,城管,志愿者']))
    expect(await unitOf(api, '李强')).toBeNull()
  })

  it('that is not to be read is not', async () => {
    const { api } = openTestOffice()
    await store(api, ledger([HEADINGS, WANG]), saying({ columns: [{ column: 4, field: null }] }))
    expect(await unitOf(api, '王伟')).toBeNull()
  })
})

describe('a row that changes what is stored', () => {
  const changed = ledger([HEADINGS, '王伟,女,19900000001,11010519491231002X,医院,志愿者'])
  const stored = async (change: Partial<SheetCorrection>) => {
    const { api } = openTestOffice()
    await store(api, ledger([HEADINGS, WANG]))
    const first = await api.ledgers.preview({ files: [changed], options: OPTIONS })
    const [row] = (await allRows(api, first.previewId)).rows
    const { previewId, report } = await api.ledgers.revise({ previewId: first.previewId, corrections: saying(change) })
    await api.ledgers.commit({ previewId })
    const [person] = (await api.lists.people(AT)).rows
    return { differences: row?.differences, totals: report.totals, person }
  }

  it('shows old beside new, and the records before beside those after', async () => {
    const { differences, totals, person } = await stored({})
    expect(differences?.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['性别', '男', '女'],
      ['单位', '综合组', '医院'],
    ])
    expect(totals).toEqual([{ kind: 'people', label: '人员花名册', before: 1, after: 1 }])
    expect(person).toMatchObject({ unit: '医院' })
  })

  it('leaves it where the clerk keeps what is stored', async () => {
    const { person } = await stored({ choices: [{ row: 2, take: 'stored', fields: [] }] })
    expect(person).toMatchObject({ unit: '综合组' })
    expect((await stored({ updates: 'stored' })).person).toMatchObject({ unit: '综合组' })
  })

  it('takes only the fields the clerk takes', async () => {
    const { person, differences } = await stored({ choices: [{ row: 2, take: 'fields', fields: ['0.person.unit'] }] })
    expect(differences?.map(({ key }) => key)).toContain('0.person.unit')
    expect(person).toMatchObject({ unit: '医院' })
  })
})

describe('a row that repeats an earlier one', () => {
  const twice = ledger([HEADINGS, WANG, WANG.replace('综合组', '医院')])
  it('is not stored unless the clerk prefers it', async () => {
    const { api } = openTestOffice()
    expect((await store(api, twice)).files[0]).toMatchObject({ duplicates: 1, created: 1 })
    expect((await api.lists.people(AT)).rows[0]).toMatchObject({ unit: '综合组' })
    const other = openTestOffice().api
    await store(other, twice, saying({ duplicates: 'replace' }))
    expect((await other.lists.people(AT)).rows[0]).toMatchObject({ unit: '医院' })
  })
})

describe('a table', () => {
  it('left out brings nothing and can be taken again', async () => {
    const { api } = openTestOffice()
    const file = ledger([HEADINGS, WANG])
    const { previewId, report } = await api.ledgers.preview({
      files: [file],
      options: OPTIONS,
      corrections: saying({ isLeftOut: true }),
    })
    expect(report.files[0]).toMatchObject({ isLeftOut: true, rows: 0, accepted: 0 })
    const again = await api.ledgers.revise({ previewId, corrections: NO_CORRECTIONS })
    expect(again.report.files[0]).toMatchObject({ isLeftOut: false, accepted: 1 })
  })

  it('of many rows is looked through page by page', async () => {
    const { api } = openTestOffice()
    const many = Array.from({ length: 1200 }, (_, i) => `张${i},男,${19900000000 + i},,城管,志愿者`)
    const { previewId } = await api.ledgers.preview({ files: [ledger([HEADINGS, ...many])], options: OPTIONS })
    const asked = { previewId, file: '名单.csv', sheet: '', filter: 'created' as const, offset: 0 }
    const first = await api.ledgers.rows({ ...asked, around: null })
    expect([first.total, first.rows.length]).toEqual([1200, 500])
    const around = await api.ledgers.rows({ ...asked, around: 702 })
    expect([around.offset, around.rows.some(({ row }) => row === 702)]).toEqual([500, true])
  })
})

describe('a workbook handed back', () => {
  it('says in a further column what is to be mended, before the import and after it', async () => {
    const { api } = openTestOffice()
    const file = ledger([HEADINGS, WANG.replace('02X', '021'), LI])
    const { previewId } = await api.ledgers.preview({ files: [file], options: OPTIONS })
    const before = await api.ledgers.problems({ of: { previewId }, file: '名单.csv' })
    const { actId } = await api.ledgers.commit({ previewId })
    const after = await api.ledgers.problems({ of: { actId }, file: '名单.csv' })
    for (const marked of [before, after]) {
      expect(marked.name).toBe('名单（问题）.xlsx')
      const [sheet] = await readSheets(marked.name, new Uint8Array(await marked.arrayBuffer()))
      expect(sheet?.rows.map((row) => row.at(-1))).toEqual(['问题', expect.stringContaining('身份证号'), null])
      expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['李强', '男', '19900000002'])
    }
  })

  it('is refused in a sentence where nothing is to be mended', async () => {
    const { api } = openTestOffice()
    const { previewId } = await api.ledgers.preview({ files: [ledger([HEADINGS, LI])], options: OPTIONS })
    await expect(api.ledgers.problems({ of: { previewId }, file: '名单.csv' })).rejects.toMatchObject({ code: 'not_found' })
  })
})
