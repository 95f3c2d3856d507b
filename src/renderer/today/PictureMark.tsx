/** One symbol of a small map, as the map page's legend shows it; number inside or beside, flag at its shoulder. */
import type { MapMark } from '../map/mark.ts'
import type { MapSymbol } from '../map/symbols.ts'
import type { Pixel } from './picture-ground.ts'

export function PictureMark({ mark: { id, symbol, ring, flag, number, size, description }, at }: { mark: MapMark; at: Pixel }) {
  const isInside = symbol.numberColour !== null
  return (
    <g transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${(size / 16).toFixed(3)})`} data-mark={id}>
      <title>{description}</title>
      <Symbol symbol={symbol} />
      {ring && (
        <g transform="scale(1.4)">
          <Symbol symbol={ring} />
        </g>
      )}
      {flag && (
        <g transform="translate(7.5 -9) scale(.62)">
          <Symbol symbol={flag} />
        </g>
      )}
      {number !== null && (
        <text
          x={isInside ? 0 : 7}
          y={isInside ? 3.2 : -3}
          fontSize={isInside ? 9.2 : (10 * 16) / size}
          fontWeight={600}
          textAnchor={isInside ? 'middle' : 'start'}
          fill={symbol.numberColour ?? '#1b1b1a'}
          stroke={symbol.hasNumberEdge || !isInside ? '#fff' : 'none'}
          strokeWidth={isInside ? 2.4 : 4}
          paintOrder="stroke"
        >
          {number}
        </text>
      )}
    </g>
  )
}

function Symbol({ symbol }: { symbol: MapSymbol }) {
  return symbol.parts.map((part) => (
    <path
      key={part.path}
      d={part.path}
      fill={part.fill ?? 'none'}
      stroke={part.stroke}
      strokeWidth={part.width}
      strokeDasharray={part.dash?.join(' ')}
    />
  ))
}
