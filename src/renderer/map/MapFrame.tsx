/** The map's own frame: a Leaflet map without tiles or network, fitted to the street, with scale, north and zoom buttons. */
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ReactNode } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import type { LonLat } from '../../shared/geo/points.ts'
import { useKeys } from '../ui/use-keys.ts'
import { MapFurniture } from './MapFurniture.tsx'
import styles from './MapFrame.module.css'
import { FIT_PADDING } from './fit-padding.ts'
import { toLatLng } from './leaflet-points.ts'

const PADDING: L.FitBoundsOptions = {
  paddingTopLeft: [FIT_PADDING.left, FIT_PADDING.top],
  paddingBottomRight: [FIT_PADDING.right, FIT_PADDING.bottom],
}
/** a single place with its surroundings, about 1:8,000 on a screen */
const CLOSE_ZOOM = 16

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
      </MapContainer>
    </div>
  )
}

/** Keeps the map's idea of its size true, and moves it where the page asks. */
function Follow({ extent, target }: { extent: LonLat[]; target: LonLat | null }) {
  const map = useMap()
  /** all of it is shown until somebody moves the map */
  const isWhole = useRef(true)
  const showAll = (animate: boolean) => {
    map.fitBounds(boundsOf(extent), { ...PADDING, animate })
    isWhole.current = true
  }
  const onExtent = useEffectEvent(() => showAll(false))
  /** what all of it is shown in; a map that only comes back into sight has nothing to draw anew */
  const drawnFor = useRef('')
  const onResize = useEffectEvent(() => {
    const { clientWidth, clientHeight } = map.getContainer()
    const size = `${clientWidth} ${clientHeight}`
    if (size === drawnFor.current) return
    drawnFor.current = size
    map.invalidateSize()
    if (isWhole.current) showAll(false)
  })

  useEffect(() => {
    const letGo = () => (isWhole.current = false)
    map.on('dragstart', letGo)
    const container = map.getContainer()
    container.addEventListener('wheel', letGo)
    const observer = new ResizeObserver(() => onResize())
    observer.observe(container)
    return () => {
      observer.disconnect()
      container.removeEventListener('wheel', letGo)
      map.off('dragstart', letGo)
    }
  }, [map])
  useEffect(() => onExtent(), [extent])
  useEffect(() => {
    if (!target) return
    const at = toLatLng(target)
    if (map.getBounds().pad(-0.05).contains(at)) return
    isWhole.current = false
    map.setView(at, Math.max(map.getZoom(), CLOSE_ZOOM))
  }, [map, target])

  const zoomBy = (step: 1 | -1) => {
    isWhole.current = false
    if (step > 0) map.zoomIn()
    else map.zoomOut()
  }
  useKeys({ f: () => showAll(true), '+': () => zoomBy(1), '=': () => zoomBy(1), '-': () => zoomBy(-1) })
  return <MapFurniture zoomBy={zoomBy} showAll={() => showAll(true)} />
}

function boundsOf(extent: LonLat[]): L.LatLngBounds {
  const bounds = L.latLngBounds(extent.map(toLatLng))
  // nothing drawn yet: somewhere rather than an error
  return bounds.isValid() ? bounds : L.latLngBounds([34.7, 113.2], [34.8, 113.4])
}
