/** 值班总表, and the sheets of communities that need as much room: A3, a column per seat and day, headings on every page. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import type { Seat } from '../../../shared/people/person.ts'
import { continuedInto } from '../../../shared/roster/papers/continued.ts'
import { CANCELLED, lackInWords } from '../../../shared/roster/papers/entries.ts'
import { validInWords, versionInWords } from '../../../shared/roster/papers/issue.ts'
import { legendOf, seatContent } from '../../../shared/roster/papers/seats.ts'
import type { SeatName } from '../../../shared/roster/papers/seats.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet, TextRun } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, footOf, lineRow, titleRow } from './frame.ts'
import { CHANGED, GAP, HEAD, MM, RED, REST_FILL, WEEKEND_HEAD } from './looks.ts'

interface Column {
  seat: Seat
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
const POST_WIDTH = 17
const BAND_WIDTH = 6.4

/** A3 landscape less margins, in characters of the default font: what is wider is printed smaller. */
const PAPER_WIDTH = 194
/** Less margins and the repeated headings. */
const PAGE_HEIGHT = 244 * MM

const NAME_SIZE = 8
const NOTE_SIZE = 6
/** of a line, with the white that fonts bring along */
const LEAD = 1.46
const ROW = 5.3 * MM
/** the post's own cell holds three lines */
const POST_HEIGHT = 16 * MM

export function overviewSheet(week: RosterWeek, title: string): Omit<PaperSheet, 'name'> {
  const widths = [POST_WIDTH, BAND_WIDTH, ...week.days.flatMap(() => COLUMNS.map(({ width }) => width))]
  const hours = usualHours(week)
  const head = headRows(week, title, widths, hours)
  const posts = week.posts.map((post) => postRows(post, week.days.length, hours))
  const scale = Math.min(1, PAPER_WIDTH / widths.reduce((sum, width) => sum + width, 0))
  const legend = legendOf(week, week.posts, [])
  return {
    paper: 'a3',
    fit: 'width',
    margins: MARGINS,
    columns: widths,
    rows: [...head, ...posts.flat(), lineRow(legend, null, widths, 16)],
    headRows: head.length,
    headColumns: 2,
    breaksAfter: pageBreaks(posts, head.length, PAGE_HEIGHT / scale),
    footer: footOf(week),
  }
}

function headRows(week: RosterWeek, title: string, widths: number[], hours: Map<string, string>): PaperRow[] {
  const bands = [...hours].map(([name, said]) => name + said).join('　')
  const beside = [
    `${bands}　指挥部值班 ${week.office.dutyPhone ?? '—'}`,
    `${validInWords(week, week.posts)}　${versionInWords(week.standing)}`,
  ]
  const days = week.days.map((day) => ({
    text: `${shortDayInChinese(day)}（${weekdayInChinese(day).slice(2)}）`,
    across: COLUMNS.length,
    look: dayHead(day),
  }))
  const seats = week.days.flatMap((day) =>
    COLUMNS.map(({ label }): PaperCell => ({ text: label, look: { ...dayHead(day), size: 7, overflow: 'shrink' } })),
  )
  return [
    titleRow(title, beside, widths, 0.4),
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

/** Of more bands than these the head has no room to tell the hours: each row tells its own. */
const MOST_HOURS = 6

/** The hours that most posts mean by a band's name; the first ones where two are as common. */
function usualHours({ posts }: RosterWeek): Map<string, string> {
  const bands = posts.flatMap((post) => post.bands)
  const names = [...new Set(bands.map((band) => band.name))]
  if (names.length > MOST_HOURS) return new Map()
  return new Map(names.map((name) => [name, mostCommon(bands.filter((band) => band.name === name).map(bandHours))]))
}

function mostCommon(texts: string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0]
}

type Row = Pick<RosterBand, 'name' | 'start' | 'end' | 'cells' | 'cancelled'> & { isContinued: boolean }

function postRows(post: RosterPost, dayCount: number, hours: Map<string, string>): PaperRow[] {
  const continued = continuedInto(post.bands).map((band): Row => ({ ...band, name: band.title, isContinued: true }))
  const kept = post.bands.filter(({ cells, cancelled = [] }) => [...cells, ...cancelled].some((one) => one !== null))
  const rows: (Row | null)[] = [...continued, ...kept.map((band): Row => ({ ...band, isContinued: false }))]
  if (rows.length === 0) rows.push(null)
  return rows.map((row, index) => {
    const look: CellLook = {
      size: NAME_SIZE,
      border: 'hair',
      ...(index === rows.length - 1 && { bottom: 'thin' }),
      ...(row?.isContinued && { fill: REST_FILL }),
    }
    const days = Array.from({ length: dayCount }, (_, day) => dayCells(row, day, look))
    const lines = Math.max(1, ...days.flat().map(({ text }) => linesIn(text)))
    return {
      height: Math.max(ROW, lines * NAME_SIZE * LEAD + 2, POST_HEIGHT / rows.length),
      cells: [...(index === 0 ? [postCell(post, rows.length)] : []), bandCell(row, hours, look), ...days.flat()],
    }
  })
}

function linesIn(text: string | TextRun[]): number {
  const whole = typeof text === 'string' ? text : text.map((run) => run.text).join('')
  return whole.split('\n').length
}

/** The head of the page tells the hours, unless this post keeps others than the rest. */
function bandCell(band: Row | null, hours: Map<string, string>, look: CellLook): PaperCell {
  const ownLook: CellLook = { ...look, size: 7, isBold: true, align: 'center', left: 'thin' }
  if (band === null) return { text: '未排', look: ownLook }
  if (hours.get(band.name) === bandHours(band)) return { text: band.name, look: { ...ownLook, overflow: 'shrink' } }
  return { text: `${band.name} ${bandHours(band)}`, look: { ...ownLook, size: 5.5, isBold: false } }
}

function postCell(post: RosterPost, down: number): PaperCell {
  const contact = post.gateLeader ?? { name: '—', phone: null }
  const text =
    `${post.number ?? ''} ${post.name}\n${post.community ?? ''}　领导 ${post.leader?.name ?? '—'}\n` +
    `负责人 ${contact.name} ${contact.phone ?? ''}`
  return { text: text.trim(), down, look: { size: 7, border: 'thin' } }
}

function dayCells(row: Row | null, day: number, look: CellLook): PaperCell[] {
  const [cell, gone] = [row?.cells[day] ?? null, row?.cancelled?.[day] ?? null]
  const firstLook: CellLook = { ...look, left: 'thin' }
  if (gone) {
    const names = gone.map(({ name }) => ({ name, note: '', isGone: true }))
    const text = [{ text: CANCELLED }, ...names.flatMap((name) => [{ text: ' ' }, ...runsOf(name)])]
    return [{ text, across: COLUMNS.length, look: { ...firstLook, ...CHANGED } }]
  }
  if (cell === null) {
    const said = row === null || row.isContinued ? '' : '无班'
    return [{ text: said, across: COLUMNS.length, look: { ...firstLook, align: 'center' } }]
  }
  const shown = row?.isContinued ? { ...cell, missing: [], changes: undefined } : cell
  return COLUMNS.map(({ seat, width }, index) => {
    const ownLook: CellLook = index === 0 ? { ...firstLook, ...(shown.changes && CHANGED) } : look
    const { names, lacking, isAsked } = seatContent(shown, seat)
    if (names.length > 0) return namesCell(names, lacking, width, ownLook)
    if (lacking > 0) return { text: lackInWords(lacking), look: { ...ownLook, ...GAP, align: 'center' } }
    return { text: isAsked ? '' : '—', look: { ...ownLook, align: 'center' } }
  })
}

function namesCell(names: SeatName[], lacking: number, width: number, look: CellLook): PaperCell {
  const lack = lacking > 0 ? [{ text: lackInWords(lacking), isBold: true, color: RED }] : []
  const lines = inLines([...names.map(runsOf), ...(lack.length > 0 ? [lack] : [])], Math.max(1, Math.floor(width * 0.7 - 0.4)))
  const text = lines.flatMap((line, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...line])
  return { text, look: { ...look, overflow: lines.length === 1 ? 'shrink' : 'wrap' } }
}

/** What a name's note says stands small behind it, as on paper. */
function runsOf({ name, note, isGone }: SeatName): TextRun[] {
  return [{ text: name, ...(isGone && { isStruck: true }) }, ...(note === '' ? [] : [{ text: note, size: NOTE_SIZE }])]
}

const GAP_WIDTH = 1

/** In Chinese characters; others take about half the room. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u02ff' ? 1 : 0.55), 0)
}

/** Lines are broken between people, never within a name; at 8 pt a name takes 0.7 of its characters' widths. */
export function inLines(people: readonly TextRun[][], room: number): TextRun[][] {
  const lines: TextRun[][] = []
  let used = Infinity
  for (const runs of people) {
    const width = widthOf(runs.map(({ text }) => text).join(''))
    if (used + GAP_WIDTH + width <= room) {
      lines.at(-1)?.push({ text: '　' }, ...runs)
      used += GAP_WIDTH + width
    } else {
      lines.push([...runs])
      used = width
    }
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
