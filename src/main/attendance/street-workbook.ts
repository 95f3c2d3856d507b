/** 到岗签到表 of the whole street as a workbook sheet: two columns of posts side by side, as on paper, and page under page. */
import type { ShiftSheet, ShiftSheets } from '../../shared/attendance/contract.ts'
import {
  STREET_COLUMNS,
  bandInChinese,
  categoryInChinese,
  clockOf,
  expectedInChinese,
  remarkOf,
  streetLines,
} from '../../shared/attendance/paper-words.ts'
import type { StreetLine } from '../../shared/attendance/paper-words.ts'
import { momentInChinese } from '../../shared/days.ts'
import { flow } from '../../shared/documents/flow.ts'
import type { FlowPart } from '../../shared/documents/flow.ts'
import { charactersOf, titleRow } from '../roster/workbooks/frame.ts'
import { HEAD, MM } from '../roster/workbooks/looks.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet } from '../sheets/write/paper-sheet.ts'

export type Content = Pick<PaperSheet, 'columns' | 'rows' | 'headRows' | 'breaksAfter'> & { name: string }

/** Millimetres. */
const GAP = 3
const ROW = 7.1
const HEADING = 7
const TITLE = 12
/** Of a page within its margins, under the head that is repeated. */
const BODY = 186 - TITLE - HEADING
/** Two halves of a line and the gap between them. */
const HALVES = 2

const CELL: CellLook = { size: 9, border: 'thin', align: 'center', overflow: 'shrink' }
const NAME: CellLook = { ...CELL, size: 11, isBold: true }
const PHONE: CellLook = { ...CELL, size: 9.5 }
/** One line as usual; two lines fit where they are set smaller. */
const ONE: CellLook = { ...CELL, overflow: 'wrap' }
const TWO: CellLook = { ...ONE, size: 7 }
const POST: CellLook = { size: 9, border: 'thin' }
/** What is remarked stands where they would have signed: characters of one line there. */
const SHORT = 5

type Part = FlowPart<ShiftSheet, StreetLine>

export function streetSheet({ office, asOf, shifts }: ShiftSheets, version: string): Content {
  const widths = STREET_COLUMNS.map(({ width }) => width)
  const columns = charactersOf([...widths, GAP, ...widths])
  const when = `${momentInChinese(asOf)}当班${office.dutyPhone ? `　值班电话 ${office.dutyPhone}` : ''}`
  const heads = STREET_COLUMNS.map(({ head }) => ({ text: head, look: { ...HEAD, size: 9 } }))
  const head: PaperRow[] = [
    titleRow(`${office.streetName}卡点值班到岗签到表`, [`${office.commandPostName}　${version}`, when], columns),
    { height: HEADING * MM, cells: [...heads, { text: '' }, ...heads] },
  ]
  const groups = shifts.map((group) => ({ group, rows: streetLines(group) }))
  const halves = flow<ShiftSheet, StreetLine>(groups, { room: BODY, head: () => 0, row: () => ROW })
  const pages = halves
    .flatMap((_, index) => (index % HALVES === 0 ? [halves.slice(index, index + HALVES)] : []))
    .map(([left = [], right = []]) => pageRows(left.flatMap(partCells), right.flatMap(partCells)))
  const ends = pages.map((_, page) => head.length - 1 + pages.slice(0, page + 1).reduce((sum, rows) => sum + rows.length, 0))
  return {
    name: '到岗签到表',
    columns,
    headRows: head.length,
    rows: [...head, ...pages.flat()],
    breaksAfter: ends.slice(0, -1),
  }
}

function pageRows(left: PaperCell[][], right: PaperCell[][]): PaperRow[] {
  const none = STREET_COLUMNS.map(() => ({ text: '' }))
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => ({
    height: ROW * MM,
    cells: [...(left[line] ?? none), { text: '' }, ...(right[line] ?? none)],
  }))
}

/** A line of cells for everybody; the post stands at the first, as high as all of them. */
function partCells({ group, rows, isContinued }: Part): PaperCell[][] {
  const { place } = group
  const name = `${place.number ?? ''} ${place.checkpoint.replace(/卡点$/u, '')}${isContinued ? '（续）' : ''}`.trim()
  const more = [bandInChinese(place), ...(rows.length > 2 ? [place.community ?? '', expectedInChinese(group)] : [])].filter(
    Boolean,
  )
  const post: PaperCell = {
    text: [
      { text: name, isBold: true },
      { text: `\n${more.join('\n')}`, size: 8 },
    ],
    down: rows.length,
    look: POST,
  }
  return rows.map((line, index) => [...(index === 0 ? [post] : []), ...lineCells(line)])
}

function lineCells(line: StreetLine): PaperCell[] {
  if (line.who === null) return ['', line.asked, '', '', '', '', ''].map((text) => ({ text, look: ONE }))
  const { who } = line
  const [category, remark] = [categoryInChinese(who), remarkOf(who)]
  return [
    { text: who.name, look: NAME },
    { text: category.replace(' ', '\n'), look: category.includes(' ') ? TWO : ONE },
    { text: who.phone ?? '', look: PHONE },
    { text: clockOf(who.checkInAt), look: CELL },
    { text: remark, look: remark.length > SHORT ? TWO : ONE },
    { text: clockOf(who.checkOutAt), look: CELL },
    { text: '', look: CELL },
  ]
}
