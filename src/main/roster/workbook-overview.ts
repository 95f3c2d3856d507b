/** 值班总表: every post's shifts of the week on A3, a column per seat and day, headings on every page. */
import { dayInChinese, shortDayInChinese, weekdayInChinese, weekdayOf } from '../../shared/days.ts'
import type { Seat } from '../../shared/people/person.ts'
import { bandHours, seated } from '../../shared/roster/roster-week.ts'
import type { RosterBand, RosterCell, RosterPost, RosterWeek } from '../../shared/roster/roster-week.ts'
import type { Assignment } from '../../shared/roster/roster.ts'
import { PAGE_OF_PAGES } from '../sheets/write/paper-sheet.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet } from '../sheets/write/paper-sheet.ts'
import { GAP, HEAD, MM, SMALL, TITLE, WEEKEND_HEAD } from './workbook-looks.ts'

interface Column {
  seat: Seat | null
  label: string
  /** characters */
  width: number
}

const COLUMNS: Column[] = [
  { seat: 'government', label: '机关/区直', width: 6.2 },
  { seat: 'community', label: '社区', width: 4.9 },
  { seat: 'volunteer', label: '党员、志愿者', width: 8.6 },
  { seat: 'property', label: '物业', width: 4.9 },
]
const OTHERS: Column = { seat: null, label: '其他', width: 4.9 }
const POST_WIDTH = 17
const BAND_WIDTH = 5

/** A3 landscape less margins, in characters of the default font: what is wider is printed smaller. */
const PAPER_WIDTH = 194
/** Less margins and the repeated headings. */
const PAGE_HEIGHT = 246 * MM

const NAME_SIZE = 8
const ROW = 5.3 * MM
/** the post's own cell holds three lines */
const POST_HEIGHT = 16 * MM

export function overviewSheet(week: RosterWeek): PaperSheet {
  const columns = week.posts.some((post) => hasOthers(post)) ? [...COLUMNS, OTHERS] : COLUMNS
  const widths = [POST_WIDTH, BAND_WIDTH, ...week.days.flatMap(() => columns.map((column) => column.width))]
  const head = headRows(week, columns)
  const hours = usualHours(week)
  const posts = week.posts.map((post) => postRows(post, columns, week.days.length, hours))
  const scale = Math.min(1, PAPER_WIDTH / widths.reduce((sum, width) => sum + width, 0))
  return {
    name: '值班总表',
    paper: 'a3',
    fit: 'width',
    margins: { top: 10, right: 10, bottom: 13, left: 15 },
    columns: widths,
    rows: [...head, ...posts.flat(), { height: 16, cells: [{ text: NOTE, across: widths.length, look: SMALL }] }],
    headRows: head.length,
    headColumns: 2,
    breaksAfter: pageBreaks(posts, head.length, PAGE_HEIGHT / scale),
    footer: { left: '制表：　　　　　　　审核：', center: PAGE_OF_PAGES, right: '内部使用　注意保密' },
  }
}

const NOTE = '△区直下沉人员；“缺”为未达到配置标准的空岗；“—”为无主管楼院，不计物业；“？”为同名待核。各班计入本列日期。'

function hasOthers(post: RosterPost): boolean {
  return post.bands.some((band) => band.cells.some((cell) => cell !== null && seated(cell, null).length > 0))
}

function headRows(week: RosterWeek, columns: Column[]): PaperRow[] {
  const width = 2 + week.days.length * columns.length
  const right = Math.ceil(width * 0.6)
  const days = week.days.map((day) => ({
    text: `${shortDayInChinese(day)}（${weekdayInChinese(day).slice(2)}）`,
    across: columns.length,
    look: dayHead(day),
  }))
  const seats = week.days.flatMap((day) =>
    columns.map(({ label }): PaperCell => ({ text: label, look: { ...dayHead(day), size: 7, overflow: 'shrink' } })),
  )
  return [
    {
      height: 30,
      cells: [
        { text: `${week.office.streetName}关卡点值班总表`, across: width - right, look: TITLE },
        { text: validity(week), across: right, look: { ...SMALL, align: 'right' } },
      ],
    },
    {
      height: 18,
      cells: [{ text: '卡点', down: 2, look: HEAD }, { text: '班次', down: 2, look: { ...HEAD, size: 8 } }, ...days],
    },
    { height: 13, cells: seats },
  ]
}

function dayHead(day: string): CellLook {
  return weekdayOf(day) % 6 === 0 ? WEEKEND_HEAD : HEAD
}

function validity(week: RosterWeek): string {
  const { from, to, standing, office } = week
  const bands = [...usualHours(week)].map(([name, hours]) => name + hours).join('　')
  return (
    `${bands}　指挥部值班电话：${office.dutyPhone ?? '—'}\n` +
    `有效期：${dayInChinese(from)}0:00—${shortDayInChinese(to)}24:00　版本：${standing.words}`
  )
}

/** The hours that most posts mean by a band's name; the first ones where two are as common. */
function usualHours({ posts }: RosterWeek): Map<string, string> {
  const bands = posts.flatMap((post) => post.bands)
  const names = [...new Set(bands.map((band) => band.name))]
  return new Map(names.map((name) => [name, mostCommon(bands.filter((band) => band.name === name).map(bandHours))]))
}

function mostCommon(texts: string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0]
}

function postRows(post: RosterPost, columns: Column[], dayCount: number, hours: Map<string, string>): PaperRow[] {
  const bands = post.bands.length === 0 ? [null] : post.bands
  return bands.map((band, index) => {
    const look: CellLook = { size: NAME_SIZE, border: 'hair', ...(index === bands.length - 1 ? { bottom: 'thin' } : {}) }
    const cells = Array.from({ length: dayCount }, (_, day) => shiftCells(band?.cells[day] ?? null, columns, look))
    return {
      height: Math.max(rowHeight(band, columns), POST_HEIGHT / bands.length),
      cells: [...(index === 0 ? [postCell(post, bands.length)] : []), bandCell(band, hours, look), ...cells.flat()],
    }
  })
}

/** The head of the page tells the hours, unless this post keeps others than the rest. */
function bandCell(band: RosterBand | null, hours: Map<string, string>, look: CellLook): PaperCell {
  const ownLook: CellLook = { ...look, size: 7, isBold: true, align: 'center', left: 'thin' }
  if (band === null) return { text: '未排', look: ownLook }
  if (hours.get(band.name) === bandHours(band)) return { text: band.name, look: { ...ownLook, overflow: 'shrink' } }
  return { text: `${band.name} ${bandHours(band)}`, look: { ...ownLook, size: 5, isBold: false } }
}

function postCell(post: RosterPost, down: number): PaperCell {
  const contact = post.gateLeader ?? { name: '—', phone: null }
  const text =
    `${post.number ?? ''} ${post.name}\n${post.community ?? ''}　领导 ${post.leader?.name ?? '—'}\n` +
    `负责人 ${contact.name} ${contact.phone ?? ''}`
  return { text: text.trim(), down, look: { size: 7, border: 'thin' } }
}

function shiftCells(cell: RosterCell | null, columns: Column[], look: CellLook): PaperCell[] {
  if (cell === null) return [{ text: '', across: columns.length, look: { ...look, left: 'thin' } }]
  return columns.map(({ seat, width }, index) => {
    const people = seated(cell, seat)
    const ownLook: CellLook = index === 0 ? { ...look, left: 'thin' } : look
    if (people.length > 0) return namesCell(people, width, ownLook)
    if (seat !== null && cell.missing.includes(seat)) return { text: '缺', look: { ...ownLook, ...GAP, align: 'center' } }
    const isExempt = seat === 'property' && !cell.required.includes(seat)
    return { text: isExempt ? '—' : '', look: { ...ownLook, align: 'center' } }
  })
}

function nameWithMark({ name, category, match }: Assignment): string {
  return name + (category === 'district_secondee' ? '△' : '') + (match === 'ambiguous' ? '？' : '')
}

function namesCell(people: Assignment[], width: number, look: CellLook): PaperCell {
  const lines = linesOf(people, width)
  return { text: lines.join('\n'), look: { ...look, overflow: lines.length === 1 ? 'shrink' : 'wrap' } }
}

/** High enough for the cell with the most lines. */
function rowHeight(band: RosterBand | null, columns: Column[]): number {
  const cells = band?.cells.filter((cell) => cell !== null) ?? []
  const lines = cells.flatMap((cell) => columns.map(({ seat, width }) => linesOf(seated(cell, seat), width).length))
  return Math.max(ROW, Math.max(1, ...lines) * NAME_SIZE * 1.3 + 3)
}

/** Lines are broken between people, never within a name; at 8 pt a name takes 0.7 of its characters' widths. */
function linesOf(people: Assignment[], width: number): string[] {
  const room = Math.max(1, Math.floor(width * 0.7 - 0.4))
  const lines: string[] = []
  for (const name of people.map(nameWithMark)) {
    const longer = `${lines.at(-1) ?? ''}　${name}`
    if (lines.length > 0 && longer.length <= room) lines[lines.length - 1] = longer
    else lines.push(name)
  }
  return lines
}

/** A post's rows stay together: a page ends before the post that would not fit. */
function pageBreaks(posts: PaperRow[][], headRowCount: number, pageHeight: number): number[] {
  const breaks: number[] = []
  let row = headRowCount
  let filled = 0
  for (const rows of posts) {
    const height = rows.reduce((sum, { height }) => sum + height, 0)
    if (filled > 0 && filled + height > pageHeight) {
      breaks.push(row - 1)
      filled = 0
    }
    filled += height
    row += rows.length
  }
  return breaks
}
