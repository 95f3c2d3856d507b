/** A community's week as a sheet: A4 with a column per day where its names stay legible there, else A3 like the street's. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { continuedInto } from '../../../shared/roster/papers/continued.ts'
import { CANCELLED, cancelledEntries, entriesOf, lackInWords } from '../../../shared/roster/papers/entries.ts'
import type { PaperEntry } from '../../../shared/roster/papers/entries.ts'
import { marksOf, versionSigns } from '../../../shared/roster/papers/post-facts.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet, TextRun } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, charactersOf, footOf, issueLines, lineRow, titleRow } from './frame.ts'
import { CHANGED, HEAD, MM, RED, REST_FILL, WEEKEND_HEAD } from './looks.ts'
import { inLines, overviewSheet } from './overview.ts'
import { nameWithNotes } from './post.ts'

/** Millimetres. */
const WIDTH = 272
const POST = 34
const SHIFT = 15
const BODY = 150
/** Points of the names: less is not read from where people stand. */
const NAME = 8
const LINE = NAME * 1.42
const PADDING = 3
const LEAST_POST = 17 * MM
const MOST_STRETCH = 1.4

export function communitySheet(week: RosterWeek, name: string): Omit<PaperSheet, 'name'> {
  const title = name === '' ? '未定社区卡点值班表' : `${name}卡点值班表`
  const day = (WIDTH - POST - SHIFT) / week.days.length
  // a character of the names' size, with the mark that stands before each name
  const room = (day - 1.5) / (NAME / MM)
  const posts = week.posts.map((post) => postRows(post, week.days.length, room))
  const needed = posts.flat().reduce((sum, { height }) => sum + height, 0)
  if (needed > BODY * MM) return overviewSheet(week, title)
  const stretch = Math.min(MOST_STRETCH, (BODY * MM) / needed)
  for (const row of posts.flat()) row.height *= stretch
  const columns = charactersOf([POST, SHIFT, ...week.days.map(() => day)])
  const beside = issueLines(week, week.posts).map((line, index) =>
    index === 0 ? `${line}　指挥部值班 ${week.office.dutyPhone ?? '—'}` : line,
  )
  return {
    paper: 'a4',
    fit: 'page',
    margins: MARGINS,
    columns,
    rows: [titleRow(title, beside, columns, 0.4), headRow(week), ...posts.flat(), lineRow(legend(week), null, columns)],
    headRows: 2,
    headColumns: 2,
    footer: footOf(week),
  }
}

function headRow({ days }: RosterWeek): PaperRow {
  const heads = days.map((day) => ({
    text: `${shortDayInChinese(day)}（${weekdayInChinese(day).slice(2)}）`,
    look: weekdayOf(day) % 6 === 0 ? WEEKEND_HEAD : HEAD,
  }))
  return { height: 18, cells: [{ text: '卡点', look: HEAD }, { text: '班次', look: HEAD }, ...heads] }
}

type Row = Pick<RosterBand, 'name' | 'start' | 'end' | 'cells' | 'cancelled'> & { isContinued: boolean }

function postRows(post: RosterPost, days: number, room: number): PaperRow[] {
  const continued = continuedInto(post.bands).map((band): Row => ({ ...band, name: band.title, isContinued: true }))
  const kept = post.bands.filter(({ cells, cancelled = [] }) => [...cells, ...cancelled].some((one) => one !== null))
  const rows: (Row | null)[] = [...continued, ...kept.map((band): Row => ({ ...band, isContinued: false }))]
  if (rows.length === 0) rows.push(null)
  return rows.map((row, index) => {
    const look: CellLook = { size: NAME, border: 'hair', ...(index === rows.length - 1 && { bottom: 'thin' }) }
    const cells = Array.from({ length: days }, (_, day) => dayCell(row, day, room, look))
    const lines = Math.max(1, ...cells.map((cell) => cell.lines))
    return {
      height: Math.max(lines * LINE + PADDING, LEAST_POST / rows.length, 20),
      cells: [
        ...(index === 0 ? [postCell(post, rows.length)] : []),
        shiftCell(row, look),
        ...cells.map(({ text, look: own }) => ({ text, look: own })),
      ],
    }
  })
}

function postCell({ number, name, leader, gateLeader }: RosterPost, down: number): PaperCell {
  const lines = [
    `${number ?? ''} ${name}`.trim(),
    `领导 ${leader?.name ?? '—'}`,
    `负责人 ${gateLeader?.name ?? '—'} ${gateLeader?.phone ?? ''}`,
  ]
  return { text: lines.join('\n').trim(), down, look: { size: 7.5, border: 'thin' } }
}

function shiftCell(row: Row | null, look: CellLook): PaperCell {
  const text = row === null ? '未排' : `${row.name}\n${bandHours(row)}`
  return { text, look: { ...look, size: 7, align: 'center', left: 'thin', ...(row?.isContinued && { fill: REST_FILL }) } }
}

function dayCell(row: Row | null, day: number, room: number, look: CellLook): PaperCell & { look: CellLook; lines: number } {
  const [cell, gone] = [row?.cells[day] ?? null, row?.cancelled?.[day] ?? null]
  const own: CellLook = { ...look, left: 'thin', ...(row?.isContinued && { fill: REST_FILL }) }
  if (cell === null && gone === null) {
    const text = row === null || row.isContinued ? '' : '无班'
    return { text, lines: 1, look: { ...own, align: 'center' } }
  }
  const all = cell === null ? cancelledEntries(gone ?? []) : entriesOf(cell)
  const shown = row?.isContinued ? all.filter(({ name, isGone }) => name !== null && !isGone) : all
  const said = cell === null ? [[{ text: CANCELLED }]] : []
  const lines = inLines([...said, ...shown.map((entry) => [runOf(entry)])], room)
  const isChanged = !row?.isContinued && (cell === null || cell.changes !== undefined)
  return {
    text: lines.flatMap((line, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...line]),
    lines: lines.length,
    look: { ...own, ...(isChanged && CHANGED) },
  }
}

function runOf(entry: PaperEntry): TextRun {
  const { mark, name, lacking, isGone } = entry
  if (name === null) return { text: `${mark} ${lackInWords(lacking)}`, isBold: true, color: RED }
  return isGone ? { text: name, isStruck: true } : { text: `${mark} ${nameWithNotes(entry)}` }
}

function legend(week: RosterWeek): string {
  const { posts } = week
  const marks = new Set(posts.flatMap((post) => marksOf(post).map(({ entry, label }) => `${entry.mark}：${label}`)))
  return [...marks, ...versionSigns(week, posts), '换人先报指挥部值班电话'].join('　')
}
