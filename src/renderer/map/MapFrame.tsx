/** The map's own frame: a Leaflet map without tiles or network, fitted to the street, with scale, north and zoom buttons. */
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { LonLat } from '../../shared/geo/points.ts'
import { useKeys } from '../ui/use-keys.ts'
import { MapFurniture } from './MapFurniture.tsx'
import styles from './MapFrame.module.css'
import { toLatLng } from './leaflet-points.ts'

/** room for labels at the sides and for scale and buttons at the foot */
const PADDING: L.FitBoundsOptions = { paddingTopLeft: [28, 18], paddingBottomRight: [28, 48] }
/** zoom for a single place, about 1:2,000 on a screen */
const CLOSE_ZOOM = 17.5

interface MapFrameProps {
  /** everything that must be in sight at the start and on 看全图 */
  extent: LonLat[]
  /** a place to bring into sight, e.g. one chosen from a list */
  target: LonLat | null
  children: ReactNode
}

export function MapFrame({ extent, target, children }: MapFrameProps) {
  return (
    <div className={styles.frame} role="region" aria-label="地图">
      <MapContainer
        className={styles.map ?? ''}
        bounds={boundsOf(extent)}
        boundsOptions={PADDING}
        zoomControl={false}
        attributionControl={false}
        preferCanvas
        zoomSnap={0.05}
        zoomDelta={0.75}
        wheelPxPerZoomLevel={90}
        minZoom={10}
        maxZoom={20}
      >
        {children}
        <Follow extent={extent} target={target} />
        <MapFurniture fit={(map) => map.fitBounds(boundsOf(extent), PADDING)} />
      </MapContainer>
    </div>
  )
}

/** Keeps the map's idea of its size true, and moves it where the page asks. */
function Follow({ extent, target }: { extent: LonLat[]; target: LonLat | null }) {
  const map = useMap()
  useEffect(() => {
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false }))
    observer.observe(map.getContainer())
    return () => observer.disconnect()
  }, [map])
  useEffect(() => {
    map.fitBounds(boundsOf(extent), { ...PADDING, animate: false })
  }, [map, extent])
  useEffect(() => {
    if (!target) return
    const at = toLatLng(target)
    if (!map.getBounds().pad(-0.05).contains(at)) map.setView(at, Math.max(map.getZoom(), CLOSE_ZOOM - 2))
  }, [map, target])
  useKeys({
    f: () => map.fitBounds(boundsOf(extent), PADDING),
    '+': () => map.zoomIn(),
    '=': () => map.zoomIn(),
    '-': () => map.zoomOut(),
  })
  return null
}

function boundsOf(extent: LonLat[]): L.LatLngBounds {
  const bounds = L.latLngBounds(extent.map(toLatLng))
  // nothing drawn yet: somewhere rather than an error
  return bounds.isValid() ? bounds : L.latLngBounds([34.7, 113.2], [34.8, 113.4])
}
