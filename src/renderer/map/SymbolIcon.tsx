/** A map symbol as it stands in a legend or a list. */
import type { MapSymbol } from './symbols.ts'

export function SymbolIcon({ symbol, size = 14 }: { symbol: MapSymbol; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true">
      {symbol.parts.map((part) => (
        <path
          key={part.path}
          d={part.path}
          fill={part.fill ?? 'none'}
          stroke={part.stroke}
          strokeWidth={part.width}
          strokeDasharray={part.dash?.join(' ')}
        />
      ))}
    </svg>
  )
}
