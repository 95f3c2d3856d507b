/** Legend and statistics of the 关卡点布控图, beside its table. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { FigureSet } from '../../shared/figures/figures.ts'
import { BaseLegendLines } from '../map/print/BaseLegend.tsx'
import type { BaseSample } from '../map/print/base-legend.ts'
import { BLOCK, NOTE } from '../print/blocks.ts'
import { StatisticsTable } from '../print/StatisticsTable.tsx'
import { mm } from '../print/millimetres.ts'
import type { PostLegendEntry } from './deployment-legend.ts'
import { deploymentStatistics } from './deployment-statistics.ts'
import { PostMark, Star } from './PostMark.tsx'
import { POST_RADIUS } from './post-symbol.ts'

interface BlockProps {
  /** the factor lines are set closer by */
  density: number
  /** A3 millimetres */
  width: number
  unit: number
}

interface LegendProps extends BlockProps {
  entries: PostLegendEntry[]
  base: { sample: BaseSample; label: string }[]
}

export function DeploymentLegend({ entries, base, density, width, unit }: LegendProps) {
  return (
    <div className="legend" style={{ width: mm(width * unit) }}>
      <p className="block-title" style={{ height: mm(BLOCK.title * unit) }}>
        图　例
      </p>
      {entries.map((entry) => (
        <div key={entry.key} className="legend-entry" style={{ height: mm(BLOCK.legendRow * density * unit) }}>
          <Sample entry={entry} density={density} unit={unit} />
          <span>{entry.label}</span>
          <span className="legend-count">{entry.count}处</span>
        </div>
      ))}
      <BaseLegendLines entries={base} density={density} unit={unit} />
    </div>
  )
}

function Sample({ entry: { sample }, density, unit }: { entry: PostLegendEntry; density: number; unit: number }) {
  const [width, height] = [9, BLOCK.legendRow * density]
  return (
    <svg
      width={mm(width * unit)}
      height={mm(height * unit)}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      aria-hidden="true"
    >
      {sample.kind === 'post' ? (
        <PostMark
          at={[0, 0]}
          symbol={sample.symbol}
          number={sample.number}
          isApproximate={sample.isApproximate}
          unit={0.9 * density}
        />
      ) : sample.kind === 'star' ? (
        <Star at={[0, 0]} />
      ) : (
        <g transform="scale(.9)">
          <path d={`M-3 1.5L${1 - POST_RADIUS * 0.5} 0`} stroke="#1a1a1a" strokeWidth={0.2} />
          <circle cx={-3} cy={1.5} r={0.4} fill="#1a1a1a" />
          <circle cx={1} r={POST_RADIUS * 0.7} fill="#155a3c" />
        </g>
      )}
    </svg>
  )
}

interface StatisticsProps extends BlockProps {
  figures: FigureSet
  posts: readonly Checkpoint[]
  notes: string[]
}

export function DeploymentStatistics({ figures, posts, notes, density, width, unit }: StatisticsProps) {
  return (
    <div style={{ width: mm(width * unit) }}>
      <p className="block-title" style={{ height: mm(BLOCK.title * unit) }}>
        统　计
      </p>
      <StatisticsTable rows={deploymentStatistics(figures, posts)} {...{ density, width, unit }} />
      <div className="note" style={{ marginTop: mm(NOTE.gap * unit) }}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  )
}
