/**
 * What the clerk says of a residents' register before it is stored: its password, its encoding, that it is left out, what its
 * columns are and what a cell should say.
 */
import { describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre'
import type { Cell } from 'hucre'
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

  test('says which columns are formulas, and of a formula without a result that it has none', async () => {
    const office = openTestOffice()
    const at = (row: number, heading: string) => `${row},${RESIDENT_HEADINGS.indexOf(heading)}`
    const cells = new Map<string, Partial<Cell>>()
    for (const [i, name] of NAMES.entries()) {
      cells.set(at(i + 2, '姓名'), { type: 'formula', formula: 'A1', formulaResult: String(name) })
    }
    cells.set(at(5, '身份证号码'), { value: null, type: 'formula', formula: 'A1' })
    const bytes = await writeXlsx({ sheets: [{ name: '居民', rows: ROWS, cells }] })
    const files = [new File([bytes as Uint8Array<ArrayBuffer>], '居民.xlsx')]
    const { report } = await office.api.ledgers.preview({ files, options: OPTIONS })
    const problems = report.files[0]?.problems ?? []
    expect(problems.filter(({ code }) => code === 'formulas_noted').map(({ message }) => message)).toEqual([
      '第7列“姓名”、第9列“身份证号码”有公式，已按文件里存的结果读入；结果若不是最新的，请用 WPS 或 Excel 打开、保存后重新导入。',
    ])
    expect(
      problems.filter(({ message }) => message.includes('没有存下算出的结果')).map(({ row, value }) => [row, value]),
    ).toEqual([[6, '=A1']])
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

describe('columns and cells of a residents’ register', () => {
  const HEADINGS = ['社区', '小区', '楼号', '单元', '门牌号', '姓名', '身份证号', '联系电话', '与户主关系', '上班的地方']
  const person = (door: string, name: string, number: string, phone = '') => [
    '济源社区',
    '丽江南新村',
    '1',
    '1',
    door,
    name,
    number,
    phone,
    '户主',
    '县医院',
  ]
  const [one, two] = [...inventResidents(2)].map(({ idNumber }) => idNumber)
  const list = (rows: string[][], headings = HEADINGS, name = '居民.csv') =>
    new File([[['居民登记表'], headings, ...rows].map((cells) => cells.join(',')).join('\n')], name)
  const PROBLEM = [person('101', '王伟', one ?? ''), person('102', '李娜', '123', '19900000002'), person('103', '', two ?? '')]

  async function tried({ api }: Office, file: File) {
    const { previewId, sheets, report } = await api.ledgers.preview({ files: [file], options: OPTIONS })
    const [sheet] = sheets
    if (!sheet) throw new Error('nothing was read')
    const table = uncorrected({ file: sheet.file, sheet: sheet.sheet, sheetName: sheet.sheetName })
    const say = (change: Partial<typeof table>) =>
      api.ledgers.revise({ previewId, corrections: { files: [], sheets: [{ ...table, ...change }] } })
    const rows = async () =>
      (await api.ledgers.rows({ previewId, file: sheet.file, sheet: sheet.sheet, filter: 'all', offset: 0, around: null })).rows
    return { previewId, sheet, report, say, rows }
  }
  const residents = async ({ api }: Office) =>
    (await api.residents.page({ limit: 200, unmaskReason: '核对' })).rows.map(({ name, idNumber, workUnit }) => [
      name,
      idNumber,
      workUnit,
    ])

  test('a column is read as is said, and the next register with the same headings is read so', async () => {
    const office = openTestOffice()
    const { previewId, sheet, say } = await tried(office, list(PROBLEM.slice(0, 1)))
    const column = HEADINGS.indexOf('上班的地方')
    expect(sheet).toMatchObject({ isEditable: true })
    expect(sheet.columns[column]).toMatchObject({ field: null, samples: ['县医院'] })
    expect(sheet.fields).toContainEqual({ field: 'workUnit', label: '工作单位' })
    const { sheets } = await say({ columns: [{ column, field: 'workUnit' }] })
    expect(sheets[0]?.columns[column]).toMatchObject({ field: 'workUnit', by: 'said' })
    await office.api.ledgers.commit({ previewId })
    expect(await residents(office)).toEqual([['王伟', one, '县医院']])
    // in another order of columns
    const turned = list([person('104', '赵敏', two ?? '').toReversed()], HEADINGS.toReversed(), '又一份.csv')
    const next = await tried(office, turned)
    expect(next.sheet.columns[0]).toMatchObject({ field: 'workUnit', by: 'remembered' })
    await office.api.ledgers.commit({ previewId: next.previewId })
    expect(await residents(office)).toEqual([
      ['王伟', one, '县医院'],
      ['赵敏', two, '县医院'],
    ])
  })

  test('a column may be left unread, and another taken in its place', async () => {
    const office = openTestOffice()
    const { say, rows } = await tried(office, list(PROBLEM.slice(0, 1)))
    const [phone, number] = [HEADINGS.indexOf('联系电话'), HEADINGS.indexOf('身份证号')]
    const { sheets } = await say({
      columns: [
        { column: number, field: null },
        { column: phone, field: 'idNumber' },
      ],
    })
    expect(sheets[0]?.columns.map(({ field }) => field)[number]).toBeNull()
    expect(sheets[0]?.columns.map(({ field }) => field)[phone]).toBe('idNumber')
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['created'])
  })

  test('a cell of a problem row is rewritten: its problem is gone, and what it said is kept in the log', async () => {
    const office = openTestOffice()
    const { previewId, report, say, rows } = await tried(office, list(PROBLEM))
    expect(report.files).toMatchObject([{ created: 2, doubtful: 1, rejected: 1 }])
    const [number, name] = [HEADINGS.indexOf('身份证号'), HEADINGS.indexOf('姓名')]
    const cells = [
      { row: 4, column: number, text: '11010519491231002X' },
      { row: 5, column: name, text: '张强' },
    ]
    const again = await say({ cells })
    expect(again.report.files).toMatchObject([
      { created: 3, doubtful: 0, rejected: 0, problems: [expect.objectContaining({ code: 'column_not_understood' })] },
    ])
    expect((await rows()).map(({ cells: own, corrected }) => [own[name], own[number], corrected])).toEqual([
      ['王伟', one, []],
      ['李娜', '11010519491231002X', [number]],
      ['张强', two, [name]],
    ])
    const { files } = await office.api.ledgers.commit({ previewId })
    expect(files[0]?.corrected).toEqual([
      { row: 4, column: '身份证号', before: '123', after: '11010519491231002X' },
      { row: 5, column: '姓名', before: '', after: '张强' },
    ])
    expect(await residents(office)).toEqual([
      ['王伟', one, null],
      ['李娜', '11010519491231002X', null],
      ['张强', two, null],
    ])
    const { acts } = await office.api.acts.list({ limit: 5 })
    expect(acts.find(({ kind }) => kind === 'import')?.reason).toMatch(
      /^入库前手工改正 2 格：.*第4行“身份证号”由“123”改为“11010519491231002X”/,
    )
  })

  test('a cell far below the first rows is rewritten, and the one below it takes the new word where it repeats it', async () => {
    const office = openTestOffice()
    const rows = Array.from({ length: 900 }, (_, i) =>
      person(i % 2 === 0 ? String(101 + i) : '', `住户${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}`, '', `199${String(10_000_000 + i)}`),
    )
    const { say, previewId } = await tried(office, list(rows))
    await say({ cells: [{ row: 803, column: HEADINGS.indexOf('门牌号'), text: '东户' }] })
    await office.api.ledgers.commit({ previewId })
    const all = office.db.$client.prepare("select name from resident where door = '东户' order by id").pluck().all()
    expect(all).toEqual([rows[800]?.[5], rows[801]?.[5]])
  })

  test('a merged cell that is rewritten in one row keeps its word in the others', async () => {
    const office = openTestOffice()
    const rows = [
      ['居民登记表'],
      HEADINGS,
      ...['王伟', '李娜', '张强'].map((name, i) => person(i === 0 ? '101' : '', name, '', `1990000000${i}`)),
    ]
    const door = HEADINGS.indexOf('门牌号')
    const bytes = await writeXlsx({
      sheets: [{ name: '居民', rows, merges: [{ startRow: 2, startCol: door, endRow: 4, endCol: door }] }],
    })
    const { say, previewId } = await tried(office, new File([bytes as Uint8Array<ArrayBuffer>], '居民.xlsx'))
    await say({ cells: [{ row: 4, column: door, text: '102' }] })
    await office.api.ledgers.commit({ previewId })
    expect(office.db.$client.prepare('select door from resident order by id').pluck().all()).toEqual(['101', '102', '101'])
  })

  test('a table that is said to be a register is stored as one, and one that is said to be a staff list is not', async () => {
    const office = openTestOffice()
    const { say, rows } = await tried(office, list(PROBLEM.slice(0, 1)))
    const asPeople = await say({ kind: 'people' })
    expect(asPeople.sheets).toMatchObject([{ kind: 'people' }])
    const back = await say({ kind: 'residents' })
    expect(back.sheets).toMatchObject([{ kind: 'residents' }])
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['created'])
  })
})
