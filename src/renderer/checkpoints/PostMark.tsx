/** Draws one post: dark solid when staffed to standard, yellow with red hatch when short, black triangle for city entries. */
import type { Point } from '../map/print/boxes.ts'
import { MIDDLE_TO_BASELINE } from '../map/print/HaloText.tsx'
import { hatchPath, outlineOf, pathOf } from '../map/print/symbol-shapes.ts'
import { textWidth } from '../map/print/text-width.ts'
import { points } from '../print/fonts.ts'
import { POST_RADIUS, STAR_AT, STAR_RADIUS } from './post-symbol.ts'
import type { PostSymbol, Staffing } from './post-symbol.ts'

const FILLS: Record<Staffing, { fill: string; stroke: string; width: number; number: string }> = {
  met: { fill: '#155a3c', stroke: '#0d3d28', width: 0.15, number: '#fff' },
  short: { fill: '#ffe58f', stroke: '#b3261e', width: 0.45, number: '#1a1a1a' },
  unreported: { fill: '#fff', stroke: '#4a4a46', width: 0.3, number: '#1a1a1a' },
  entry: { fill: '#1a1a1a', stroke: '#1a1a1a', width: 0.15, number: '#fff' },
}
const STAR_RED = '#c8161d'

interface PostMarkProps {
  at: Point
  symbol: PostSymbol
  number: string
  isApproximate?: boolean
  hasPartyBranch?: boolean
  unit: number
}

export function PostMark({
  at: [x, y],
  symbol: { shape, staffing },
  number,
  isApproximate,
  hasPartyBranch,
  unit,
}: PostMarkProps) {
  const { fill, stroke, width } = FILLS[staffing]
  // the dashed ring of an approximate position takes the symbol's full size, its body shrinks
  const radius = POST_RADIUS * (isApproximate ? 0.82 : 1)
  const outline = outlineOf(shape, radius)
  const path = pathOf(outline)
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${unit})`} data-post={number}>
      <path d={pathOf(outlineOf(shape, POST_RADIUS))} fill="#fff" stroke="#fff" strokeWidth={1} strokeLinejoin="round" />
      <path d={path} fill={fill} />
      {staffing === 'short' ? <path d={hatchPath(outline, 0.62)} stroke={stroke} strokeWidth={0.16} fill="none" /> : null}
      <path d={path} fill="none" stroke={stroke} strokeWidth={width} strokeLinejoin="round" />
      {isApproximate ? (
        <path
          d={pathOf(outlineOf(shape, POST_RADIUS * 1.12))}
          fill="none"
          stroke="#1a1a1a"
          strokeWidth={0.25}
          strokeDasharray="0.8 0.55"
        />
      ) : null}
      <PostNumber number={number} symbol={{ shape, staffing }} />
      {hasPartyBranch ? <Star at={STAR_AT} /> : null}
    </g>
  )
}

export function Star({ at: [x, y] }: { at: Point }) {
  return (
    <path
      d={pathOf(outlineOf('star', STAR_RADIUS))}
      transform={`translate(${x} ${y})`}
      fill={STAR_RED}
      stroke="#fff"
      strokeWidth={0.5}
      paintOrder="stroke"
      strokeLinejoin="round"
    />
  )
}

function PostNumber({ number, symbol: { shape, staffing } }: { number: string; symbol: Pick<PostSymbol, 'shape' | 'staffing'> }) {
  const isTriangle = shape === 'triangle' || shape === 'triangle-down'
  const room = isTriangle ? 2 : 3.4
  const full = points(isTriangle ? 6.2 : 7.2)
  const size = Math.min(full, (full * room) / Math.max(textWidth(number, full, true), 0.1))
  const middle = shape === 'triangle' ? 0.45 : shape === 'triangle-down' ? -0.55 : 0
  return (
    <text
      y={(middle + size * MIDDLE_TO_BASELINE).toFixed(2)}
      fontSize={size.toFixed(3)}
      fontWeight={700}
      textAnchor="middle"
      fill={FILLS[staffing].number}
      {...(staffing === 'short' ? { stroke: '#fff', strokeWidth: 0.9, strokeLinejoin: 'round', paintOrder: 'stroke' } : {})}
    >
      {number}
    </text>
  )
}
