/**
 * Decides how the 关卡点布控图 shares its sheet between map and tables: on the right or below, in how many columns, at which
 * type size. The largest round scale wins; what no arrangement can hold continues on a second sheet (附表).
 */
import { groundSize } from '../map/print/projection.ts'
import type { Extent } from '../map/print/projection.ts'
import { largestRoundScale } from '../map/print/scale.ts'
import { flowColumns } from '../print/flow-columns.ts'
import type { Flow } from '../print/flow-columns.ts'
import { arrange, bodyOf } from '../print/measures.ts'
import type { Arrangement, SheetMeasures } from '../print/measures.ts'
import { POST_TABLE } from './post-rows.ts'
import type { PostRow } from './post-rows.ts'

/** Millimetres of the A3 design: room for a title above the table, and between table and legend. */
export const SIDE = { title: 5.2, gap: 3, tailGap: 3.5 }
/** kept free between the street and the frame, for symbols on its border */
const MARGIN = 3
/** the smallest type that can be read from a laser printer, points */
const SMALLEST_TYPE = 4.8
/** a map may become this much smaller to keep the table on its sheet */
const DEAREST_TABLE = 1.6

export interface PostTable {
  /** the factor type is set smaller by */
  type: number
  rows: PostRow[]
}

export interface DeploymentPlan extends Arrangement {
  measures: SheetMeasures
  /** the factor legend and statistics are set closer by */
  density: number
  /** 1:N; null without a base map */
  denominator: number | null
  table: PostTable
  flow: Flow
  /** from the side's top to legend and statistics, millimetres */
  tailTop: number[]
  /** row ranges of the supplementary sheets */
  supplements: Flow[]
}

export interface PlanWishes {
  /** to choose from, the best first, as everything below */
  measures: SheetMeasures[]
  extent: Extent | null
  /** one column of the table, A3 millimetres */
  columnWidth: number
  tables: PostTable[]
  tails: Tails[]
}

export interface Tails {
  density: number
  /** A3 millimetres */
  legend: number
  statistics: number
}

export function planDeployment(wishes: PlanWishes): DeploymentPlan {
  const plans = wishes.measures.flatMap((measures) =>
    wishes.tables
      .filter(({ type }) => POST_TABLE.size * type * measures.unit * (72 / 25.4) >= SMALLEST_TYPE)
      .flatMap((table) => plansWith(measures, table, wishes)),
  )
  const whole = best(plans.filter(({ supplements }) => supplements.length === 0))
  const parted = best(plans)
  const chosen = whole && (!parted || scaleOf(whole) <= scaleOf(parted) * DEAREST_TABLE) ? whole : parted
  if (!chosen) throw new Error('这张纸放不下图和表，请换大一号的纸。')
  return chosen
}

function plansWith(measures: SheetMeasures, table: PostTable, { extent, columnWidth, tails }: PlanWishes): DeploymentPlan[] {
  return arrangements(measures, columnWidth).flatMap((side) =>
    tails.flatMap((tail) => planWith(measures, { extent, columnWidth, table, tail, side })),
  )
}

interface Side {
  at: 'right' | 'below'
  columns: number
  size: number
}

/** Tables of two, one or three columns on the right, or as many as the sheet is wide below the map. */
function arrangements(measures: SheetMeasures, columnWidth: number): Side[] {
  const { unit } = measures
  const widthOf = (columns: number) => (columns * (columnWidth + SIDE.gap) - SIDE.gap) * unit
  const body = bodyOf(measures)
  const right = [2, 1, 3].map((columns): Side => ({ at: 'right', columns, size: widthOf(columns) }))
  const across = columnsAcross(measures, columnWidth)
  const below = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6].map((share): Side => ({
    at: 'below',
    columns: across,
    size: body.height * share,
  }))
  return [...right.filter(({ size }) => size < body.width * 0.6), ...below]
}

function columnsAcross(measures: SheetMeasures, columnWidth: number): number {
  const { unit } = measures
  return Math.max(1, Math.floor((bodyOf(measures).width / unit + SIDE.gap) / (columnWidth + SIDE.gap)))
}

interface Attempt {
  extent: Extent | null
  columnWidth: number
  table: PostTable
  tail: Tails
  side: Side
}

function planWith(measures: SheetMeasures, { extent, columnWidth, table, tail, side }: Attempt): DeploymentPlan[] {
  const { unit } = measures
  const arrangement = arrange(measures, side)
  const room = arrangement.side.height / unit - SIDE.title
  const tailOf = tailHeights(side.columns, tail)
  const limits = tailOf.map((height) => room - height)
  if (limits.some((limit) => limit < 0)) return []
  const head = POST_TABLE.head * table.type
  const flow = flowColumns(table.rows, limits, head)
  const lowest = Math.max(...flow.columns.map(({ height }) => height))
  return [
    {
      ...arrangement,
      measures,
      density: tail.density,
      denominator: extent && scaleIn(arrangement, extent, MARGIN * unit),
      table,
      flow,
      tailTop: tailOf.map((height, i) =>
        flow.columns[i]?.height === 0 ? 0 : Math.min(lowest + SIDE.tailGap, room - height + SIDE.tailGap) * unit,
      ),
      supplements: supplementsOf(measures, { table, columnWidth, next: flow.next }),
    },
  ]
}

/** Legend and statistics stand at the feet of the last two columns, or both under a single one. */
function tailHeights(columns: number, { legend, statistics }: Tails): number[] {
  if (columns === 1) return [legend + statistics + 2 * SIDE.tailGap]
  return [...Array.from({ length: columns - 2 }, () => 0), legend + SIDE.tailGap, statistics + SIDE.tailGap]
}

function supplementsOf(
  measures: SheetMeasures,
  { table, columnWidth, next }: { table: PostTable; columnWidth: number; next: number },
): Flow[] {
  const room = bodyOf(measures).height / measures.unit - SIDE.title
  const limits = Array.from({ length: columnsAcross(measures, columnWidth) }, () => room)
  const sheets: Flow[] = []
  for (let start = next; start < table.rows.length;) {
    const flow = flowColumns(table.rows, limits, POST_TABLE.head * table.type, start)
    if (flow.next === start) break
    sheets.push(flow)
    start = flow.next
  }
  return sheets
}

function scaleIn({ frame }: Arrangement, extent: Extent, margin: number): number {
  return largestRoundScale(groundSize(extent), { width: frame.width - 2 * margin, height: frame.height - 2 * margin })
}

function scaleOf({ denominator }: DeploymentPlan): number {
  return denominator ?? 1
}

/** Smallest denominator; of equals the first, which is the plainer arrangement in the larger type. */
function best(plans: readonly DeploymentPlan[]): DeploymentPlan | null {
  return plans.reduce<DeploymentPlan | null>((a, b) => (a && scaleOf(a) <= scaleOf(b) ? a : b), null)
}
