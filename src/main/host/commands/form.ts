/** `post form`: lists, loads and fills higher offices' forms. */
import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { momentInChinese } from '../../../shared/days.ts'
import type { FillReport, FormSummary } from '../../../shared/forms/form.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { Client } from '../connect.ts'
import { asOfIn, command, Misuse, needed } from './command.ts'
import { textTable } from './text-table.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const formListCommand = command({
  summary: '列出载入的上级报表',
  usage: 'post form list [--json]',
  options: {},
  run: async ({ client, result }) => {
    const forms = await (await client()).forms.list()
    const rows = forms.map(({ name, tied, proposed, lost }) => [name, String(tied), String(proposed), String(lost)])
    result({ forms }, `上级报表共${forms.length}张\n${textTable([['名称', '接好', '待确认', '找不到位置'], ...rows])}`)
    return 0
  },
})

export const formLoadCommand = command({
  summary: '载入上级报表，认得准的格直接接好',
  usage: 'post form load FORM.xlsx|FORM.docx [--json]',
  options: {},
  words: [1, 1],
  run: async ({ args, base, client, result }) => {
    const form = await (await client()).forms.load({ file: await fileAt(base, args[0] ?? ''), accept: 'certain' })
    result(form, `已载入“${form.name}”：接好${form.tied}处，另有${form.proposed}处待确认。`)
    return 0
  },
})

export const formFillCommand = command({
  summary: '填上级报表（载入过的名称，或一份报表文件）',
  usage: 'post form fill FORM [--as-of 2020-02-10T18:00] [--unmask 理由] --out FILE.xlsx|FILE.docx',
  options: { 'as-of': { type: 'string' }, out: { type: 'string' }, unmask: { type: 'string' } },
  words: [1, 1],
  run: async ({ values, args, base, client, result, note }) => {
    const out = path.resolve(base, needed(values.out, '存到哪里（--out FILE.xlsx 或 FILE.docx）'))
    if (!/\.(xls|doc)[xm]$/i.test(out)) throw new Misuse('--out 的文件名应以 .xlsx 或 .docx 结尾。')
    const reason = values.unmask?.trim()
    if (reason !== undefined && reason.length < 2) throw new Misuse('查看完整信息须写明理由，至少两个字。')
    const order = { ...asOfIn(values), ...(reason === undefined ? {} : { unmaskReason: reason }) }
    await prepareFolder(path.dirname(out))
    const api = await client()
    const { file, report } = await api.forms.fill({ ...order, ...(await meant(api, base, args[0] ?? '', note)) })
    // a document under a workbook's name would be opened by the wrong program
    const ending = path.extname(file.name)
    if (path.extname(out).toLowerCase() !== ending)
      throw new Misuse(`这张报表填好是 ${ending} 文件，--out 的文件名应以 ${ending} 结尾。`)
    await writeDocument(out, file)
    tellGaps(report, note)
    const cells = report.filled.length + report.rows.length
    result({ file: out, ...report }, `“${report.form}”截至${momentInChinese(report.asOf)}，填了${cells}处，已存：${out}`)
    return 0
  },
})

/** A loaded form by its name; else a file, taken for a version of the loaded form it is like, or loaded now. */
async function meant(api: Client, base: string, form: string, note: (text: string) => void) {
  const loaded = await api.forms.list()
  const named = loaded.find(({ name }) => name === form)
  if (named) return { id: named.id }
  const file = await fileAt(base, form, loaded)
  const like = await api.forms.match({ file })
  if (like) {
    note(`照“${like.name}”的接法填。`)
    return { id: like.id, file }
  }
  const fresh = await api.forms.load({ file, accept: 'certain' })
  note(`这张报表没有载入过，已载入为“${fresh.name}”，接好${fresh.tied}处，另有${fresh.proposed}处待确认。`)
  return { id: fresh.id }
}

/** Refusal: not_found. */
async function fileAt(base: string, written: string, loaded: FormSummary[] = []): Promise<File> {
  const place = path.resolve(base, written)
  const state = await stat(place).catch(() => null)
  if (state?.isFile() === true) return new File([await openAsBlob(place)], path.basename(place))
  const names = loaded.map(({ name }) => `“${name}”`).join('、')
  const known = names === '' ? '' : `载入过的报表有${names}。`
  throw new Refusal('not_found', `没有“${written}”这张报表，也没有这个文件。${known}请检查名称或路径。`)
}

const MOST_TOLD = 20

function tellGaps({ untied, lost }: FillReport, note: (text: string) => void): void {
  for (const labels of lost) note(`找不到位置，没有填：${labels}`)
  for (const { sheet, cell, labels } of untied.slice(0, MOST_TOLD)) note(`没有接，空着：${sheet} ${cell}（${labels}）`)
  if (untied.length > MOST_TOLD) note(`……另有${untied.length - MOST_TOLD}格空着`)
}
