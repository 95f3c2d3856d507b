/** The imported base map on one canvas, in the order paper would have it: ground, compounds, buildings, roads, borders. */
import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Area } from '../../shared/areas/area.ts'
import { positionsOf } from '../../shared/geo/geometry.ts'
import { BASE_STYLES } from './base-styles.ts'
import type { BaseLayer } from './base-styles.ts'
import { createCanvas } from './canvas.ts'

export function BaseMap({ areas, shown }: { areas: Area[]; shown: ReadonlySet<BaseLayer> }) {
  const map = useMap()
  useEffect(() => {
    const renderer = createCanvas()
    const group = L.layerGroup()
    for (const { kind, layer, roadClass, style } of BASE_STYLES) {
      if (!shown.has(layer)) continue
      for (const area of areas) {
        if (area.kind !== kind || !area.geometry) continue
        if (roadClass && (area.roadClass ?? 'lane') !== roadClass) continue
        if (positionsOf(area.geometry).length < 2) continue
        group.addLayer(L.geoJSON(area.geometry, { interactive: false, style: { ...style, renderer } }))
      }
    }
    group.addTo(map)
    return () => {
      group.remove()
      renderer.remove()
    }
  }, [map, areas, shown])
  return null
}
