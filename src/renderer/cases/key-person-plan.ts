/** Decides how the 重点人员分布图 shares its sheet: tables on the right of the map or below it, and how many rows fit beside it. */
import { groundSize } from '../map/print/projection.ts'
import type { Extent } from '../map/print/projection.ts'
import { largestRoundScale } from '../map/print/scale.ts'
import { arrange, bodyOf } from '../print/measures.ts'
import type { Arrangement, SheetMeasures } from '../print/measures.ts'

/** A3 millimetres. */
export const COLUMN = 65.5
export const TABLE_WIDTH = 134
export const GAP = 3
const MARGIN = 3

export interface KeyPersonPlan extends Arrangement {
  measures: SheetMeasures
  /** 1:N; null without a base map */
  denominator: number | null
  at: 'right' | 'below'
  density: number
  /** rows of the community table and of the unplaced list on this sheet; the others go to a 附表 */
  communities: number
  unplaced: number
}

/** Heights in A3 millimetres for one density. */
export interface KeyPersonHeights {
  density: number
  /** community table without its rows: title, head, total */
  tableFrame: number
  tableRow: number
  legendAndStatistics: number
  chart: number
  /** the unplaced list without its rows, 0 when there is none */
  listFrame: number
  listRow: number
  notes: number
}

interface PlanWishes {
  measures: SheetMeasures[]
  extent: Extent | null
  heights: KeyPersonHeights[]
  communities: number
  unplaced: number
}

export function planKeyPersons({ measures, extent, heights, communities, unplaced }: PlanWishes): KeyPersonPlan {
  const plans = measures.flatMap((sheet) =>
    heights.flatMap((height) =>
      (['right', 'below'] as const).flatMap((at) => planWith(sheet, { extent, height, at, communities, unplaced })),
    ),
  )
  const chosen = plans.reduce<KeyPersonPlan | null>(
    (a, b) => (a && costOf(a, communities, unplaced) <= costOf(b, communities, unplaced) ? a : b),
    null,
  )
  if (!chosen) throw new Error('这张纸放不下图和表，请换大一号的纸。')
  return chosen
}

interface Attempt {
  extent: Extent | null
  height: KeyPersonHeights
  at: 'right' | 'below'
  communities: number
  unplaced: number
}

function planWith(measures: SheetMeasures, { extent, height, at, communities, unplaced }: Attempt): KeyPersonPlan[] {
  const { unit } = measures
  const body = bodyOf(measures)
  const room = body.height / unit
  const { tableFrame, tableRow, legendAndStatistics, chart, listFrame, listRow, notes } = height
  const table = tableFrame + tableRow * communities
  const list = listFrame + listRow * unplaced
  const belowHeight = Math.max(table, legendAndStatistics, chart + list) + notes
  const isRight = at === 'right'
  if (!isRight && (belowHeight > room * 0.62 || body.width / unit < TABLE_WIDTH + 2 * COLUMN + 2 * GAP)) return []
  const spare = room - notes - Math.max(legendAndStatistics, chart + listFrame) - GAP
  const rows = Math.min(communities, Math.floor((spare - tableFrame) / tableRow))
  if (isRight && rows < Math.min(communities, 3)) return []
  const listRoom = room - notes - tableFrame - tableRow * rows - GAP - chart - listFrame
  const arrangement = arrange(measures, { at, size: (isRight ? TABLE_WIDTH : belowHeight) * unit })
  const { width, height: frameHeight } = arrangement.frame
  return [
    {
      ...arrangement,
      measures,
      at,
      density: height.density,
      denominator:
        extent &&
        largestRoundScale(groundSize(extent), { width: width - 2 * MARGIN * unit, height: frameHeight - 2 * MARGIN * unit }),
      communities: isRight ? rows : communities,
      unplaced: isRight ? Math.max(0, Math.min(unplaced, Math.floor(listRoom / listRow))) : unplaced,
    },
  ]
}

/** The scale first; a row sent to another sheet weighs as much as a map smaller by a hundredth. */
function costOf(plan: KeyPersonPlan, communities: number, unplaced: number): number {
  const sentAway = communities - plan.communities + (unplaced - plan.unplaced) / 4
  return (plan.denominator ?? 1) * (1 + sentAway / 100 + (sentAway > 0 ? 0.1 : 0))
}
