/** Lets a click on the map choose a place. */
import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import type { LeafletMouseEvent } from 'leaflet'
import type { LonLat } from '../../shared/geo/points.ts'

export function PickPlace({ pick }: { pick: (at: LonLat) => void }) {
  const map = useMap()
  const onClick = useEffectEvent(({ latlng }: LeafletMouseEvent) => pick([latlng.lng, latlng.lat]))
  useEffect(() => {
    const container = map.getContainer()
    container.style.cursor = 'crosshair'
    const listener = (event: LeafletMouseEvent) => onClick(event)
    map.on('click', listener)
    return () => {
      map.off('click', listener)
      container.style.cursor = ''
    }
  }, [map])
  return null
}
