/** The scale in words and as a bar, below the map's frame. */
import { MIDDLE_TO_BASELINE } from './HaloText.tsx'
import { scaleBarOf, scaleInWords } from './scale.ts'

/** Millimetres of the A3 design; words and bar together, with the unit behind its last number. */
const LONGEST_BAR = 55
export const SCALE_WIDTH = LONGEST_BAR + 27

/** `right`, `y`: of the bar's end and top, millimetres of the sheet. */
export function ScaleBar({ denominator, right, y, unit }: { denominator: number; right: number; y: number; unit: number }) {
  const bar = scaleBarOf(denominator, LONGEST_BAR * unit)
  const length = bar.step * (bar.ticks.length - 1)
  const size = 2.3 * unit
  const left = right - length
  const height = 1.1 * unit
  const last = bar.ticks.length - 1
  return (
    <g data-scale-bar={length.toFixed(3)}>
      <text x={left - 4 * unit} y={y + height} fontSize={3.3 * unit} fontWeight={700} textAnchor="end">
        {scaleInWords(denominator)}
      </text>
      {bar.ticks.slice(0, -1).map((metres, i) => (
        <rect
          key={metres}
          x={left + i * bar.step}
          y={y}
          width={bar.step}
          height={height}
          fill={i % 2 === 0 ? '#1a1a1a' : '#fff'}
          stroke="#1a1a1a"
          strokeWidth={0.15 * unit}
        />
      ))}
      {bar.ticks.map((metres, i) => (
        <text
          key={metres}
          x={left + i * bar.step}
          y={y - 1.4 * unit + size * MIDDLE_TO_BASELINE - size / 2}
          fontSize={size}
          textAnchor={i === last ? 'start' : 'middle'}
          dx={i === last ? -size : 0}
        >
          {i === last ? `${metres}米` : metres}
        </text>
      ))}
    </g>
  )
}
