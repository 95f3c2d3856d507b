/** The legend's lines and surfaces of the base map, in two columns. */
import { mm } from '../../print/millimetres.ts'
import { BASE_LEGEND_ROW } from './base-legend.ts'
import type { BaseSample } from './base-legend.ts'
import { BASE_COLOURS, COMMUNITY_DASHES, LINE_WIDTHS, STREET_DASHES, dashes } from './BaseMap.tsx'

const SAMPLE = { width: 9, height: 4.5 }

interface BaseLegendProps {
  entries: { sample: BaseSample; label: string }[]
  /** the factor lines are set closer by */
  density?: number
  unit: number
}

export function BaseLegendLines({ entries, density = 1, unit }: BaseLegendProps) {
  return (
    <div className="base-legend">
      {entries.map(({ sample, label }) => (
        <div key={sample} className="legend-entry" style={{ height: mm(BASE_LEGEND_ROW * density * unit) }}>
          <svg
            width={mm(SAMPLE.width * unit)}
            height={mm(SAMPLE.height * density * unit)}
            viewBox={`0 0 ${SAMPLE.width} ${SAMPLE.height}`}
            aria-hidden="true"
          >
            <Sample sample={sample} />
          </svg>
          <span>{label}</span>
        </div>
      ))}
    </div>
  )
}

function Sample({ sample }: { sample: BaseSample }) {
  const line = 'M.6 2.25H8'
  switch (sample) {
    case 'street':
      return (
        <g fill="none">
          <path d={line} stroke={BASE_COLOURS.borderBand} strokeWidth={LINE_WIDTHS.band} />
          <path
            d={line}
            stroke={BASE_COLOURS.border}
            strokeWidth={LINE_WIDTHS.street}
            strokeDasharray={dashes(STREET_DASHES, 0.75)}
          />
        </g>
      )
    case 'community':
      return (
        <path
          d={line}
          stroke={BASE_COLOURS.communityBorder}
          strokeWidth={LINE_WIDTHS.community}
          strokeDasharray={dashes(COMMUNITY_DASHES, 1)}
        />
      )
    case 'main':
      return <Road edge={LINE_WIDTHS.main} face={LINE_WIDTHS.mainFace} colour={BASE_COLOURS.roadFace} />
    case 'lane':
      return <Road edge={LINE_WIDTHS.lane} face={LINE_WIDTHS.laneFace} colour="#fff" />
    case 'compound':
      return (
        <rect
          x={0.6}
          y={0.8}
          width={7.4}
          height={2.9}
          fill={BASE_COLOURS.compound}
          stroke={BASE_COLOURS.compoundEdge}
          strokeWidth={0.15}
        />
      )
    case 'building':
    case 'occupied':
      return (
        <rect
          x={2.4}
          y={1.2}
          width={3.6}
          height={2.1}
          fill={sample === 'building' ? BASE_COLOURS.building : BASE_COLOURS.occupied}
          stroke={BASE_COLOURS.buildingEdge}
          strokeWidth={0.1}
        />
      )
  }
}

function Road({ edge, face, colour }: { edge: number; face: number; colour: string }) {
  const y = 2.25
  return (
    <g>
      <rect x={0.6} y={y - face / 2} width={7.4} height={face} fill={colour} />
      <path
        d={`M.6 ${y - edge / 2}H8M.6 ${y + edge / 2}H8`}
        stroke={BASE_COLOURS.roadEdge}
        strokeWidth={(edge - face) / 2 + 0.05}
        fill="none"
      />
    </g>
  )
}
