/** How the base map is drawn on the screen; one entry per stroke, from the ground up. */
import type { PathOptions } from 'leaflet'
import type { AreaKind } from '../../shared/areas/area.ts'

export type BaseLayer = 'street' | 'community' | 'compound' | 'building' | 'road'

interface BaseStyle {
  kind: AreaKind
  layer: BaseLayer
  roadClass?: 'main' | 'lane'
  style: PathOptions
}

const line = (color: string, weight: number, dashArray?: string): PathOptions => ({
  color,
  weight,
  opacity: 1,
  fill: false,
  lineCap: 'butt',
  ...(dashArray ? { dashArray } : {}),
})
const surface = (fillColor: string, color?: string): PathOptions => ({
  stroke: color !== undefined,
  fill: true,
  fillColor,
  fillOpacity: 1,
  opacity: 1,
  weight: 1,
  ...(color ? { color } : {}),
})

export const BASE_STYLES: BaseStyle[] = [
  { kind: 'street', layer: 'street', style: surface('#fbfbf9') },
  { kind: 'compound', layer: 'compound', style: surface('#f3f2ee', '#dddbd4') },
  { kind: 'building', layer: 'building', style: surface('#e6e4dd', '#d3d0c7') },
  { kind: 'road', layer: 'road', roadClass: 'lane', style: line('#dcdad3', 3) },
  { kind: 'road', layer: 'road', roadClass: 'main', style: line('#c6c4bc', 6.5) },
  { kind: 'road', layer: 'road', roadClass: 'lane', style: line('#ffffff', 1.8) },
  { kind: 'road', layer: 'road', roadClass: 'main', style: line('#ffffff', 4.8) },
  { kind: 'community', layer: 'community', style: line('#8f8d86', 1, '4 3') },
  { kind: 'street', layer: 'street', style: line('#3a3a38', 2, '12 4 2 4') },
]
