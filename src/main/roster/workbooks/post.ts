/** One post's sheet for the wall: A4 landscape, one page where its names stay legible; a line per person, and lines to sign. */
import { shortDayInChinese, weekdayInChinese, weekdayOf } from '../../../shared/days.ts'
import { CANCELLED, NEW, ROLE_MARKS, cancelledEntries, entriesOf, lackInWords } from '../../../shared/roster/papers/entries.ts'
import type { PaperEntry } from '../../../shared/roster/papers/entries.ts'
import { continuedInto } from '../../../shared/roster/papers/continued.ts'
import type { ContinuedBand } from '../../../shared/roster/papers/continued.ts'
import { factsOf, marksOf, notesOf, rolesOn, versionSigns } from '../../../shared/roster/papers/post-facts.ts'
import { DUTY_ROLE_LABELS } from '../../../shared/people/duty-role.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet, TextRun } from '../../sheets/write/paper-sheet.ts'
import { MARGINS, footOf, issueLines, titleRow } from './frame.ts'
import { planPages } from './post-pages.ts'
import type { Lines, PagePlan } from './post-pages.ts'
import { CHANGED, GAP, HEAD, MARK, MM, OFFICER_MARK, REST_FILL, SMALL, WEEKEND_HEAD } from './looks.ts'

/** Characters: the columns share a page's width; a day takes mark, name and phone. */
const BAND_WIDTH = 9
const PAGE_WIDTH = 136
const DAY_WIDTH = { least: 17.5, most: 40 }
const SHARES = [0.11, 0.31, 0.58]

/** How high a person's line is, and how large its type. */
interface LineLook {
  /** points */
  height: number
  name: number
  phone: number
  signature: number
}

export function postSheet(week: RosterWeek, post: RosterPost): Omit<PaperSheet, 'name'> {
  const days = week.days.length
  const dayWidth = Math.min(DAY_WIDTH.most, Math.max(DAY_WIDTH.least, (PAGE_WIDTH - BAND_WIDTH) / days))
  const columns = [BAND_WIDTH, ...week.days.flatMap(() => SHARES.map((share) => dayWidth * share))]
  const title = `${post.number === null ? '' : `${post.number}　`}${post.name}　值班表`
  const kept = post.bands.filter(({ cells, cancelled = [] }) => [...cells, ...cancelled].some((one) => one !== null))
  const bands = kept.map((band) => ({ band, days: week.days.map((_, day) => dayShift(band, day)) }))
  const continued = continuedInto(post.bands).map((band) => continuedRow(band, dayWidth))
  const { pages, ...plan } = planPages(
    bands.map(({ days: own }) => linesIn(own)),
    continued.reduce((sum, { height }) => sum + height, 0) / MM,
  )
  const look = lookOf(plan)
  const head = [titleRow(title, issueLines(week, [post]), columns), ...factRows(week, post, columns.length), ...dayRows(week)]
  const body = pages.map((parts, page) => [
    ...(page === 0 ? continued : []),
    ...parts.flatMap((part) => bandRows(bands[part.band], part, look)),
  ])
  const isWhole = pages.length === 1
  const ends = body.map((_, page) => head.length - 1 + body.slice(0, page + 1).reduce((sum, rows) => sum + rows.length, 0))
  return {
    paper: 'a4',
    fit: isWhole ? 'page' : 'width',
    margins: MARGINS,
    columns,
    rows: [...head, ...body.flat(), ...footRows(week, post, columns.length)],
    ...(!isWhole && { headRows: head.length, breaksAfter: ends.slice(0, -1) }),
    headColumns: 1,
    footer: footOf(week),
  }
}

/** Two lines of four facts each; the first column holds the address. */
const FACT_SHARES = [0.3, 0.24, 0.25, 0.21]

function factRows({ office }: RosterWeek, post: RosterPost, width: number): PaperRow[] {
  const facts = factsOf(post, office.dutyPhone).map(({ label, value }) => `${label}　${value || '________'}`)
  const spans = share(width, FACT_SHARES)
  return [facts.slice(0, 4), facts.slice(4)].map((line) => ({
    height: 18,
    cells: line.map((text, index) => ({ text, across: spans[index] ?? 1, look: { ...SMALL, overflow: 'shrink' as const } })),
  }))
}

function dayRows(week: RosterWeek): PaperRow[] {
  const heads = (textOf: (day: string) => string, look: CellLook) =>
    week.days.map((day) => ({
      text: textOf(day),
      across: SHARES.length,
      look: { ...(weekdayOf(day) % 6 === 0 ? WEEKEND_HEAD : HEAD), ...look },
    }))
  return [
    { height: 16, cells: [{ text: '班次', down: 2, look: HEAD }, ...heads(shortDayInChinese, { bottom: 'none' })] },
    { height: 13, cells: heads(weekdayInChinese, { top: 'none', size: 8, isBold: false }) },
  ]
}

const BAND: CellLook = { ...HEAD, size: 9, isBold: false, fill: 'FFFFFF' }

/** Names only: it is handed over where it ends, and its phones stand on the day it begins. */
function continuedRow(band: ContinuedBand, dayWidth: number): PaperRow {
  const room = Math.max(6, Math.floor(dayWidth * 0.58))
  const texts = band.cells.map((cell) => {
    const names = cell === null ? [] : entriesOf(cell).filter(({ name, isGone }) => name !== null && !isGone)
    return linesOf(
      names.map(({ mark, name, role }) => `${mark} ${name ?? ''}${role}`),
      room,
    )
  })
  const lines = Math.max(1, ...texts.map((text) => text.length))
  return {
    height: Math.max(9 * MM, lines * 4.7 * MM + 3),
    cells: [
      { text: labelOf(band.title, band), look: { ...BAND, fill: REST_FILL } },
      ...texts.map((text) => ({
        text: text.join('\n'),
        across: SHARES.length,
        look: { size: 9, border: 'thin', fill: REST_FILL } satisfies CellLook,
      })),
    ],
  }
}

/** As many to a line as it takes, never cut within one. */
export function linesOf(texts: readonly string[], room: number, gap = '　'): string[] {
  const lines: string[] = []
  for (const text of texts) {
    const longer = `${lines.at(-1) ?? ''}${gap}${text}`
    if (lines.length > 0 && longer.length <= room) lines[lines.length - 1] = longer
    else lines.push(text)
  }
  return lines
}

interface DayShift {
  entries: PaperEntry[]
  /** 无班, 取消, or nothing where there is a shift */
  said: string
  isChanged: boolean
}

function dayShift({ cells, cancelled }: RosterBand, day: number): DayShift {
  const [cell, gone] = [cells[day] ?? null, cancelled?.[day] ?? null]
  if (cell !== null) return { entries: entriesOf(cell), said: '', isChanged: cell.changes !== undefined }
  return { entries: cancelledEntries(gone ?? []), said: gone ? CANCELLED : '无班', isChanged: gone !== null }
}

function linesIn(days: readonly DayShift[]): number {
  return Math.max(1, ...days.map(({ entries, said }) => entries.length + (said === '' ? 0 : 1)))
}

/** All lines of a sheet are alike: as high as its pages allow, and the type as large as the line. */
function lookOf({ line, signature }: Omit<PagePlan, 'pages'>): LineLook {
  const height = line * MM
  return { height, name: Math.min(10.5, height * 0.88), phone: Math.min(9.1, height * 0.88), signature: signature * MM }
}

/** The hours are longer than the name, and set smaller. */
function labelOf(name: string, band: { start: string; end: string }): TextRun[] {
  return [{ text: `${name}\n` }, { text: bandHours(band).replace('次日', '\n次日'), size: 7.5 }]
}

interface BandDays {
  band: RosterBand
  days: DayShift[]
}

function bandRows(laid: BandDays | undefined, { from, to, isSigned }: Lines, look: LineLook): PaperRow[] {
  if (!laid) return []
  const { band, days } = laid
  const name = from === 0 ? band.name : `${band.name}（续）`
  const label = { text: labelOf(name, band), down: to - from, look: BAND }
  const people = Array.from({ length: to - from }, (_, line) => ({
    height: look.height,
    cells: [...(line === 0 ? [label] : []), ...days.flatMap((day) => dayCells(day, from + line, look))],
  }))
  return isSigned ? [...people, handoverRow(days, look.signature)] : people
}

const NAME: CellLook = { overflow: 'shrink' }
const PHONE: CellLook = { align: 'right', overflow: 'shrink', right: 'thin' }

function dayCells({ entries, said, isChanged }: DayShift, line: number, { name, phone }: LineLook): PaperCell[] {
  const place = said === '' ? line : line - 1
  const [first, ...rest] =
    place < 0 ? saidCells(said) : entryCells(entries[place], { ...NAME, size: name }, { ...PHONE, size: phone })
  return first ? [isChanged ? { ...first, look: { ...first.look, ...CHANGED } } : first, ...rest] : rest
}

function saidCells(said: string): PaperCell[] {
  return [{ text: said, across: SHARES.length, look: { ...SMALL, align: 'center', right: 'thin' } }]
}

function entryCells(entry: PaperEntry | undefined, nameLook: CellLook, phoneLook: CellLook): PaperCell[] {
  if (entry === undefined) return [{ text: '' }, { text: '' }, { text: '', look: phoneLook }]
  const { mark, name, lacking, category, isGone, phone } = entry
  const markLook = { size: Math.min(8, nameLook.size ?? 8), overflow: 'shrink' as const }
  if (name === null) {
    return [
      { text: mark, look: { ...MARK, ...GAP, ...markLook } },
      { text: lackInWords(lacking), look: { ...nameLook, ...GAP } },
      { text: '补：________', look: { ...phoneLook, fill: GAP.fill ?? '' } },
    ]
  }
  if (isGone) return [{ text: '' }, { text: [{ text: name, isStruck: true }], look: nameLook }, { text: '', look: phoneLook }]
  const isOfficer = category === 'street_cadre' || category === 'district_secondee'
  return [
    { text: mark, look: { ...(isOfficer ? OFFICER_MARK : MARK), ...markLook } },
    { text: nameRuns(entry, nameLook.size ?? 10), look: nameLook },
    { text: phone, look: phoneLook },
  ]
}

/** What stands behind the name is set smaller, so that it does not take the name's room. */
function nameRuns({ name, isNew, role }: PaperEntry, size: number): TextRun[] {
  const notes = `${isNew ? NEW : ''}${role}`
  return [{ text: name ?? '' }, ...(notes === '' ? [] : [{ text: notes, size: Math.round(size * 1.5) / 2 }])]
}

/** 王伟▲带 */
export function nameWithNotes({ name, isNew, role }: PaperEntry): string {
  return `${name ?? ''}${isNew ? NEW : ''}${role === '' ? '' : ` ${role}`}`
}

function handoverRow(days: readonly DayShift[], height: number): PaperRow {
  const signature: CellLook = { size: 7, alignVertically: 'top', top: 'hair', bottom: 'thin' }
  const cells = days.flatMap(({ said }): PaperCell[] => [
    { text: said === '' ? '交' : '', across: 2, look: { ...signature, right: said === '' ? 'hair' : 'none' } },
    { text: said === '' ? '接' : '', look: { ...signature, right: 'thin' } },
  ])
  return {
    height,
    cells: [{ text: '交接签字', look: { ...SMALL, align: 'center', border: 'thin' } }, ...cells],
  }
}

function footRows(week: RosterWeek, post: RosterPost, width: number): PaperRow[] {
  const remark = post.bands.length === 0 ? '本期未排班。当班安排以指挥部电话通知为准。' : ''
  return [
    {
      height: 12 * MM,
      cells: [
        { text: '备注', look: HEAD },
        { text: remark, across: width - 1, look: { border: 'thin', align: 'center' } },
      ],
    },
    { height: 15, cells: [{ text: legend(week, post), across: width, look: { ...SMALL, overflow: 'shrink' } }] },
    { height: 15, cells: [{ text: notesOf(post), across: width, look: { ...SMALL, overflow: 'shrink' } }] },
  ]
}

/** Only the marks that this sheet shows. */
function legend(week: RosterWeek, post: RosterPost): string {
  const marks = marksOf(post).map(({ entry, label }) => `${entry.mark}：${label}`)
  const roles = rolesOn(post).map((role) => `${ROLE_MARKS[role]}：${DUTY_ROLE_LABELS[role]}`)
  return [...marks, ...roles, ...versionSigns(week, [post])].join('　')
}

/** Shares columns out by weight; every part gets at least one while there are enough. */
function share(count: number, weights: number[]): number[] {
  let from = 0
  let weight = 0
  return weights.map((own, index) => {
    weight += own
    const to = Math.max(from + 1, Math.min(count - (weights.length - 1 - index), Math.round(count * weight)))
    const part = to - from
    from = to
    return part
  })
}
