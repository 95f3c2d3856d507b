/** Draws one case symbol: black edge, white seam, and the number of persons when there are several. */
import type { OriginClass } from '../../shared/cases/case.ts'
import type { Point } from '../map/print/boxes.ts'
import { MIDDLE_TO_BASELINE } from '../map/print/HaloText.tsx'
import { outlineOf, pathOf } from '../map/print/symbol-shapes.ts'
import { textWidth } from '../map/print/text-width.ts'
import { points } from '../print/fonts.ts'
import { ORIGIN_SYMBOLS } from './origin-symbols.ts'

interface CaseMarkProps {
  at: Point
  origin: OriginClass
  people: number
  /** millimetres */
  radius: number
  unit: number
}

export function CaseMark({ at: [x, y], origin, people, radius, unit }: CaseMarkProps) {
  const { shape, fill, number } = ORIGIN_SYMBOLS[origin]
  const path = pathOf(outlineOf(shape, radius))
  const text = String(people)
  const full = Math.min(points(6) * unit, radius * 1.35)
  const size = Math.min(full, (full * radius * 1.5) / textWidth(text, full, true))
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`} data-cases={people}>
      <path d={path} fill="#fff" stroke="#fff" strokeWidth={0.55 * unit} strokeLinejoin="round" />
      <path d={path} fill={fill} stroke="#1a1a1a" strokeWidth={0.12 * unit} strokeLinejoin="round" />
      {people > 1 ? (
        <text
          y={(size * MIDDLE_TO_BASELINE + (shape === 'triangle' ? radius * 0.12 : 0)).toFixed(2)}
          fontSize={size.toFixed(3)}
          fontWeight={700}
          textAnchor="middle"
          fill={number}
        >
          {text}
        </text>
      ) : null}
    </g>
  )
}
