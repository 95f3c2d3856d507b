/** A text with a white halo. Stroke under fill in one element keeps the text selectable, searchable and drawn as outlines. */
import type { ReactNode } from 'react'
import type { Point } from './boxes.ts'

interface HaloTextProps {
  at: Point
  /** millimetres */
  size: number
  /** width of the white seam beside the strokes, millimetres; 0 for none */
  halo: number
  children: ReactNode
  colour?: string
  anchor?: 'start' | 'middle' | 'end'
  weight?: number
  family?: string
  /** between characters, millimetres */
  spacing?: number
  /** degrees, clockwise */
  turn?: number
  /** where the line above ends: the halo is cut off there, or it would gnaw at that line's strokes */
  ceiling?: number
}

/** `at`: the middle of the text's height, not its baseline. */
export function HaloText({ ceiling, ...text }: HaloTextProps) {
  if (ceiling === undefined || text.halo === 0) return <Words {...text} />
  const [x, y] = text.at
  const height = y - ceiling + text.size + text.halo
  // a nested viewport cuts what reaches out of it, needs no id and stays vector in the PDF
  return (
    <svg x={(x - REACH).toFixed(2)} y={ceiling.toFixed(2)} width={2 * REACH} height={height.toFixed(2)} overflow="hidden">
      <Words {...text} at={[REACH, y - ceiling]} />
    </svg>
  )
}

/** Wider than any line of a label, millimetres. */
const REACH = 400

function Words({
  at: [x, y],
  size,
  halo,
  children,
  colour,
  anchor,
  weight,
  family,
  spacing,
  turn,
}: Omit<HaloTextProps, 'ceiling'>) {
  const baseline = y + size * MIDDLE_TO_BASELINE
  return (
    <text
      x={x.toFixed(2)}
      y={baseline.toFixed(2)}
      fontSize={size.toFixed(3)}
      fill={colour}
      textAnchor={anchor}
      fontWeight={weight}
      fontFamily={family}
      letterSpacing={spacing}
      {...(halo > 0 ? { stroke: '#fff', strokeWidth: (2 * halo).toFixed(2), ...SEAM } : {})}
      transform={turn ? `rotate(${turn.toFixed(1)} ${x.toFixed(2)} ${y.toFixed(2)})` : undefined}
    >
      {children}
    </text>
  )
}

/** Round joins would make the file three times as heavy and cannot be told apart. */
const SEAM = { strokeLinejoin: 'bevel', paintOrder: 'stroke' } as const

/** Chinese characters reach from 0.86 em above the baseline to 0.1 em below it. */
export const MIDDLE_TO_BASELINE = 0.37
