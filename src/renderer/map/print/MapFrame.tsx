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
      <rect {...frame} strokeWidth={0.2 * unit} />
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

export const NORTH_ARROW = { width: 6, height: 15 }

/** Points up the sheet: maps are always drawn north up. `box`: where it stands, of NORTH_ARROW's size times the unit. */
export function NorthArrow({ box, unit }: { box: Box; unit: number }) {
  const x = box.x + box.width / 2
  const top = box.y + 3.6 * unit
  const [half, height] = [1.9 * unit, 11 * unit]
  return (
    <g>
      <text x={x} y={box.y + 2.4 * unit} fontSize={2.9 * unit} fontWeight={700} textAnchor="middle">
        北
      </text>
      <path d={`M${x} ${top}L${x - half} ${top + height}L${x} ${top + height * 0.76}Z`} fill="#1a1a1a" />
      <path
        d={`M${x} ${top}L${x + half} ${top + height}L${x} ${top + height * 0.76}Z`}
        fill="#fff"
        stroke="#1a1a1a"
        strokeWidth={0.2 * unit}
        strokeLinejoin="round"
      />
    </g>
  )
}
