/** Plans the pages of the week's overview: how high each row must be, and as many whole posts to a page as it holds. */
import { SEATS } from '../../../shared/people/person.ts'
import type { Seat } from '../../../shared/people/person.ts'
import { continuedInto } from '../../../shared/roster/papers/continued.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { layGone, laySeat } from './overview-cell.ts'
import type { OverviewSeat } from './overview-cell.ts'
import { NAME_LEAD, OVERVIEW, STREET_NAMES, overviewBody, overviewColumns } from './overview-measures.ts'
import type { NameSizes, OverviewColumns } from './overview-measures.ts'
import { layPostLabel } from './overview-post-label.ts'
import type { PostLabel } from './overview-post-label.ts'
import { fitText, MM_PER_POINT } from '../../print/text-ruler.ts'
import type { FittedText, Ruler } from '../../print/text-ruler.ts'

export interface OverviewRow {
  band: Pick<RosterBand, 'name' | 'start' | 'end'>
  /** the rest of a shift that began the day before */
  isContinued: boolean
  height: number
  name: FittedText
  hours: FittedText
  days: OverviewDay[]
}

/** null: no shift; gone: there was one */
export type OverviewDay = { seats: Record<Seat, OverviewSeat>; isChanged: boolean } | { gone: OverviewSeat } | null

/** A post, or the part of one that has more shifts than a page holds. */
export interface OverviewBlock {
  post: RosterPost
  label: PostLabel
  rows: OverviewRow[]
  height: number
  /** not the post's first part */
  continued: boolean
}

export interface OverviewPage {
  week: RosterWeek
  columns: OverviewColumns
  /** null: every post keeps the same shifts, so their hours stand in the head and one character names them */
  commonBands: RosterBand[] | null
  blocks: OverviewBlock[]
  /** rows are drawn this much higher than they need, so that full pages fill the paper */
  stretch: number
}

interface Options {
  /** how much higher than needed rows may be drawn */
  mostStretch: number
  names: NameSizes
}

const STREET: Options = { mostStretch: 1.12, names: STREET_NAMES }
/** Points, of a shift's name and of its hours where they stand in every row. */
const SHIFT_NAME = 7
const HOURS_SIZE = { max: 6.6, min: 6.2, lines: 2 }

export function planOverview(week: RosterWeek, ruler: Ruler, { mostStretch, names }: Options = STREET): OverviewPage[] {
  const commonBands = bandsInCommon(week.posts)
  const columns = overviewColumns(week.days.length, commonBands === null)
  const room = overviewBody()
  const blocks = week.posts.flatMap((post) =>
    splitTall(layPost(post, columns, { isLong: commonBands === null, names, ruler }), room),
  )
  const pages = paginate(blocks, room)
  const fullest = Math.max(...pages.map(heightOf))
  const stretch = Math.min(mostStretch, room / fullest)
  return pages.map((page) => ({ week, columns, commonBands, blocks: page, stretch }))
}

/** The shifts all posts share by name, hours and first character; null when any post keeps others. */
export function bandsInCommon(posts: readonly RosterPost[]): RosterBand[] | null {
  const hoursByName = new Map<string, string>()
  const common = new Map<string, RosterBand>()
  for (const band of posts.flatMap(({ bands }) => bands)) {
    const hours = hoursByName.get(band.name) ?? bandHours(band)
    if (band.name === '' || hours !== bandHours(band)) return null
    hoursByName.set(band.name, hours)
    common.set(band.name, common.get(band.name) ?? band)
  }
  const bands = [...common.values()].sort((a, b) => a.start.localeCompare(b.start))
  const characters = new Set(bands.map(({ name }) => firstCharacter(name)))
  return characters.size === bands.length && bands.length <= 6 ? bands : null
}

export function firstCharacter(name: string): string {
  return Array.from(name)[0] ?? ''
}

interface Setting {
  /** a shift's hours stand in its row */
  isLong: boolean
  names: NameSizes
  ruler: Ruler
}

function layPost(post: RosterPost, columns: OverviewColumns, setting: Setting): OverviewBlock {
  const label = layPostLabel(post, setting.ruler)
  const continued = continuedInto(post.bands).map((band) => layRow({ ...band, name: band.title }, columns, setting, true))
  const rows = [...continued, ...post.bands.filter(isShown).map((band) => layRow(band, columns, setting, false))]
  const needed = rows.reduce((sum, { height }) => sum + height, 0)
  if (rows.length === 0) return { post, label, rows, height: Math.max(label.height, OVERVIEW.row), continued: false }
  // a label higher than its rows makes each of them a little higher
  const extra = Math.max(0, label.height - needed) / rows.length
  for (const row of rows) row.height += extra
  return { post, label, rows, height: Math.max(label.height, needed), continued: false }
}

/** A band that only runs in from the day before has no row of its own. */
function isShown({ cells, cancelled = [] }: RosterBand): boolean {
  return [...cells, ...cancelled].some((one) => one !== null)
}

type Row = Pick<RosterBand, 'name' | 'start' | 'end' | 'cells' | 'cancelled'>

function layRow(band: Row, columns: OverviewColumns, { isLong, names, ruler }: Setting, isContinued: boolean): OverviewRow {
  const days = band.cells.map((cell, day): OverviewDay => {
    const gone = band.cancelled?.[day]
    if (cell === null) return gone ? { gone: layGone(gone, columns.day, names, ruler) } : null
    const shown = isContinued ? { ...cell, missing: [], changes: undefined } : cell
    const seats = SEATS.map((seat) => [seat, laySeat(shown, seat, columns.seats[seat], names, ruler)] as const)
    return { seats: Object.fromEntries(seats) as Record<Seat, OverviewSeat>, isChanged: shown.changes !== undefined }
  })
  const hours = fitText(ruler(bandHours(band)), columns.shift - 1, HOURS_SIZE)
  const name = fitText(ruler(band.name) * 1.06, columns.shift - 1, { max: SHIFT_NAME, min: 5, lines: 1 })
  const label = isLong ? (SHIFT_NAME + hours.size * hours.lines) * MM_PER_POINT * NAME_LEAD + 0.6 : 0
  return { band, isContinued, name, hours, days, height: Math.max(OVERVIEW.row, label, ...days.flatMap(heightsOf)) }
}

function heightsOf(day: OverviewDay): number[] {
  if (day === null) return []
  const seats = 'gone' in day ? [day.gone] : SEATS.map((seat) => day.seats[seat])
  return seats.map((seat) => (seat.state === 'names' ? seat.height : 0))
}

/** Cuts a post that is higher than a page between its shifts; each part bears the post's name. */
function splitTall(block: OverviewBlock, room: number): OverviewBlock[] {
  if (block.height <= room) return [block]
  const parts: OverviewBlock[] = []
  for (const row of block.rows) {
    const last = parts.at(-1)
    if (last !== undefined && last.height + row.height <= room) {
      last.rows.push(row)
      last.height += row.height
    } else {
      parts.push({ ...block, rows: [row], height: row.height, continued: parts.length > 0 })
    }
  }
  return parts
}

function paginate(blocks: OverviewBlock[], room: number): OverviewBlock[][] {
  const pages: OverviewBlock[][] = []
  for (const block of blocks) {
    const page = pages.at(-1)
    if (page !== undefined && heightOf(page) + block.height <= room + 1e-6) page.push(block)
    else pages.push([block])
  }
  return pages
}

function heightOf(page: readonly OverviewBlock[]): number {
  return page.reduce((sum, { height }) => sum + height, 0)
}
