/** One seat of a shift in few words, as the sheets of communities and of the street have it. */
import { SEATS, STAFF_CATEGORY_LABELS, StaffCategory } from '../../people/person.ts'
import type { Seat } from '../../people/person.ts'
import { CATEGORY_MARKS, categoryMark } from '../roster-week.ts'
import type { RosterBand, RosterCell, RosterPost, RosterWeek } from '../roster-week.ts'
import { NEW, goneFrom, presentIn } from './entries.ts'
import type { PaperEntry } from './entries.ts'
import { versionSigns } from './post-facts.ts'
import { datesExplained } from './spans.ts'

export interface SeatName {
  name: string
  /** small print behind the name: △ for a district secondee, 警 and the like for people beside the standard, role, what is new */
  note: string
  isGone: boolean
}

export interface SeatContent {
  names: SeatName[]
  lacking: number
  /** the standard asks for somebody here, or somebody is here all the same */
  isAsked: boolean
}

/** People beside the standard (police, doctors, names to be checked) share the volunteers' seat, the widest, with a note. */
export function seatContent(cell: RosterCell, seat: Seat): SeatContent {
  const isHere = (entry: PaperEntry) => (entry.seat ?? 'volunteer') === seat
  const beside = seat === 'volunteer' ? presentIn(cell, null) : []
  const names = [...presentIn(cell, seat), ...beside, ...goneFrom(cell).filter(isHere)].map((entry) => ({
    name: entry.name ?? '',
    note: entry.isGone ? '' : noteOf(entry),
    isGone: entry.isGone,
  }))
  const lacking = cell.missing.filter((one) => one === seat).length
  return { names, lacking, isAsked: names.length > 0 || cell.required.includes(seat) }
}

function noteOf({ seat, category, phone, role, isNew }: PaperEntry): string {
  const kind = category === 'district_secondee' ? '△' : seat === null ? categoryMark(category) : ''
  return [isNew ? NEW : '', kind, role, phone === '同名待核' ? '？' : ''].join('')
}

/** The signs that these posts' sheet really prints, and which date a night belongs to. */
export function legendOf(week: RosterWeek, posts: readonly RosterPost[], commonBands: readonly RosterBand[]): string {
  const cells = posts.flatMap(({ bands }) => bands.flatMap((band) => band.cells.flatMap((cell) => cell ?? [])))
  const seats = cells.flatMap((cell) => SEATS.map((seat) => seatContent(cell, seat)))
  const notes = new Set(seats.flatMap(({ names }) => names.flatMap(({ note }) => Array.from(note))))
  const changes = versionSigns(week, posts).map((text) => `${text}；`)
  return [
    notes.has('△') ? '△区直下沉人员；' : '',
    seats.some(({ lacking }) => lacking > 0) ? '“缺”为未达到配置标准的空岗；' : '',
    seats.some(({ isAsked }) => !isAsked) ? '“—”为配置标准不要求；' : '',
    besideTheStandard(notes),
    notes.has('带') ? '带＝带班；' : '',
    notes.has('备') ? '备＝备勤，在家待命；' : '',
    notes.has('？') ? '？＝同名待核；' : '',
    ...changes,
    datesExplained(commonBands),
    '换人先报指挥部值班电话。',
  ].join('')
}

/** 警民警、医医护，在标准之外 */
function besideTheStandard(notes: ReadonlySet<string>): string {
  const categories = StaffCategory.options.filter((category) => notes.has(CATEGORY_MARKS[category]))
  const named = categories.map((category) => `${CATEGORY_MARKS[category]}＝${STAFF_CATEGORY_LABELS[category]}`)
  const all = notes.has('核') ? [...named, '核＝类别待核'] : named
  return all.length === 0 ? '' : `名后小字：${all.join('、')}，在标准之外；`
}
