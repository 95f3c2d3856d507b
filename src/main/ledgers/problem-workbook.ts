/** 问题表: the sender's own workbook, what is to be mended marked and commented, and one more column that says it in words. */
import type { Problem, SheetReport } from '../../shared/ledgers/ledger.ts'
import { severityOf } from '../../shared/ledgers/ledger.ts'
import { Refusal } from '../../shared/refusals.ts'
import { containerOf, zipEntries } from '../sheets/containers.ts'
import { readSheets } from '../sheets/read-sheets.ts'
import type { ReadingOptions } from '../sheets/read-sheets.ts'
import { markedValues, markWorkbook } from '../sheets/write/mark-workbook.ts'
import type { MarkedSheet } from '../sheets/write/mark-workbook.ts'

const HEADING = '问题'

interface Sender {
  name: string
  bytes: Uint8Array
  how?: ReadingOptions
}

/** Refusals: not_found where nothing is to be mended, and what reading the file refuses. */
export async function problemWorkbook({ name, bytes, how = {} }: Sender, reports: SheetReport[]): Promise<File> {
  const marked = reports.filter(({ file }) => file === name).flatMap((report) => markedSheet(report) ?? [])
  if (marked.length === 0) throw new Refusal('not_found', `“${name}”里没有要请填报单位改的地方。`)
  const bytesOut = isXlsx(bytes)
    ? await markWorkbook(bytes, marked)
    : await markedValues(await readSheets(name, bytes, how), marked)
  const called = `${name.replace(/\.[^.]*$/, '')}（问题）.xlsx`
  return new File([Uint8Array.from(bytesOut)], called, { type: XLSX })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function isXlsx(bytes: Uint8Array): boolean {
  return containerOf(bytes) === 'zip' && zipEntries(bytes).some(({ name }) => name === 'xl/workbook.xml')
}

/** What was only mended or noted is nothing the sender need do. */
function isToMend({ row, code }: Problem): boolean {
  return row > 0 && severityOf(code) !== 'noted'
}

function markedSheet({ place, problems }: SheetReport): MarkedSheet | null {
  const found = problems.filter(isToMend)
  if (!place || found.length === 0) return null
  const columns = new Map(place.columns.map(({ heading, index }) => [heading, index]))
  const first = place.columns[0]?.index ?? 0
  const byCell = Map.groupBy(found, ({ row, column }) => `${row - 1},${(column === null ? null : columns.get(column)) ?? first}`)
  const cells = [...byCell].map(([at, own]) => {
    const [row = 0, column = 0] = at.split(',').map(Number)
    return { row, column, comment: said(own) }
  })
  const remarks = new Map([...Map.groupBy(found, ({ row }) => row - 1)].map(([row, own]) => [row, said(own)]))
  if (place.headingRow > 0 && !remarks.has(place.headingRow - 1)) remarks.set(place.headingRow - 1, HEADING)
  return { name: place.sheetName, cells, remarks }
}

function said(problems: Problem[]): string {
  return [...new Set(problems.map(({ message }) => message))].join('\n')
}
