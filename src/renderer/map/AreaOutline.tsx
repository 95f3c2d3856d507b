/** The border of one chosen area, drawn over the base map. */
import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { Geometry } from '../../shared/geo/geometry.ts'
import { COLOURS } from '../ui/colours.ts'
import { createCanvas } from './canvas.ts'

export function AreaOutline({ geometry }: { geometry: Geometry }) {
  const map = useMap()
  useEffect(() => {
    const renderer = createCanvas()
    const style = { color: COLOURS.red, weight: 2.5, fill: true, fillColor: COLOURS.red, fillOpacity: 0.06, renderer }
    const outline = L.geoJSON(geometry, { interactive: false, style })
    outline.addTo(map)
    return () => {
      outline.remove()
      renderer.remove()
    }
  }, [map, geometry])
  return null
}
