/** From answers to everything the 关卡点布控图 draws, without a screen: plan, map, legend and notes. */
import { BASE_LEGEND_ROW, baseLegend } from '../map/print/base-legend.ts'
import { extentOfAreas } from '../map/print/base-map.ts'
import { centreOfExtent } from '../map/print/projection.ts'
import { breakLines } from '../map/print/text-width.ts'
import { measuresOf } from '../print/measures.ts'
import { BLOCK, NOTE, STATISTICS } from '../print/blocks.ts'
import { postLegend } from './deployment-legend.ts'
import { isDrawable, layOutDeployment } from './deployment-map.ts'
import { planDeployment } from './deployment-plan.ts'
import type { DeploymentAnswers } from './DeploymentSheets.tsx'
import { deploymentNotes, deploymentStatistics } from './deployment-statistics.ts'
import { SIDE_COLUMN, isEntry, nameWidthOf, postRows } from './post-rows.ts'
import { postSymbolOf } from './post-symbol.ts'

/** Factors by which the table's type may be set smaller. */
const TYPE_FACTORS = [1, 0.97, 0.94, 0.88]
/** Factors by which legend and statistics may be set closer. */
const DENSITIES = [1.15, 1, 0.85]

export function composeDeployment({ areas, posts, figures, paper, masking }: DeploymentAnswers) {
  const extent = extentOfAreas(areas)
  const drawn = extent ? posts.filter((post) => isDrawable(post, extent)) : []
  const notes = deploymentNotes(posts, extent ? posts.filter((post) => !drawn.includes(post)) : [], masking)
  const base = extent ? baseLegend(areas) : []
  const symbols = drawn.map((post) => ({ post, symbol: postSymbolOf(post), movedFrom: null }))
  const entries = postLegend(symbols).length
  const statistics = deploymentStatistics(figures, posts).length
  const tails = DENSITIES.map((density) => ({
    density,
    // one line more than known now: only the drawn map can tell whether symbols had to move
    legend: BLOCK.title + ((entries + 1) * BLOCK.legendRow + Math.ceil(base.length / 2) * BASE_LEGEND_ROW) * density,
    statistics: BLOCK.title + statistics * STATISTICS.row * density + heightOfNotes(notes),
  }))

  const plan = planDeployment({
    measures: measuresOf(paper),
    extent,
    columnWidth: SIDE_COLUMN,
    tables: TYPE_FACTORS.map((type) => ({ type, rows: postRows(posts, nameWidthOf(masking), type) })),
    tails,
  })
  const { denominator, frame, measures, density } = plan
  const view = extent && denominator !== null ? { centre: centreOfExtent(extent), denominator, frame } : null
  const map = view && layOutDeployment(areas, drawn, { view, unit: measures.unit, masking })
  return {
    plan,
    map,
    notes,
    legend: {
      entries: map ? postLegend(map.posts) : [],
      base,
      height: tails.find((tail) => tail.density === density)?.legend ?? 0,
    },
    tableTitle: `卡点一览（${posts.filter((post) => !isEntry(post)).length}处）`,
  }
}

function heightOfNotes(notes: readonly string[]): number {
  const lines = notes.flatMap((note) => breakLines(note, NOTE.size, SIDE_COLUMN))
  return NOTE.gap + lines.length * NOTE.line
}
