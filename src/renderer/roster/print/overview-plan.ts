/** Plans the pages of the week's overview: how high each row must be, and as many whole posts to a page as it holds. */
import { SEATS } from '../../../shared/people/person.ts'
import type { Seat } from '../../../shared/people/person.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { laySeat } from './overview-cell.ts'
import type { OverviewSeat } from './overview-cell.ts'
import { NAME_LEAD, OVERVIEW, overviewBody, overviewColumns } from './overview-measures.ts'
import type { OverviewColumns } from './overview-measures.ts'
import { layPostLabel } from './overview-post-label.ts'
import type { PostLabel } from './overview-post-label.ts'
import { fitText, MM_PER_POINT } from './text-ruler.ts'
import type { FittedText, Ruler } from './text-ruler.ts'

export interface OverviewRow {
  band: RosterBand
  height: number
  hours: FittedText
  /** per day; null: no shift */
  days: (Record<Seat, OverviewSeat> | null)[]
}

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

const MOST_STRETCH = 1.12
/** Points, of a shift's name and of its hours where they stand in every row. */
const SHIFT_NAME = 7
const HOURS_SIZE = { max: 6.6, min: 6.2, lines: 2 }

/** `mostStretch`: how much higher than needed rows may be drawn. */
export function planOverview(week: RosterWeek, ruler: Ruler, mostStretch = MOST_STRETCH): OverviewPage[] {
  const commonBands = bandsInCommon(week.posts)
  const columns = overviewColumns(week.days.length, commonBands === null)
  const room = overviewBody()
  const blocks = week.posts.flatMap((post) => splitTall(layPost(post, columns, commonBands === null, ruler), room))
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

function layPost(post: RosterPost, columns: OverviewColumns, longShifts: boolean, ruler: Ruler): OverviewBlock {
  const label = layPostLabel(post, ruler)
  const rows = post.bands.map((band) => layRow(band, post, columns, longShifts, ruler))
  const needed = rows.reduce((sum, { height }) => sum + height, 0)
  if (rows.length === 0) return { post, label, rows, height: Math.max(label.height, OVERVIEW.row), continued: false }
  // a label higher than its rows makes each of them a little higher
  const extra = Math.max(0, label.height - needed) / rows.length
  for (const row of rows) row.height += extra
  return { post, label, rows, height: Math.max(label.height, needed), continued: false }
}

function layRow(band: RosterBand, post: RosterPost, columns: OverviewColumns, longShifts: boolean, ruler: Ruler): OverviewRow {
  const days = band.cells.map((cell) => {
    if (cell === null) return null
    const seats = SEATS.map((seat) => [seat, laySeat(cell, seat, post.requiredSeats, columns.seats[seat], ruler)] as const)
    return Object.fromEntries(seats) as Record<Seat, OverviewSeat>
  })
  const heights = days.flatMap((day) => (day === null ? [] : SEATS.map((seat) => seatHeight(day[seat]))))
  const hours = fitText(ruler(bandHours(band)), columns.shift - 1, HOURS_SIZE)
  const label = longShifts ? (SHIFT_NAME + hours.size * hours.lines) * MM_PER_POINT * NAME_LEAD + 0.6 : 0
  return { band, hours, days, height: Math.max(OVERVIEW.row, label, ...heights) }
}

function seatHeight(seat: OverviewSeat): number {
  return seat.state === 'names' ? seat.height : 0
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
