/**
 * Fits one post's week onto one A4 sheet: tries the densities from the roomiest on, then moves the phones of the fullest
 * cells into a directory on the same sheet, then leaves phones out. Nothing is ever cut, and a sheet never becomes two.
 */
import { bandHours } from '../../../shared/roster/roster-week.ts'
import type { RosterPost } from '../../../shared/roster/roster-week.ts'
import { cancelledEntries, entriesOf } from '../../../shared/roster/papers/entries.ts'
import { continuedInto } from '../../../shared/roster/papers/continued.ts'
import type { ContinuedBand } from '../../../shared/roster/papers/continued.ts'
import { layLines, packNames, sizesFor } from './shift-cell.ts'
import type { LaidCell, PrintSizes } from './shift-cell.ts'
import { layDirectory, peopleOf } from './phone-directory.ts'
import type { DirectoryPlan } from './phone-directory.ts'
import { measured } from './shift-entries.ts'
import type { Entry } from './shift-entries.ts'
import { bodyHeight, dayWidth, DENSITIES, placeWidth, rowPadding, SHEET } from './sheet-density.ts'
import type { Density } from './sheet-density.ts'
import { fitText, MM_PER_POINT } from '../../print/text-ruler.ts'
import type { FittedText, Ruler } from '../../print/text-ruler.ts'

export interface BandPlan {
  name: FittedText
  hours: FittedText
  /** of the people's row, millimetres */
  height: number
  /** null: no shift that day */
  cells: (LaidCell | null)[]
}

/** The rest of a shift that began the day before: names only, as its phones stand in the column of that day. */
export interface ContinuedPlan extends ContinuedBand {
  height: number
  laid: (LaidCell | null)[]
  name: FittedText
  hours: FittedText
}

export interface PostSheetPlan {
  density: Density
  /** of one person's line, millimetres */
  line: number
  /** width of one person's place, millimetres */
  place: number
  sizes: PrintSizes
  /** above the bands, as they run in the first hours of the day */
  continued: ContinuedPlan[]
  bands: BandPlan[]
  /** height of the cells for handover signatures */
  signature: number
  /** phones of the cells that print names only; null: every phone stands beside its name, or none is printed */
  directory: DirectoryPlan | null
  phonesLeftOut: boolean
  /** height of the row for remarks; 0: none */
  remark: number
}

type Cells = (Entry[] | null)[][]
type Phones = 'beside' | 'directory' | 'left_out'
interface Attempt {
  density: Density
  line: number
  across: number
  /** cells with more people than this print names only */
  packAbove: number
  phones: Phones
}

/** Narrowest column that holds two people side by side, phones and all. */
const COLUMN_FOR_ONE = 33
const LINE_STEP = 0.1
/** Less than this is of no use to write in, and goes to the signatures. */
const LEAST_REMARK = 5
const MOST_IN_A_CELL = 40

export function planPostSheet(post: RosterPost, days: number, ruler: Ruler): PostSheetPlan {
  const cells = post.bands.map(({ cells, cancelled }) =>
    cells.map((cell, day) => {
      const gone = cancelled?.[day]
      if (cell !== null) return measured(entriesOf(cell), ruler)
      return gone ? measured(cancelledEntries(gone), ruler) : null
    }),
  )
  for (const { lines, ...attempt } of attempts(days)) {
    const tryLine = (line: number) => tryPlan({ ...attempt, line }, post, cells, days, ruler)
    // where the lowest line does not fit, no higher one will
    if (tryLine(lines.at(-1) ?? 0) === null) continue
    for (const line of lines) {
      const plan = tryLine(line)
      if (plan !== null) return plan
    }
  }
  throw new Error(`The sheet of ${post.name} does not fit even without phones`)
}

/** `lines`: heights to try, highest first. */
function* attempts(days: number): Generator<Omit<Attempt, 'line'> & { lines: number[] }> {
  const mostAcross = Math.max(1, Math.floor(dayWidth(days) / COLUMN_FOR_ONE))
  for (const density of DENSITIES) {
    for (let across = 1; across <= mostAcross; across += 1) {
      yield { density, lines: linesBetween(density.line.max, density.line.min), across, packAbove: Infinity, phones: 'beside' }
    }
  }
  const density = DENSITIES.at(-1)
  if (density === undefined) return
  const smallest = { density, lines: [density.line.min], across: mostAcross }
  for (const phones of ['directory', 'left_out'] as const) {
    for (let packAbove = MOST_IN_A_CELL; packAbove >= 0; packAbove -= 1) yield { ...smallest, packAbove, phones }
  }
  yield { ...smallest, lines: linesBetween(density.line.min, 0.5), packAbove: 0, phones: 'left_out' }
}

function tryPlan(attempt: Attempt, post: RosterPost, cells: Cells, days: number, ruler: Ruler): PostSheetPlan | null {
  const { density, line, phones } = attempt
  const sizes = sizesFor(line, dayWidth(days))
  const bands = post.bands.map((band, index) => {
    const laid = (cells[index] ?? []).map((entries) => entries && layCell(entries, days, attempt, sizes))
    return { ...labelOf(band, density, ruler), height: 0, cells: laid }
  })
  for (const band of bands) band.height = bandHeight(band, density, line)
  const continued = continuedInto(post.bands).map((band) => layContinued(band, attempt, days, sizes, ruler))
  const packed = phones === 'directory' ? peopleOf(cells.flat(), attempt.packAbove) : []
  const directory = packed.length === 0 ? null : layDirectory(packed, ruler)
  const beside = continued.reduce((sum, { height }) => sum + height, directory?.height ?? 0)
  const used = bands.reduce((sum, { height }) => sum + height + density.signature, beside)
  const rest = bodyHeight(density) - used
  if (rest < density.remark) return null
  const remark = rest < LEAST_REMARK && bands.length > 0 ? 0 : rest
  const signature = density.signature + (remark === 0 ? rest / bands.length : 0)
  const place = placeWidth(days, attempt.across)
  return { density, line, place, sizes, continued, bands, signature, directory, phonesLeftOut: phones === 'left_out', remark }
}

function layCell(entries: Entry[], days: number, { packAbove, across }: Attempt, sizes: PrintSizes): LaidCell {
  return entries.length > packAbove
    ? packNames(entries, dayWidth(days), sizes)
    : layLines(entries, placeWidth(days, across), across, sizes)
}

function layContinued(
  band: ContinuedBand,
  { density, line }: Attempt,
  days: number,
  sizes: PrintSizes,
  ruler: Ruler,
): ContinuedPlan {
  const laid = band.cells.map((cell) => {
    const entries = cell === null ? [] : measured(entriesOf(cell), ruler).filter(({ name, isGone }) => name !== null && !isGone)
    return entries.length === 0 ? null : packNames(entries, dayWidth(days), sizes)
  })
  const label = labelOf({ ...band, name: band.title }, density, ruler)
  const people = Math.max(1, ...laid.map((cell) => cell?.lines ?? 0)) * line + rowPadding(density)
  return { ...band, ...label, laid, height: Math.max(people, labelHeight(label)) }
}

function labelOf(
  band: { name: string; start: string; end: string },
  density: Density,
  ruler: Ruler,
): Pick<BandPlan, 'name' | 'hours'> {
  const room = SHEET.label - 2
  const roomy = !density.joinsLabel
  return {
    name: fitText(ruler(band.name), room, { max: roomy ? 12 : 8.4, min: 7, lines: 2 }),
    hours: fitText(ruler(bandHours(band)), room, { max: roomy ? 8.4 : 7.6, min: 7, lines: 2 }),
  }
}

/** The line that says 取消, beside the names struck out. */
const CANCELLED_LINE = 1

/** As high as its fullest cell, and never lower than the shift's own name and hours. */
function bandHeight(band: BandPlan, density: Density, line: number): number {
  const people = Math.max(1, ...band.cells.map((cell) => linesOf(cell))) * line + rowPadding(density)
  const label = labelHeight(band) - (density.joinsLabel ? density.signature : 0)
  return Math.max(people, label)
}

function linesOf(cell: LaidCell | null): number {
  return cell === null ? 0 : cell.lines + (cell.rows.length === 0 && cell.gone.length > 0 ? CANCELLED_LINE : 0)
}

export function labelHeight({ name, hours }: Pick<BandPlan, 'name' | 'hours'>): number {
  return [name, hours].reduce((sum, { size, lines }) => sum + size * MM_PER_POINT * 1.2 * lines, 0.8)
}

function linesBetween(max: number, min: number): number[] {
  const steps = Math.floor((max - min) / LINE_STEP + 1e-9)
  return Array.from({ length: steps + 1 }, (_, step) => max - step * LINE_STEP)
}
