/** 问题表: the sender's own workbook, what is to be mended marked and commented, and one more column that says it in words. */
import type { Problem, SheetReport } from '../../shared/ledgers/ledger.ts'
import { severityOf } from '../../shared/ledgers/ledger.ts'
import { Refusal } from '../../shared/refusals.ts'
import { containerOf, zipEntries } from '../sheets/containers.ts'
import { unlocked } from '../sheets/decrypt-workbook.ts'
import { readSheets } from '../sheets/read-sheets.ts'
import type { ReadingOptions } from '../sheets/read-sheets.ts'
import { markWorkbook } from '../sheets/write/mark-workbook.ts'
import { markedValues } from '../sheets/write/marked-values.ts'
import type { MarkedSheet } from '../sheets/write/mark-workbook.ts'

const HEADING = '问题'

interface Sender {
  name: string
  bytes: Uint8Array
  how?: ReadingOptions
}

/** Refusals: not_found where nothing is to be mended, and what reading the file refuses. */
export async function problemWorkbook({ name, bytes, how = {} }: Sender, reports: SheetReport[]): Promise<File> {
  const tables = reports.filter(({ file }) => file === name).flatMap((report) => markedSheet(report) ?? [])
  const marked = [...Map.groupBy(tables, (table) => table.name).values()].map(together)
  if (marked.length === 0) throw new Refusal('not_found', `“${name}”里没有要请填报单位改的地方。`)
  const opened = unlocked(bytes, how.password)
  const bytesOut = isXlsx(opened)
    ? await markWorkbook(opened, marked)
    : await markedValues(await readSheets(name, opened, how), marked)
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
  if (place.spots) return spotted(place.sheetName, place.spots, found)
  const byCell = Map.groupBy(found, ({ row, column }) => `${row - 1},${(column === null ? null : columns.get(column)) ?? first}`)
  const cells = [...byCell].map(([at, own]) => {
    const [row = 0, column = 0] = at.split(',').map(Number)
    return { row, column, comment: said(own) }
  })
  const remarks = new Map([...Map.groupBy(found, ({ row }) => row - 1)].map(([row, own]) => [row, said(own)]))
  if (place.headingRow > 0 && !remarks.has(place.headingRow - 1)) remarks.set(place.headingRow - 1, HEADING)
  return { name: place.sheetName, headings: place.headingRow > 0 ? [place.headingRow - 1] : [], cells, remarks }
}

/** In a sheet that was laid out anew to be read, each cell where its sender wrote it. */
function spotted(name: string, spots: NonNullable<NonNullable<SheetReport['place']>['spots']>, found: Problem[]): MarkedSheet {
  const placeOf = ({ row, column }: Problem) => {
    const own = spots.filter((spot) => spot.row === row)
    return (own.find(({ heading }) => heading === column) ?? own[0])?.at ?? { row: 0, column: 0 }
  }
  const byCell = Map.groupBy(found, (problem) => JSON.stringify(placeOf(problem)))
  const cells = [...byCell.values()].flatMap((own) => (own[0] ? [{ ...placeOf(own[0]), comment: said(own) }] : []))
  const remarks = new Map([...Map.groupBy(found, (problem) => placeOf(problem).row)].map(([row, own]) => [row, said(own)]))
  return { name, headings: [], cells, remarks }
}

/** Tables of one sheet have one further column. */
function together(tables: MarkedSheet[]): MarkedSheet {
  const remarks = new Map<number, string>()
  for (const [row, text] of tables.flatMap((table) => [...table.remarks])) {
    const before = remarks.get(row)
    // tables side by side may both have something to say of a row, and have one row of headings
    remarks.set(row, before === undefined || before === HEADING || before === text ? text : `${before}\n${text}`)
  }
  return {
    name: tables[0]?.name ?? '',
    headings: [...new Set(tables.flatMap(({ headings }) => headings))].sort((a, b) => a - b),
    cells: tables.flatMap(({ cells }) => cells),
    remarks,
  }
}

function said(problems: Problem[]): string {
  return [...new Set(problems.map(({ message }) => message))].join('\n')
}
