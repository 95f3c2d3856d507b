/** The map's zoom as React sees it; changes once a zoom has come to rest. */
import { useSyncExternalStore } from 'react'
import { useMap } from 'react-leaflet'

export function useZoom(): number {
  const map = useMap()
  return useSyncExternalStore(
    (onChange) => {
      map.on('zoomend viewreset', onChange)
      return () => map.off('zoomend viewreset', onChange)
    },
    () => map.getZoom(),
  )
}
