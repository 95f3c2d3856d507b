/** `post import`: brings ledgers in, files or whole folders, in one transaction, and says row by row what became of them. */
import path from 'node:path'
import type { ImportReport, SheetReport } from '../../../shared/ledgers/ledger.ts'
import { LEDGER_KIND_LABELS } from '../../../shared/ledgers/ledger.ts'
import { shortDayInChinese } from '../../../shared/days.ts'
import type { DoubtsOfAct } from '../../../shared/roster/versions-contract.ts'
import { Datum } from '../../../shared/geo/points.ts'
import { NO_CORRECTIONS, SaidEncoding } from '../../../shared/ledgers/corrections.ts'
import type { Preview } from '../../../shared/ledgers/preview.ts'
import type { Client } from '../connect.ts'
import { Misuse, command, oneOf } from './command.ts'
import { gatherFiles } from './gather-files.ts'
import type { RefusedFile } from './gather-files.ts'
import { prepareFolder, writeDocument } from './write-file.ts'

export const importCommand = command({
  summary: '把台账收进数据库（文件或整个文件夹）',
  usage:
    'post import PATH... [--datum WGS-84|GCJ-02|BD-09] [--year 2020] [--password PASSWORD] [--encoding utf-8|gb18030|utf-16le|big5] [--problems OUT_DIR] [--dry-run] [--strict] [--json]',
  options: {
    datum: { type: 'string' },
    year: { type: 'string' },
    password: { type: 'string' },
    encoding: { type: 'string' },
    problems: { type: 'string' },
    'dry-run': { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ values, args, base, client, result, note }) => {
    const options = {
      datum: values.datum === undefined ? null : oneOf(Datum.options, values.datum, '坐标系'),
      year: yearIn(values.year),
    }
    const encoding = values.encoding === undefined ? null : oneOf(SaidEncoding.options, values.encoding, '文字编码')
    const problemsDir = values.problems === undefined ? null : path.resolve(base, values.problems)
    if (problemsDir !== null) await prepareFolder(problemsDir)
    const isTrial = values['dry-run'] ?? false
    const gathered = await gatherFiles(args, base)
    for (const skipped of gathered.skipped) note(`跳过：${skipped}（不是台账文件）`)
    const refused: RefusedFile[] = [...gathered.refused]
    let report: ImportReport = { files: [], totals: [] }
    let roster: DoubtsOfAct | null = null
    if (gathered.files.length > 0) {
      note(`正在读取${gathered.files.length}个文件……`)
      const api = await client()
      const files = gathered.files.map(({ name }) => ({
        file: name,
        isLeftOut: false,
        encoding,
        password: values.password ?? null,
      }))
      const preview = await api.ledgers.preview({ files: gathered.files, options, corrections: { ...NO_CORRECTIONS, files } })
      if (problemsDir !== null) await writeProblems(api, preview, problemsDir, note)
      refused.push(...preview.refused)
      const isEmpty = preview.report.files.length === 0
      if (isTrial || isEmpty) report = preview.report
      else {
        const stored = await api.ledgers.commit({ previewId: preview.previewId })
        report = stored
        if (stored.files.some(({ kind }) => kind === 'roster')) roster = await api.versions.doubtsOfAct(stored)
      }
    }
    for (const { file, message } of refused) note(`未收：${file}：${message}`)
    const said = [reportText(report, isTrial), ...(roster ? [rosterText(roster)] : [])]
    result({ ...report, refused, dryRun: isTrial, roster }, said.join('\n'))
    const isUnclean = report.files.some((sheet) => sheet.rejected > 0 || sheet.doubtful > 0)
    return refused.length > 0 || (values.strict && isUnclean) ? 1 : 0
  },
})

/** One workbook for each file in which something is to be mended. */
async function writeProblems(api: Client, { previewId, report }: Preview, folder: string, note: (text: string) => void) {
  const isUnclean = (sheet: SheetReport) => sheet.rejected + sheet.doubtful + sheet.duplicates > 0
  for (const file of new Set(report.files.filter(isUnclean).map((sheet) => sheet.file))) {
    const marked = await api.ledgers.problems({ of: { previewId }, file })
    await writeDocument(path.join(folder, marked.name), marked)
    note(`问题表：${marked.name}`)
  }
}

function yearIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 1990 || year > 2100) throw new Misuse(`“${text}”不是年份，应写成 2020 的样子。`)
  return year
}

function reportText(report: ImportReport, isTrial: boolean): string {
  const sheets = report.files.map(sheetText)
  const stored = report.files.reduce((sum, sheet) => sum + sheet.accepted, 0)
  const last = isTrial ? `试读完毕，没有存入任何内容；正式导入将收${stored}行。` : `共收${stored}行。`
  return [...sheets, last].join('\n')
}

/** 值班表2月10日—16日经核对，违反硬性规则 12 处：休息不足 9 处、同一时间两处在岗 3 处。 */
function rosterText({ from, to, count, rules }: DoubtsOfAct): string {
  const days = from === to ? shortDayInChinese(from) : `${shortDayInChinese(from)}—${shortDayInChinese(to)}`
  const said = rules.map((one) => `${one.label} ${one.count} 处`).join('、')
  return count === 0 ? `${days}的值班表经核对没有违反硬性规则。` : `${days}的值班表经核对，违反硬性规则 ${count} 处：${said}。`
}

function sheetText(sheet: SheetReport): string {
  const kind = sheet.kind === null ? '未认出' : LEDGER_KIND_LABELS[sheet.kind]
  const counts = `共${sheet.rows}行，收${sheet.accepted}行（新增${sheet.created}、变更${sheet.changed}、未变${sheet.unchanged}）`
  const rest = `重复${sheet.duplicates}，存疑${sheet.doubtful}，未收${sheet.rejected}`
  const amounts = sheet.amounts.map(({ label, value }) => `，${label}${value}`).join('')
  const problems = sheet.problems.map(({ row, column, value, message }) => {
    const place = [row > 0 ? `第${row}行` : '', column ?? '', value === null ? '' : `“${value}”`].filter(Boolean).join(' ')
    return `  ${place}${place === '' ? '' : '：'}${message}`
  })
  const name = sheet.sheet === '' ? sheet.file : `${sheet.file} · ${sheet.sheet}`
  return [`${name}（${kind}）：${counts}，${rest}${amounts}`, ...problems, ...vanishedText(sheet)].join('\n')
}

const VANISHED_NAMED = 20

function vanishedText({ vanished, vanishedCount = vanished.length }: SheetReport): string[] {
  if (vanished.length === 0) return []
  const names = vanished.slice(0, VANISHED_NAMED).map(({ label }) => label)
  const rest = vanishedCount > VANISHED_NAMED ? '等' : ''
  return [`  上一版有、这一版没有${vanishedCount}条，都照原样留着，不改动，也不删除：${names.join('、')}${rest}`]
}
