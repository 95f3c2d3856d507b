/**
 * Names on the map, placed anew at each zoom so that none lies on another or on a symbol. They lie in one element that moves
 * with the map: as markers of Leaflet's each would be a layer of the screen's own, and a large street has a thousand.
 */
import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { FIT_PADDING } from './fit-padding.ts'
import { layOutLabels } from './lay-out-labels.ts'
import type { LabelOnMap, Naming } from './lay-out-labels.ts'
import styles from './LabelLayer.module.css'
import { useZoom } from './use-zoom.ts'

const PANE = 'labels'

export function LabelLayer({ marks, places, others, extent }: Naming) {
  const map = useMap()
  const zoom = useZoom()
  useEffect(() => {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = '560'
    pane.style.pointerEvents = 'none'
    const labels = layOutLabels({ marks, places, others, extent }, ([lon, lat]) => map.project([lat, lon], zoom), {
      width: map.getSize().x,
      height: map.getSize().y,
      padding: FIT_PADDING,
    })
    // while the map grows or shrinks the names would stand in wrong places
    const sheet = L.DomUtil.create('div', 'leaflet-zoom-hide', pane)
    // of the map's pixels, which are more than a style sheet can count
    const origin = map.getPixelOrigin()
    sheet.append(...labels.map((label) => labelElement(label, origin)))
    // the map counts its pixels from elsewhere at times
    const stand = () => L.DomUtil.setPosition(sheet, origin.subtract(map.getPixelOrigin()))
    stand()
    map.on('viewreset', stand)
    return () => {
      map.off('viewreset', stand)
      sheet.remove()
    }
  }, [map, zoom, marks, places, others, extent])
  return null
}

function labelElement({ text, kind, isBold, isUpright, anchor, offset, leader }: LabelOnMap, origin: L.Point): HTMLElement {
  const box = document.createElement('div')
  box.className = styles.label ?? ''
  box.style.left = `${anchor.x - origin.x}px`
  box.style.top = `${anchor.y - origin.y}px`
  if (leader) {
    const line = document.createElement('i')
    line.style.width = `${leader.length}px`
    line.style.transform = `translate(${leader.x}px, ${leader.y}px) rotate(${leader.angle}rad)`
    box.append(line)
  }
  const span = document.createElement('span')
  span.textContent = text
  span.className = [styles[kind], isBold && styles.bold, isUpright && styles.upright].filter(Boolean).join(' ')
  span.style.transform = `translate(${offset.x}px, ${offset.y}px)`
  box.append(span)
  return box
}
