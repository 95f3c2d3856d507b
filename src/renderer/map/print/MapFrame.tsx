/** Inner and outer frame with the reference grid A–F × 1–6 between them, and the north arrow. */
import { grow } from './boxes.ts'
import type { Box, Point } from './boxes.ts'
import { GRID_COLUMNS, GRID_ROWS } from './grid.ts'
import { MIDDLE_TO_BASELINE } from './HaloText.tsx'

const BAND = 3.2

export function MapFrame({ frame, unit }: { frame: Box; unit: number }) {
  const outer = grow(frame, BAND * unit)
  const size = 2.1 * unit
  const ticks = [1, 2, 3, 4, 5].flatMap((i) => {
    const x = frame.x + (frame.width * i) / 6
    const y = frame.y + (frame.height * i) / 6
    return [
      `M${x} ${outer.y}V${frame.y}M${x} ${frame.y + frame.height}V${outer.y + outer.height}`,
      `M${outer.x} ${y}H${frame.x}M${frame.x + frame.width} ${y}H${outer.x + outer.width}`,
    ]
  })
  const text = ([x, y]: Point, label: string) => (
    <text key={`${x} ${y}`} x={x} y={y + size * MIDDLE_TO_BASELINE} fontSize={size} textAnchor="middle">
      {label}
    </text>
  )
  const half = (BAND * unit) / 2
  return (
    <g fill="none" stroke="#1a1a1a">
      <rect {...frame} strokeWidth={0.2 * unit} data-frame="inner" />
      <rect {...outer} strokeWidth={0.7 * unit} />
      <path d={ticks.join('')} strokeWidth={0.2 * unit} />
      <g fill="#1a1a1a" stroke="none">
        {GRID_COLUMNS.flatMap((label, i) => {
          const x = frame.x + (frame.width * (i + 0.5)) / GRID_COLUMNS.length
          return [text([x, frame.y - half], label), text([x, frame.y + frame.height + half], label)]
        })}
        {GRID_ROWS.flatMap((label, i) => {
          const y = frame.y + (frame.height * (i + 0.5)) / GRID_ROWS.length
          return [text([frame.x - half, y], label), text([frame.x + frame.width + half, y], label)]
        })}
      </g>
    </g>
  )
}

export const NORTH_ARROW = { width: 4.4, height: 15 }

/** Points up the sheet: maps are always drawn north up. `box`: where it stands, in the proportions of NORTH_ARROW. */
export function NorthArrow({ box }: { box: Box }) {
  const scale = box.width / NORTH_ARROW.width
  return (
    <g transform={`translate(${box.x + box.width / 2} ${box.y}) scale(${scale})`}>
      <g stroke="#fff" strokeWidth={1} strokeLinejoin="round" paintOrder="stroke">
        <text y={2.4} fontSize={2.9} fontWeight={700} textAnchor="middle">
          北
        </text>
        <path d="M0 3.6L-1.9 14.6L0 12L1.9 14.6Z" />
      </g>
      <path d="M0 3.6L1.9 14.6L0 12Z" fill="#fff" />
      <path d="M0 3.6L1.9 14.6L0 12L-1.9 14.6Z" fill="none" stroke="#1a1a1a" strokeWidth={0.2} strokeLinejoin="round" />
    </g>
  )
}
