/** Names on the map, placed anew at each zoom so that none lies on another or on a symbol. */
import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
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
    const labels = layOutLabels({ marks, places, others, extent }, ([lon, lat]) => map.project([lat, lon], zoom))
    const group = L.layerGroup()
    for (const label of labels) {
      const html = labelElement(label)
      const icon = L.divIcon({ className: styles.label ?? '', html, iconSize: [0, 0] })
      const at = map.unproject([label.anchor.x, label.anchor.y], zoom)
      group.addLayer(L.marker(at, { icon, pane: PANE, interactive: false, keyboard: false }))
    }
    group.addTo(map)
    return () => void group.remove()
  }, [map, zoom, marks, places, others, extent])
  return null
}

function labelElement({ text, kind, isBold, isUpright, offset, leader }: LabelOnMap): HTMLElement {
  const box = document.createElement('div')
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
