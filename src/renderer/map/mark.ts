/** What a feature asks the map to draw: a symbol at a place, with a number, a name for the reader and a label. */
import type { LonLat } from '../../shared/geo/points.ts'
import type { MapSymbol } from './symbols.ts'

export interface MapMark {
  /** unique on the map: `checkpoint-32` */
  id: string
  at: LonLat
  symbol: MapSymbol
  /** diameter on the screen, in pixels */
  size: number
  number: string | null
  /** drawn over the upper right corner (a flag) */
  flag: MapSymbol | null
  /** drawn round the symbol (a dashed ring) */
  ring: MapSymbol | null
  /** what hovering and a screen reader say */
  description: string
  label: string | null
  isBold: boolean
  /** when labels fight for room, the greater wins */
  weight: number
}

/** A name of the base map that has no symbol: a community, a road. */
export interface PlaceName {
  id: string
  text: string
  kind: 'community' | 'road'
  /** places the name may stand at, the best first */
  candidates: { at: LonLat; isUpright: boolean }[]
}
