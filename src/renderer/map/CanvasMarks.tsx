/** Many marks on one canvas. Leaflet's canvas renderer does the hit-testing and moves; only the drawing is ours. */
import L from 'leaflet'
import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import { createCanvas } from './canvas.ts'
import { drawMark } from './draw-symbol.ts'
import styles from './ElementMarks.module.css'
import { toLatLng } from './leaflet-points.ts'
import type { MapMark } from './mark.ts'
import type { MarkLayerProps } from './MarkLayer.tsx'

const PANE = 'canvas-marks'

export function CanvasMarks({ marks, selectedId, select }: MarkLayerProps) {
  const map = useMap()
  const onSelect = useEffectEvent(select)
  useEffect(() => {
    // above the base map (400), below labels and elements (600)
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = '450'
    const renderer = createCanvas({ pane: PANE, tolerance: 3 })
    const group = L.layerGroup()
    for (const mark of [...marks].sort((a, b) => a.weight - b.weight)) {
      const drawn = new DrawnMark(mark, renderer, mark.id === selectedId)
      drawn.on('click', () => onSelect(mark.id))
      drawn.bindTooltip(mark.description.replaceAll('<', '＜'), {
        direction: 'top',
        offset: [0, -mark.size / 2],
        className: styles.tooltip ?? '',
      })
      group.addLayer(drawn)
    }
    group.addTo(map)
    return () => {
      group.remove()
      renderer.remove()
    }
  }, [map, marks, selectedId])
  return null
}

/** What Leaflet's own classes share among themselves (1.9.4), not in its public types. */
interface Inner {
  _renderer: { _drawing: boolean; _ctx: CanvasRenderingContext2D }
  _point: L.Point
  _empty: () => boolean
}

class DrawnMark extends L.CircleMarker {
  readonly mark: MapMark
  readonly isSelected: boolean

  constructor(mark: MapMark, renderer: L.Renderer, isSelected: boolean) {
    super(toLatLng(mark.at), { renderer, radius: mark.size / 2, pane: PANE })
    this.mark = mark
    this.isSelected = isSelected
  }

  /** Leaflet's hook for drawing a path on its renderer. */
  _updatePath(): void {
    const { _renderer, _point, _empty } = this as unknown as Inner
    if (!_renderer._drawing || _empty.call(this)) return
    drawMark(_renderer._ctx, this.mark, _point.x, _point.y, this.isSelected)
  }
}
