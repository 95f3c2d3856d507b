/** One post's sheet for the wall: A4 landscape, always one page; a line per person, and lines to hand over and sign. */
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { dayInChinese, shortDayInChinese, weekdayInChinese, weekdayOf } from '../../shared/days.ts'
import { SEATS, STAFF_CATEGORY_LABELS, StaffCategory } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import {
  bandHours,
  CATEGORY_MARKS,
  categoryMark,
  rosterPhone,
  seated,
  standardInChinese,
  strengthInChinese,
} from '../../shared/roster/roster-week.ts'
import type { RosterBand, RosterCell, RosterPost, RosterWeek } from '../../shared/roster/roster-week.ts'
import type { Assignment } from '../../shared/roster/roster.ts'
import { PAGE_OF_PAGES } from '../sheets/write/paper-sheet.ts'
import type { CellLook, PaperCell, PaperRow, PaperSheet } from '../sheets/write/paper-sheet.ts'
import { GAP, HEAD, MARK, MM, OFFICER_MARK, SMALL, TITLE, WEEKEND_HEAD } from './workbook-looks.ts'

/** Characters: the columns share a page's width; a day takes mark, name and phone. */
const BAND_WIDTH = 11.5
const PAGE_WIDTH = 140
const DAY_WIDTH = { least: 18.5, most: 40 }
const SHARES = [0.15, 0.36, 0.49]

/** The bands share the page's height; a line per person is never lower than its type, and the page then prints smaller. */
const BANDS_HEIGHT = 105 * MM
const LINE = { least: 4.4 * MM, most: 11 * MM }

export function postSheet(week: RosterWeek, post: RosterPost): Omit<PaperSheet, 'name'> {
  const days = week.days.length
  const dayWidth = Math.min(DAY_WIDTH.most, Math.max(DAY_WIDTH.least, (PAGE_WIDTH - BAND_WIDTH) / days))
  const width = 1 + days * SHARES.length
  return {
    paper: 'a4',
    fit: 'page',
    margins: { top: 9, right: 10, bottom: 12, left: 15 },
    columns: [BAND_WIDTH, ...week.days.flatMap(() => SHARES.map((share) => dayWidth * share))],
    rows: [
      titleRow(week, post, width),
      ...factRows(week, post, width),
      ...dayRows(week),
      ...post.bands.flatMap((band) => bandRows(band, days, BANDS_HEIGHT / post.bands.length)),
      ...footRows(post, width),
    ],
    headColumns: 1,
    footer: { left: `日期：${dayInChinese(week.preparedOn)}`, center: PAGE_OF_PAGES, right: '内部使用　注意保密' },
  }
}

function titleRow({ office, from, to, standing }: RosterWeek, post: RosterPost, width: number): PaperRow {
  const right = Math.floor(width / 2)
  const validity = `${office.commandPostName}\n有效期：${dayInChinese(from)}0:00—${shortDayInChinese(to)}24:00　版本：${standing.words}`
  const title = `${post.number === null ? '' : `${post.number}　`}${post.name}　值班表`
  return {
    height: 34,
    cells: [
      { text: title, across: width - right, look: { ...TITLE, bottom: 'medium', overflow: 'shrink' } },
      { text: validity, across: right, look: { ...SMALL, align: 'right', bottom: 'medium' } },
    ],
  }
}

/** Two lines of four facts each; the first column holds the address. */
const FACT_SHARES = [0.3, 0.24, 0.25, 0.21]

function factRows({ office }: RosterWeek, post: RosterPost, width: number): PaperRow[] {
  const type = post.compoundType === null ? '' : `（${COMPOUND_TYPE_LABELS[post.compoundType]}）`
  const facts = [
    [
      `所属社区　${post.community ?? '—'}`,
      `分包领导　${contact(post.leader)}`,
      `指挥部值班　${office.dutyPhone ?? '—'}`,
      `申报力量（每班）　${post.strength === null ? '—' : strengthInChinese(post.strength)}`,
    ],
    [
      `位　　置　${post.location ?? '—'}${type}`,
      `卡点负责人　${contact(post.gateLeader)}`,
      `值守方式　${post.is24h ? '24小时' : '按班次'}`,
      `配置标准　${standardInChinese(post)}`,
    ],
  ]
  const spans = share(width, FACT_SHARES)
  return facts.map((line) => ({
    height: 18,
    cells: line.map((text, index) => ({ text, across: spans[index] ?? 1, look: { ...SMALL, overflow: 'shrink' as const } })),
  }))
}

function contact(person: { name: string; phone: string | null } | null): string {
  return person === null ? '—' : `${person.name}　${person.phone ?? ''}`
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

/** Someone in a seat, or the seat that is empty. */
type Entry = { person: Assignment } | { gap: Seat }

function entriesOf(cell: RosterCell | null): Entry[] {
  if (cell === null) return []
  const people = (seat: Seat | null) => seated(cell, seat).map((person) => ({ person }))
  return [
    ...SEATS.flatMap((seat): Entry[] => (cell.missing.includes(seat) ? [...people(seat), { gap: seat }] : people(seat))),
    ...people(null),
  ]
}

const BAND: CellLook = { ...HEAD, size: 9, fill: 'FFFFFF' }

function bandRows(band: RosterBand, dayCount: number, room: number): PaperRow[] {
  const days = Array.from({ length: dayCount }, (_, day) => entriesOf(band.cells[day] ?? null))
  const lines = Math.max(1, ...days.map((entries) => entries.length))
  const height = Math.min(LINE.most, Math.max(LINE.least, room / lines))
  const label = { text: `${band.name}\n${bandHours(band).replace('次日', '\n次日')}`, down: lines, look: BAND }
  const people = Array.from({ length: lines }, (_, line) => ({
    height,
    cells: [...(line === 0 ? [label] : []), ...days.flatMap((entries) => entryCells(entries[line]))],
  }))
  return [...people, handoverRow(dayCount)]
}

const NAME: CellLook = { size: 10.5, overflow: 'shrink' }
const PHONE: CellLook = { size: 8, align: 'right', overflow: 'shrink', right: 'thin' }

function entryCells(entry: Entry | undefined): PaperCell[] {
  if (entry === undefined) return [{ text: '' }, { text: '' }, { text: '', look: PHONE }]
  if ('gap' in entry) {
    return [
      { text: SEAT_MARKS[entry.gap], look: { ...MARK, ...GAP } },
      { text: '缺', look: { ...NAME, ...GAP } },
      { text: '补：________', look: { ...PHONE, fill: GAP.fill ?? '' } },
    ]
  }
  const { category, name } = entry.person
  return [
    { text: categoryMark(category), look: isOfficer(category) ? OFFICER_MARK : MARK },
    { text: name, look: NAME },
    { text: rosterPhone(entry.person), look: PHONE },
  ]
}

const SEAT_MARKS: Record<Seat, string> = {
  government: CATEGORY_MARKS.street_cadre,
  community: CATEGORY_MARKS.community_worker,
  volunteer: CATEGORY_MARKS.volunteer,
  property: CATEGORY_MARKS.property_staff,
}

function isOfficer(category: StaffCategory | null): boolean {
  return category === 'street_cadre' || category === 'district_secondee'
}

function handoverRow(dayCount: number): PaperRow {
  const signature: CellLook = { size: 7, alignVertically: 'top', top: 'hair', bottom: 'thin' }
  const day: PaperCell[] = [
    { text: '交', across: 2, look: { ...signature, right: 'hair' } },
    { text: '接', look: { ...signature, right: 'thin' } },
  ]
  return {
    height: 8.4 * MM,
    cells: [
      { text: '交接签字', look: { ...SMALL, align: 'center', border: 'thin' } },
      ...Array.from({ length: dayCount }, () => day).flat(),
    ],
  }
}

function footRows(post: RosterPost, width: number): PaperRow[] {
  const half = Math.floor(width / 2)
  return [
    {
      height: 12 * MM,
      cells: [
        { text: '备注', look: HEAD },
        { text: '', across: width - 1, look: { border: 'thin' } },
      ],
    },
    {
      height: 16,
      cells: [
        { text: legend(post), across: width - half, look: SMALL },
        { text: NOTE, across: half, look: { ...SMALL, size: 8, align: 'right' } },
      ],
    },
    { height: 20, cells: [{ text: '制表：________________　　　审核：________________', across: width, look: SMALL }] },
  ]
}

const NOTE = '各班计入本列日期。提前10分钟到岗，当面交接、双方签字；换人先报指挥部值班电话。'

/** Only the marks that this sheet shows. */
function legend(post: RosterPost): string {
  const people = post.bands.flatMap((band) => band.cells.flatMap((cell) => cell?.assignments ?? []))
  const shown = new Set(people.map((person) => person.category))
  const marks = StaffCategory.options.filter((category) => shown.has(category))
  const parts = marks.map((category) => `${categoryMark(category)}：${STAFF_CATEGORY_LABELS[category]}`)
  return [...parts, ...(shown.has(null) ? [`${categoryMark(null)}：身份待核`] : [])].join('　')
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
