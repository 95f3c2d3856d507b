/** Superior forms in an office: loaded, tied, filled from the figures of the moment, replaced, taken back. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../../src/main/forms/read-form.ts'
import { keyOf } from '../../../../src/main/forms/workbook/sheet.ts'
import { cellOf } from '../../../../src/main/forms/workbook/addresses.ts'
import type { CellTie } from '../../../../src/shared/forms/form.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { dailyForm, drawn, listForm, workbook } from './sample-form.ts'

const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

async function cellsOf(file: File, sheet: number, cells: string[]) {
  const form = readForm(new Uint8Array(await file.arrayBuffer()), file.name)
  return cells.map((cell) => form.sheets[sheet]?.cells.get(keyOf(cellOf(cell) ?? { row: -1, column: -1 }))?.value ?? null)
}

const refused = (code: string) => expect.objectContaining({ code }) as unknown

describe('a superior form', () => {
  it('only proposes at first what its labels ask for, and fills nothing before that is agreed to', async () => {
    const { api } = await openDemoOffice()
    const form = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx') })
    expect(form).toMatchObject({ name: '日报', tied: 0, proposed: 13, lost: 0 })
    const { file, report } = await api.forms.fill({ id: form.id })
    expect(report.filled).toEqual([])
    expect(await cellsOf(file, 0, ['A1', 'B4'])).toEqual(['疫情防控工作日报表（2020年2月9日）', null])
  })

  it('that is only protected against changes is loaded as any other; one with a password to open is not', async () => {
    const { api } = await openDemoOffice()
    const sheet = { name: '表', rows: [['居家观察人数'], [null]] }
    const locked = (password: string) => writeXlsx({ sheets: [sheet], encryption: { password, spinCount: 1000 } })
    const { id } = await api.forms.load({ file: fileOf(await locked('VelvetSweatshop'), '保护.xlsx') })
    const { file } = await api.forms.fill({ id })
    expect(await cellsOf(file, 0, ['A1'])).toEqual(['居家观察人数'])
    await expect(api.forms.load({ file: fileOf(await locked('x'), '加密.xlsx') })).rejects.toEqual(refused('file_password'))
  })

  it('takes its numbers from the figures every screen shows, for any moment', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx'), accept: 'certain' })
    for (const asOf of ['2020-02-10T18:00', '2020-02-05T09:30']) {
      const before = `${asOf === '2020-02-10T18:00' ? '2020-02-09' : '2020-02-04'}${asOf.slice(10)}`
      const [now, then] = await Promise.all([api.figures.at({ asOf }), api.figures.at({ asOf: before })])
      const codes = ['checkpoints_active', 'cases_current', 'cases_cumulative', 'cases_released'] as const
      const { file } = await api.forms.fill({ id, asOf })
      expect(await cellsOf(file, 0, ['B4', 'B5', 'B6', 'B7'])).toEqual(codes.map((code) => now.figures[code].value))
      expect(await cellsOf(file, 0, ['C4', 'C5', 'C6', 'C7'])).toEqual(
        codes.map((code) => (now.figures[code].value ?? 0) - (then.figures[code].value ?? 0)),
      )
    }
  })

  it('fills a community’s row with that community’s own number, which is that of its list', async () => {
    const { api } = await openDemoOffice()
    const rows = [
      ['社区情况', null],
      ['社区', '居家观察人数'],
      ['锦江社区', null],
      ['铝城社区', null],
    ]
    const bytes = await workbook([drawn({ name: '表', rows })])
    const { id } = await api.forms.load({ file: fileOf(bytes, '社区.xlsx'), accept: 'certain' })
    const { file } = await api.forms.fill({ id })
    const list = await api.lists.cases({ figure: 'cases_current' })
    const count = (community: string) => list.rows.filter((row) => row.community === community).length
    expect(count('锦江社区')).toBeGreaterThan(0)
    expect(await cellsOf(file, 0, ['B3', 'B4'])).toEqual([count('锦江社区'), count('铝城社区')])
  })

  it('lists a figure’s records row by row, masked unless a reason is given, which goes to the log', async () => {
    const { api } = await openDemoOffice()
    const { id, name } = await api.forms.load({ file: fileOf(await listForm(), '名单.xlsx'), accept: 'certain' })
    const list = await api.lists.cases({ figure: 'cases_current' })
    const { file, report } = await api.forms.fill({ id })
    expect(report.rows).toEqual([{ sheet: '名单', row: 3, records: list.rows.length }])
    const last = list.rows.at(-1)
    const lastRow = 2 + list.rows.length
    expect(
      await cellsOf(
        file,
        0,
        ['A', 'B', 'C', 'E', 'F'].map((column) => `${column}${lastRow}`),
      ),
    ).toEqual([list.rows.length, last?.name, last?.community, last?.phone, last?.startOn])
    const full = await api.forms.fill({ id, unmaskReason: '上级报表需要' })
    const [phone] = await cellsOf(full.file, 0, ['E3'])
    expect(phone).toMatch(/^\d{11}$/)
    const { acts } = await api.acts.list({ kind: 'unmask', limit: 10 })
    expect(acts.map(({ title, reason }) => [title, reason])).toEqual([[`导出上级报表“${name}”全号`, '上级报表需要']])
  })

  it('shows the filled sheet as the exported file will hold it', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx'), accept: 'certain' })
    const { sheets } = await api.forms.preview({ id })
    const cells = new Map(sheets[0]?.rows.flatMap((row) => row.cells).map((cell) => [cell.cell, cell.text]))
    const { file } = await api.forms.fill({ id })
    const wanted = ['A1', 'B4', 'C5', 'B8']
    expect(wanted.map((cell) => cells.get(cell))).toEqual((await cellsOf(file, 0, wanted)).map(String))
  })
})

describe('a form’s ties', () => {
  it('are set, let go and told in the log, and what was let go is not proposed again', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx') })
    const tie: CellTie = { sheet: '日报表', cell: 'D4', parts: [{ kind: 'yesterday', code: 'cases_current', community: null }] }
    expect(await api.forms.change({ id, set: { cells: [tie] } })).toMatchObject({ tied: 1, proposed: 13 })
    expect(
      await api.forms.change({
        id,
        clear: [
          { sheet: '日报表', cell: 'D4' },
          { sheet: '日报表', cell: 'B4' },
        ],
      }),
    ).toMatchObject({
      tied: 0,
      proposed: 12,
    })
    const { acts } = await api.acts.list({ limit: 2 })
    expect(acts.map(({ title }) => title)).toEqual([
      '上级报表“日报”：D4、B4不再填',
      '上级报表“日报”：D4填【正在居家观察（昨日）】',
    ])
  })

  it('cannot name a sheet that the form does not have', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx') })
    const tie: CellTie = { sheet: '没有', cell: 'D4', parts: ['字'] }
    await expect(api.forms.change({ id, set: { cells: [tie] } })).rejects.toEqual(refused('invalid_input'))
  })
})

describe('a changed version', () => {
  const changed = () =>
    workbook([
      drawn({
        name: '日报表',
        rows: [
          ['疫情防控工作日报表（2020年2月12日）', null, null, null],
          ['填报单位：', null, '截止时间：', null],
          ['项目', '今日数', '较昨日', '备注'],
          ['关卡点数', null, null, null],
          ['已复工户数', null, null, null],
          ['正在居家观察（人）', null, null, null],
          ['累计居家观察人数', null, null, null],
          ['填报人：', null, '联系电话：', null],
        ],
        merges: ['A1:D1'],
        plain: [1, 2, 8],
      }),
    ])

  it('keeps what is tied, and asks only about what is new or has lost its place', async () => {
    const { api } = await openDemoOffice()
    const loaded = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx'), accept: 'certain' })
    const replaced = await api.forms.replace({ id: loaded.id, file: fileOf(await changed(), '日报新.xlsx') })
    expect(replaced).toMatchObject({ name: '日报', fileName: '日报新.xlsx', carried: 11, lost: 2, proposed: 2 })
    const view = await api.forms.get({ id: loaded.id })
    expect(view.lostTies.map(({ labels }) => labels)).toEqual(['解除观察 · 今日数', '解除观察 · 较昨日'])
    expect(view.proposals.cells.map(({ cell }) => cell)).toEqual(['B5', 'C5'])
    const { figures } = await api.figures.at({})
    const { file } = await api.forms.fill({ id: loaded.id })
    expect(await cellsOf(file, 0, ['B4', 'B5', 'B6', 'B7'])).toEqual([
      figures.checkpoints_active.value,
      null,
      figures.cases_current.value,
      figures.cases_cumulative.value,
    ])
    expect(await api.forms.change({ id: loaded.id, forget: [0, 1] })).toMatchObject({ lost: 0 })
  })

  it('does not ask again about what was left open in the old one', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx') })
    expect(await api.forms.replace({ id, file: fileOf(await changed(), '日报新.xlsx') })).toMatchObject({ proposed: 2, lost: 0 })
  })

  it('is found by its words and filled without being kept', async () => {
    const { api } = await openDemoOffice()
    const { id } = await api.forms.load({ file: fileOf(await dailyForm(), '日报.xlsx'), accept: 'certain' })
    await api.forms.load({ file: fileOf(await listForm(), '名单.xlsx'), accept: 'certain' })
    const file = fileOf(await changed(), '随便叫什么.xlsx')
    expect(await api.forms.match({ file })).toMatchObject({ id })
    const filled = await api.forms.fill({ id, file })
    expect(filled.report.lost).toEqual(['解除观察 · 今日数', '解除观察 · 较昨日'])
    expect(await cellsOf(filled.file, 0, ['B6'])).toEqual([382])
    expect(await api.forms.list()).toMatchObject([{ fileName: '日报.xlsx', tied: 13 }, { fileName: '名单.xlsx' }])
    const other = await workbook([drawn({ name: '别的', rows: [['采购清单'], ['品名', '数量']] })])
    expect(await api.forms.match({ file: fileOf(other, '日报.xlsx') })).toBeNull()
  })
})

describe('a form that was changed or removed', () => {
  it('comes back as it was, with the old version’s file', async () => {
    const { api } = await openDemoOffice()
    const first = await dailyForm()
    const { id } = await api.forms.load({ file: fileOf(first, '日报.xlsx'), accept: 'certain' })
    await api.forms.replace({ id, file: fileOf(await listForm(), '名单.xlsx') })
    const newest = async () => (await api.acts.list({ limit: 1 })).acts[0]?.id ?? 0
    await api.acts.undo({ actId: await newest() })
    expect(await api.forms.list()).toMatchObject([{ fileName: '日报.xlsx', tied: 13, lost: 0 }])
    await api.forms.remove({ id, reason: '不用了' })
    expect(await api.forms.list()).toEqual([])
    await api.acts.undo({ actId: await newest() })
    expect(await cellsOf((await api.forms.fill({ id })).file, 0, ['B5'])).toEqual([382])
  })

  it('keeps its file among the attachments as it came', async () => {
    const { api, dataDir } = await openDemoOffice()
    const bytes = await dailyForm()
    await api.forms.load({ file: fileOf(bytes, '日报.xlsx') })
    await api.forms.load({ file: fileOf(bytes, '日报.xlsx') })
    const folder = path.join(dataDir, 'attachments', '上级报表')
    const kept = readdirSync(folder)
    expect(kept).toHaveLength(1)
    expect(Buffer.compare(readFileSync(path.join(folder, kept[0] ?? '')), bytes)).toBe(0)
    expect((await api.forms.list()).map(({ name }) => name)).toEqual(['日报', '日报（2）'])
    await expect(api.forms.rename({ id: 2, name: '日报' })).rejects.toEqual(refused('already_there'))
  })

  it('is refused where the file is no workbook, and nothing is stored', async () => {
    const { api } = await openDemoOffice()
    await expect(api.forms.load({ file: new File(['报表'], '报表.xlsx') })).rejects.toEqual(refused('file_unreadable'))
    expect(await api.forms.list()).toEqual([])
    await expect(api.forms.fill({ id: 7 })).rejects.toEqual(refused('not_found'))
  })
})
