/**
 * The canvas that paths are drawn on. Leaflet (1.9.4) draws in the frame after something changed, and does not give up a
 * frame it has asked for when the canvas goes away in between: then there is nothing to draw on any more.
 */
import L from 'leaflet'

/** What Leaflet's canvas holds beside its public face. */
interface Inner {
  _ctx?: CanvasRenderingContext2D
  _redraw: () => void
}

class Canvas extends L.Canvas {
  _redraw(): void {
    const inner = this as unknown as Inner
    if (inner._ctx) (L.Canvas.prototype as unknown as Inner)._redraw.call(this)
  }
}

/** Reaches beyond the window by four tenths, so that dragging shows no edge. */
export function createCanvas(options: L.RendererOptions = {}): L.Canvas {
  return new Canvas({ padding: 0.4, ...options })
}
