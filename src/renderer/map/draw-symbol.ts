/** A mark on a canvas: the same paths as in the legend, the number beside or inside. */
import type { MapMark } from './mark.ts'
import type { MapSymbol, SymbolPart } from './symbols.ts'

const paths = new WeakMap<SymbolPart, Path2D>()

export function drawMark(context: CanvasRenderingContext2D, mark: MapMark, x: number, y: number, isSelected: boolean): void {
  context.save()
  context.translate(x, y)
  context.scale(mark.size / 16, mark.size / 16)
  drawSymbol(context, mark.symbol)
  if (mark.ring) {
    context.scale(1.4, 1.4)
    drawSymbol(context, mark.ring)
    context.scale(1 / 1.4, 1 / 1.4)
  }
  if (mark.flag) {
    context.save()
    context.translate(7.5, -9)
    context.scale(0.62, 0.62)
    drawSymbol(context, mark.flag)
    context.restore()
  }
  if (isSelected) {
    context.strokeStyle = '#b3261e'
    context.lineWidth = 1.8
    context.beginPath()
    context.arc(0, 0, 11.5, 0, 2 * Math.PI)
    context.stroke()
  }
  context.restore()
  if (mark.number) drawNumber(context, mark, x, y)
}

function drawSymbol(context: CanvasRenderingContext2D, { parts }: MapSymbol): void {
  for (const part of parts) {
    const path = paths.get(part) ?? new Path2D(part.path)
    paths.set(part, path)
    if (part.fill) {
      context.fillStyle = part.fill
      context.fill(path)
    }
    if (part.stroke) {
      context.strokeStyle = part.stroke
      context.lineWidth = part.width ?? 1
      context.setLineDash(part.dash ?? [])
      context.stroke(path)
    }
  }
}

function drawNumber(context: CanvasRenderingContext2D, mark: MapMark, x: number, y: number): void {
  const inside = mark.symbol.numberColour
  const family = getComputedStyle(document.body).fontFamily
  context.font = `600 ${inside ? mark.size * 0.52 : 10}px ${family}`
  context.textBaseline = 'middle'
  context.textAlign = inside ? 'center' : 'left'
  const [left, top] = inside ? [x, y] : [x + mark.size * 0.36, y - mark.size * 0.42]
  if (!inside || mark.symbol.hasNumberEdge) {
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = '#fff'
    context.setLineDash([])
    context.strokeText(mark.number ?? '', left, top)
  }
  context.fillStyle = inside ?? '#1b1b1a'
  context.fillText(mark.number ?? '', left, top)
}
