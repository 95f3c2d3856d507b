/** From answers to everything the 重点人员分布图 draws, without a screen: plan, map, grades and notes. */
import { BASE_LEGEND_ROW, baseLegend } from '../map/print/base-legend.ts'
import { extentOfAreas } from '../map/print/base-map.ts'
import { centreOfExtent } from '../map/print/projection.ts'
import { breakLines } from '../map/print/text-width.ts'
import { BLOCK, NOTE, STATISTICS } from '../print/blocks.ts'
import { measuresOf } from '../print/measures.ts'
import { gradesFor } from './choropleth.ts'
import { COMMUNITY_TABLE } from './CommunityTable.tsx'
import { layOutKeyPersons } from './key-person-map.ts'
import { TABLE_WIDTH, planKeyPersons } from './key-person-plan.ts'
import type { KeyPersonHeights } from './key-person-plan.ts'
import { keyPersonNotes, keyPersonStatistics } from './key-person-statistics.ts'
import type { KeyPersonAnswers } from './KeyPersonSheets.tsx'
import { LEGEND_NOTE } from './KeyPersonLegend.tsx'
import { ORIGINS } from './origin-symbols.ts'
import { UNPLACED_TABLE } from './UnplacedTable.tsx'

/** Factors by which lines may be set closer, the roomiest first. */
const DENSITIES = [1.22, 1.1, 1, 0.85, 0.72]
export const CHART_HEIGHT = 52

export function composeKeyPersons({ areas, distribution, figures, office, paper, masking }: KeyPersonAnswers) {
  const extent = extentOfAreas(areas)
  const { communities, unplaced } = distribution
  const isExternal = masking === 'external'
  const grades = isExternal ? gradesFor(communities.map(({ current }) => current)) : []
  const base = extent ? baseLegend(areas, { hasCases: !isExternal, isCoarse: isExternal }) : []
  const statistics = keyPersonStatistics(figures, distribution, masking).length
  const origins = ORIGINS.filter((origin) => communities.some(({ byOrigin }) => byOrigin[origin] > 0)).length
  const legendRows = isExternal ? grades.length : origins
  // the widest numbers the note can hold, so that its lines are reserved before the map is drawn
  const noteLines = keyPersonNotes(figures, distribution, { office, drawn: 99_999 }).flatMap((note) =>
    breakLines(note, NOTE.size, TABLE_WIDTH),
  )
  const heights = DENSITIES.map((density): KeyPersonHeights => ({
    density,
    tableFrame: BLOCK.title + (COMMUNITY_TABLE.head + COMMUNITY_TABLE.row) * density,
    tableRow: COMMUNITY_TABLE.row * density,
    legendAndStatistics:
      BLOCK.title * 2 +
      (legendRows * BLOCK.legendRow + Math.ceil(base.length / 2) * BASE_LEGEND_ROW + statistics * STATISTICS.row) * density +
      (isExternal ? 0 : LEGEND_NOTE) +
      4,
    chart: BLOCK.title + CHART_HEIGHT * density + 3,
    listFrame: unplaced.length > 0 ? BLOCK.title + UNPLACED_TABLE.head : 0,
    listRow: UNPLACED_TABLE.row,
    notes: NOTE.gap + noteLines.length * NOTE.line + 1,
  }))
  const plan = planKeyPersons({
    measures: measuresOf(paper),
    extent,
    heights,
    communities: communities.length,
    unplaced: unplaced.length,
  })
  const { denominator, frame, measures } = plan
  const view = extent && denominator !== null ? { centre: centreOfExtent(extent), denominator, frame } : null
  const map = view && layOutKeyPersons(areas, distribution, { view, unit: measures.unit, masking })
  return {
    plan,
    map,
    grades,
    base,
    heights: heights.find(({ density }) => density === plan.density),
    notes: keyPersonNotes(figures, distribution, { office, drawn: map && !isExternal ? map.drawn : null }),
  }
}
