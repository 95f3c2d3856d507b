/** Fits a community's week onto one sheet of A4 where its names stay legible there; where they do not, it goes on A3. */
import { cancelledEntries, entriesOf } from '../../../shared/roster/papers/entries.ts'
import { continuedInto } from '../../../shared/roster/papers/continued.ts'
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../../../shared/roster/roster-week.ts'
import { PAPER, paperWidth } from '../../print/paper/OfficePaper.tsx'
import { fitText, MM_PER_POINT } from '../../print/text-ruler.ts'
import type { FittedText, Ruler } from '../../print/text-ruler.ts'
import { OVERVIEW } from './overview-measures.ts'
import { bandsInCommon } from './overview-plan.ts'
import { layPostLabel } from './overview-post-label.ts'
import type { PostLabel } from './overview-post-label.ts'
import { packNames } from './shift-cell.ts'
import type { LaidCell, PrintSizes } from './shift-cell.ts'
import { measured } from './shift-entries.ts'

export interface CommunityRow {
  band: Pick<RosterBand, 'name' | 'start' | 'end'>
  isContinued: boolean
  hours: FittedText
  /** null: no shift */
  cells: ({ laid: LaidCell; isChanged: boolean; isCancelled: boolean } | null)[]
  height: number
}

export interface CommunityPost {
  post: RosterPost
  label: PostLabel
  rows: CommunityRow[]
}

export interface CommunityPage {
  week: RosterWeek
  posts: CommunityPost[]
  commonBands: RosterBand[] | null
  sizes: PrintSizes
  line: number
  /** millimetres of the columns */
  shift: number
  day: number
}

/** Points of the names, largest first; the last is the least that is read from where people stand. */
const NAMES = [10, 9.5, 9, 8.5, 8, 7.5]
const SHIFT = { short: 6, long: 17 }
const LEAD = 1.22
const PADDING = 1.2
const HEAD = 12.5
export const DATES = 8
const NOTES = 5
const FRAME = 0.9
const MOST_STRETCH = 1.8

/** null: at no size that can be read. */
export function planCommunity(week: RosterWeek, ruler: Ruler): CommunityPage | null {
  for (const name of NAMES) {
    const page = tryPlan(week, name, ruler)
    if (page) return page
  }
  return null
}

function tryPlan(week: RosterWeek, name: number, ruler: Ruler): CommunityPage | null {
  const commonBands = bandsInCommon(week.posts)
  const shift = commonBands ? SHIFT.short : SHIFT.long
  const day = (paperWidth('a4') - FRAME - OVERVIEW.post - shift) / week.days.length
  const line = name * MM_PER_POINT * LEAD
  const sizes: PrintSizes = { name, phone: name, mark: Math.min(3.6, line - 0.3), floor: name }
  const posts = week.posts.map((post) => layPost(post, { day, shift, line, sizes, ruler }))
  if (posts.some(({ rows }) => rows.some(hasNarrowedName(name)))) return null
  const needed = posts.reduce((sum, { rows }) => sum + heightOf(rows), 0)
  const body = PAPER.a4.height - PAPER.top - HEAD - DATES - NOTES - FRAME - PAPER.foot
  if (needed > body) return null
  const stretch = Math.min(MOST_STRETCH, body / Math.max(1, needed))
  for (const row of posts.flatMap(({ rows }) => rows)) row.height *= stretch
  return { week, posts, commonBands, sizes, line, shift, day }
}

interface Setting {
  day: number
  shift: number
  line: number
  sizes: PrintSizes
  ruler: Ruler
}

function layPost(post: RosterPost, setting: Setting): CommunityPost {
  const label = layPostLabel(post, setting.ruler, true)
  const continued = continuedInto(post.bands).map((band) => layRow({ ...band, name: band.title }, setting, true))
  const kept = post.bands.filter(({ cells, cancelled = [] }) => [...cells, ...cancelled].some((one) => one !== null))
  const rows = [...continued, ...kept.map((band) => layRow(band, setting, false))]
  if (rows.length === 0) rows.push(layRow(NO_SHIFT, setting, false))
  const extra = Math.max(0, label.height - heightOf(rows)) / rows.length
  for (const row of rows) row.height += extra
  return { post, label, rows }
}

const NO_SHIFT = { name: '', start: '00:00', end: '24:00', cells: [] }

type Row = Pick<RosterBand, 'name' | 'start' | 'end' | 'cells' | 'cancelled'>

function layRow(band: Row, { day, shift, line, sizes, ruler }: Setting, isContinued: boolean): CommunityRow {
  const cells = band.cells.map((cell, index): CommunityRow['cells'][number] => {
    const cancelled = band.cancelled?.[index]
    if (cell === null && !cancelled) return null
    const content = cell === null ? cancelledEntries(cancelled ?? []) : entriesOf(cell)
    const shown = isContinued ? content.filter(({ name, isGone }) => name !== null && !isGone) : content
    const laid = packNames(measured(shown, ruler), day, sizes)
    const isCancelled = cell === null
    return { laid, isCancelled, isChanged: !isContinued && (isCancelled || cell.changes !== undefined) }
  })
  const hours = fitText(ruler(bandHours(band)), shift - 1.4, { max: 7.5, min: 6.6, lines: 2 })
  const lines = Math.max(1, ...cells.map((cell) => (cell ? cell.laid.lines + Number(cell.isCancelled) : 0)))
  return { band, isContinued, hours, cells, height: Math.max(lines * line, labelHeight(shift, hours)) + PADDING }
}

/** A shift's name and its hours below, where rows have both. */
function labelHeight(shift: number, hours: FittedText): number {
  return shift === SHIFT.short ? 0 : (8.4 + hours.size * hours.lines) * MM_PER_POINT * 1.15
}

function heightOf(rows: readonly CommunityRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

function hasNarrowedName(size: number) {
  return ({ cells }: CommunityRow): boolean =>
    cells.some((cell) => cell?.laid.rows.some((row) => row.some(({ nameSize }) => nameSize < size - 0.01)) ?? false)
}
