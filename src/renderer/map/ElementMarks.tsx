/**
 * Marks as elements. Together they are one stop of the Tab key: arrows go to the next mark in that direction, Enter chooses,
 * Esc gives the focus back to the map.
 */
import L from 'leaflet'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import styles from './ElementMarks.module.css'
import { toLatLng } from './leaflet-points.ts'
import type { MapMark } from './mark.ts'
import type { MarkLayerProps } from './MarkLayer.tsx'
import { neighbourOf } from './neighbour.ts'
import { MARGIN, symbolElement } from './symbol-element.ts'

export function ElementMarks({ marks, selectedId, select }: MarkLayerProps) {
  const map = useMap()
  const elements = useRef(new Map<string, HTMLElement>())
  const onSelect = useEffectEvent(select)
  const onKey = useEffectEvent((event: KeyboardEvent, mark: MapMark) => {
    if (event.key === 'Enter' || event.key === ' ') select(mark.id)
    else if (event.key === 'Escape') map.getContainer().focus()
    else {
      const next = neighbourOf(mark, marks, event.key)
      if (!next) return
      const element = elements.current.get(next.id)
      if (!map.getBounds().contains(toLatLng(next.at))) map.panTo(toLatLng(next.at))
      element?.focus({ preventScroll: true })
    }
    event.preventDefault()
    event.stopPropagation()
  })

  useEffect(() => {
    const made = elements.current
    const group = L.layerGroup()
    for (const mark of marks) {
      const marker = createMarker(mark)
      marker.on('click', () => onSelect(mark.id))
      marker.on('add', () => {
        const element = marker.getElement()
        if (!element) return
        element.tabIndex = made.size === 0 ? 0 : -1
        element.addEventListener('keydown', (event) => onKey(event, mark))
        element.addEventListener('focus', () => made.forEach((other) => (other.tabIndex = other === element ? 0 : -1)))
        made.set(mark.id, element)
      })
      group.addLayer(marker)
    }
    group.addTo(map)
    return () => {
      group.remove()
      made.clear()
    }
  }, [map, marks])

  useEffect(() => {
    elements.current.forEach((element, id) => {
      const isSelected = id === selectedId
      element.classList.toggle(styles.selected ?? '', isSelected)
      element.setAttribute('aria-pressed', String(isSelected))
    })
  }, [selectedId, marks])
  return null
}

function createMarker(mark: MapMark): L.Marker {
  const extent = (mark.size / 16) * (16 + 2 * MARGIN)
  const content = document.createElement('div')
  const spoken = document.createElement('span')
  spoken.className = 'unseen'
  spoken.textContent = mark.description
  content.append(symbolElement(mark), spoken)
  const icon = L.divIcon({ className: styles.mark ?? '', html: content, iconSize: [extent, extent] })
  // marks stand above one another by weight, not by latitude
  const marker = L.marker(toLatLng(mark.at), { icon, zIndexOffset: mark.weight * 1000, keyboard: true })
  return marker.bindTooltip(() => tooltipOf(mark), {
    direction: 'top',
    offset: [0, -mark.size / 2],
    className: styles.tooltip ?? '',
  })
}

function tooltipOf(mark: MapMark): HTMLElement {
  const text = document.createElement('span')
  text.textContent = mark.description
  return text
}
