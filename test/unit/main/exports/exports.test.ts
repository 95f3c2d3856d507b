/** What an exported list says and how: its lines, its cells, what is masked, and that the screen's order and narrowing hold. */
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import type { RawCell } from '../../../../src/main/sheets/sheet.ts'
import type { ListOrder } from '../../../../src/shared/exports/contract.ts'
import { ListKind } from '../../../../src/shared/figures/figures.ts'
import { LIST_OUTLINES } from '../../../../src/shared/lists/outlines.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

async function demo() {
  const office = openTestOffice()
  await office.api.office.loadDemo()
  const exported = async (order: ListOrder) => read(await office.api.exports.list(order))
  return { ...office, exported }
}

async function read(file: File) {
  const [sheet] = await readSheets(file.name, new Uint8Array(await file.arrayBuffer()))
  const rows = sheet?.rows ?? []
  const headingRow = rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1)
  const headings = rows[headingRow]?.map(String) ?? []
  const records = rows
    .slice(headingRow + 1)
    .map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? null])))
  return { name: file.name, lines: rows.slice(0, headingRow).map(([line]) => line), headings, records, sheet }
}

const isWhole = (number: RawCell | undefined) => typeof number === 'string' && /^\d{17}[\dX]$/.test(number)
const column = (records: Record<string, RawCell>[], heading: string) => records.map((record) => record[heading])

describe('an exported list', () => {
  it('says what it is, whose it is, as of when, how much it holds and what it leaves out', async () => {
    const { exported } = await demo()
    const { name, lines, headings } = await exported({
      kind: 'cases',
      figure: 'cases_current',
      search: '武汉',
      filters: { community: { kind: 'contains', text: '康' }, startOn: { kind: 'day', from: '2020-01-28', to: null } },
      groupBy: 'community',
      columns: ['name', 'startOn', 'phone'],
    })
    expect(name).toBe('示范街道居家观察人员台账（2020年2月10日18时00分）.xlsx')
    expect(lines[0]).toBe('示范街道居家观察人员台账（正在居家观察）')
    expect(lines[1]).toMatch(/^填报单位：.+　　截止时间：2020年2月10日18:00　　共\d+人$/)
    expect(lines[2]).toBe('范围：社区含“康”；观察开始2020年1月28日起；查找“武汉”　　按社区排列　　证号、电话已遮蔽')
    expect(headings).toEqual(['社区', '姓名', '观察开始日期', '联系电话'])
  })

  it('has every row of its list, and a heading of its own for every column', async () => {
    const { api, exported } = await demo()
    for (const kind of ListKind.options) {
      const { rows } = await api.lists[kind]({})
      const { records, headings } = await exported({ kind })
      expect([kind, records.length]).toEqual([kind, rows.length])
      expect([kind, new Set(headings).size]).toEqual([kind, LIST_OUTLINES[kind].columns.length])
    }
  })

  it('holds dates as dates, numbers as numbers, and identity numbers and phones as text', async () => {
    const { api, exported } = await demo()
    const { rows } = await api.lists.cases({ unmaskReason: '核对' })
    const { records } = await exported({ kind: 'cases', unmaskReason: '核对' })
    const asDate = (day: string | null) => (day === null ? null : { date: day })
    expect(column(records, '观察开始日期')).toEqual(rows.map(({ startOn }) => asDate(startOn)))
    expect(column(records, '序号')).toEqual(rows.map(({ number }) => number))
    expect(column(records, '身份证号')).toEqual(rows.map(({ idNumber }) => idNumber))
    expect(column(records, '联系电话')).toEqual(rows.map(({ phone }) => phone))
  })

  it('masks personal numbers as the list does, and shows them only for a reason that stays in the log', async () => {
    const { api, exported } = await demo()
    const { rows } = await api.lists.cases({})
    const masked = await exported({ kind: 'cases' })
    expect(column(masked.records, '身份证号')).toEqual(rows.map(({ idNumber }) => idNumber))
    expect(masked.records.some(({ 身份证号: number }) => isWhole(number))).toBe(false)
    const acts = async () => (await api.acts.list({})).acts.filter(({ kind }) => kind === 'unmask')
    expect(await acts()).toEqual([])
    const full = await exported({ kind: 'cases', figure: 'cases_current', unmaskReason: '区里要原表' })
    expect(full.records.every(({ 身份证号: number }) => isWhole(number))).toBe(true)
    expect(await acts()).toMatchObject([{ title: '导出重点人员全号', reason: '区里要原表' }])
  })

  it('finds in masked numbers what was looked for on the screen, also when it writes them in full', async () => {
    const { api, exported } = await demo()
    const { rows } = await api.lists.cases({})
    const shown = rows.find(({ phone }) => phone !== null)?.phone ?? ''
    const same = rows.filter(({ phone }) => phone === shown).map(({ name }) => name)
    const filters = { phone: { kind: 'among' as const, texts: [shown] } }
    expect(column((await exported({ kind: 'cases', filters, unmaskReason: '核对' })).records, '姓名')).toEqual(same)
  })

  it('keeps the order of the screen: groups, then what it is sorted by', async () => {
    const { exported } = await demo()
    const sort = [{ column: 'startOn', isDescending: true }]
    const { records } = await exported({ kind: 'cases', groupBy: 'community', sort, columns: ['name', 'startOn'] })
    const communities = column(records, '社区').map(String)
    const firsts = communities.filter((community, i) => community !== communities[i - 1])
    expect(firsts).toEqual([...new Set(communities)])
    for (const community of new Set(communities)) {
      const days = records
        .filter((record) => record['社区'] === community)
        .map((record) => JSON.stringify(record['观察开始日期']))
      expect(days).toEqual(days.toSorted().reverse())
    }
  })

  it('writes what begins like a formula as the text it is', async () => {
    const { api, exported } = await demo()
    const [first] = (await api.lists.closures({})).rows
    const fields = [{ key: 'note', was: first?.note ?? null, to: '=HYPERLINK("http://x","点我")' }]
    await api.records.update({ kind: 'closures', changes: [{ id: first?.id ?? 0, fields }] })
    const { records } = await exported({ kind: 'closures' })
    expect(records[0]?.['备注']).toBe('=HYPERLINK("http://x","点我")')
    const csv = await api.exports.list({ kind: 'closures', format: 'csv' })
    expect(await csv.text()).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`)
    expect((await read(csv)).records[0]?.['备注']).toBe('=HYPERLINK("http://x","点我")')
  })

  it('says where a figure, a column or a reason is not to be had', async () => {
    const { api } = await demo()
    await expect(api.exports.list({ kind: 'cases', figure: 'people_total' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(api.exports.list({ kind: 'cases', columns: ['name', 'shoeSize'] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(api.exports.list({ kind: 'cases', unmaskReason: ' ' })).rejects.toThrow()
  })

  it('is an honest empty table where nothing is stored', async () => {
    const { api } = openTestOffice()
    const { lines, headings, records } = await read(await api.exports.list({ kind: 'people' }))
    expect(lines[1]).toContain('共0人')
    expect([headings[0], records]).toEqual(['姓名', []])
  })
})

describe('the figures as a workbook', () => {
  it('stand with their codes, units and the difference to the day before', async () => {
    const { api } = await demo()
    const { figures } = await api.figures.at({})
    const { figures: then } = await api.figures.at({ asOf: '2020-02-09T18:00' })
    const { lines, records } = await read(await api.exports.figures({}))
    expect(lines[1]).toContain('截止时间：2020年2月10日18:00　　前一日：2020年2月9日18:00')
    expect(records).toEqual(
      Object.entries(figures).map(([code, { label, value, unit }]) => {
        const before = then[code as keyof typeof then].value
        const difference = value === null || before === null ? null : Math.round((value - before) * 10) / 10
        return { 代码: code, 项目: label, 数: value, 单位: unit, 前一日: before, 比前一日: difference }
      }),
    )
  })
})
