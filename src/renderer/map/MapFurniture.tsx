/** Scale bar in metres, north arrow, and the zoom buttons: laid over the map, in Chinese. */
import type L from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { metresBetween } from '../../shared/geo/points.ts'
import styles from './MapFurniture.module.css'
import { scaleBarOf } from './scale-bar.ts'
import { useZoom } from './use-zoom.ts'

export function MapFurniture({ zoomBy, showAll }: { zoomBy: (step: 1 | -1) => void; showAll: () => void }) {
  const map = useMap()
  useZoom()
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // a click on a button is no click on the map, nor the start of a drag
    const stop = (event: Event) => event.stopPropagation()
    const element = buttons.current
    const kinds = ['pointerdown', 'mousedown', 'click', 'dblclick', 'wheel'] as const
    kinds.forEach((kind) => element?.addEventListener(kind, stop))
    return () => kinds.forEach((kind) => element?.removeEventListener(kind, stop))
  }, [])
  const bar = scaleBarOf(metresPerPixel(map))
  return (
    <>
      <div className={styles.furniture} aria-hidden="true">
        <div className={styles.scale} style={{ width: bar.pixels }}>
          <span>0</span>
          <span>{bar.text}</span>
        </div>
        <svg width="16" height="34" viewBox="-8 -16 16 34">
          <path d="M0 -14L5 6L0 2L-5 6Z" fill="currentColor" />
          <text y="17" fontSize="11" textAnchor="middle">
            北
          </text>
        </svg>
      </div>
      <div className={styles.buttons} ref={buttons}>
        <button type="button" aria-label="放大" onClick={() => zoomBy(1)}>
          ＋
        </button>
        <button type="button" aria-label="缩小" onClick={() => zoomBy(-1)}>
          －
        </button>
        <button type="button" onClick={showAll}>
          全图
        </button>
      </div>
    </>
  )
}

function metresPerPixel(map: L.Map): number {
  const { x, y } = map.getSize()
  const left = map.containerPointToLatLng([x / 2 - 50, y / 2])
  const right = map.containerPointToLatLng([x / 2 + 50, y / 2])
  return metresBetween([left.lng, left.lat], [right.lng, right.lat]) / 100
}
