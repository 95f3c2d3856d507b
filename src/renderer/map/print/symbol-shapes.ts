/** The outlines of symbols, drawn so that all shapes of one radius look equally large, and the hatch that fills them. */
import type { Point } from './boxes.ts'

export type SymbolShape =
  'circle' | 'diamond' | 'hexagon' | 'square' | 'octagon' | 'house' | 'shield' | 'triangle' | 'triangle-down' | 'star'

/** Corners around the origin for a radius, y downwards; a circle is a fine polygon here and is drawn by its own element. */
export function outlineOf(shape: SymbolShape, radius: number): Point[] {
  const r = radius
  switch (shape) {
    case 'circle':
      return regular(48, r, 0)
    case 'diamond':
      return regular(4, r * 1.36, 0)
    case 'hexagon':
      return regular(6, r * 1.13, 0)
    case 'square':
      return regular(4, r * 1.27, Math.PI / 4)
    case 'octagon':
      return regular(8, r * 1.08, Math.PI / 8)
    case 'house':
      return regular(5, r * 1.2, -Math.PI / 2)
    case 'shield':
      return regular(5, r * 1.2, Math.PI / 2)
    case 'triangle':
      return [
        [0, -1.2 * r],
        [1.15 * r, 0.8 * r],
        [-1.15 * r, 0.8 * r],
      ]
    case 'triangle-down':
      return [
        [0, 1.2 * r],
        [-1.15 * r, -0.8 * r],
        [1.15 * r, -0.8 * r],
      ]
    case 'star':
      return Array.from({ length: 10 }, (_, i) => {
        const angle = -Math.PI / 2 + (i * Math.PI) / 5
        const reach = i % 2 === 0 ? r : r * 0.4
        return [reach * Math.cos(angle), reach * Math.sin(angle)]
      })
  }
}

/** How far a shape of radius 1 reaches from its middle, to each side and up or down. */
export function reachOf(shape: SymbolShape): { halfWidth: number; halfHeight: number } {
  const corners = outlineOf(shape, 1)
  return {
    halfWidth: Math.max(...corners.map(([x]) => Math.abs(x))),
    halfHeight: Math.max(...corners.map(([, y]) => Math.abs(y))),
  }
}

export function pathOf(points: readonly Point[], close = true): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('') + (close ? 'Z' : '')
}

/** Hatch lines at 45° inside a convex outline, `spacing` millimetres apart: real lines, because patterns print as pictures. */
export function hatchPath(outline: readonly Point[], spacing: number): string {
  const reach = Math.max(...outline.map(([x, y]) => Math.abs(x) + Math.abs(y)))
  let path = ''
  for (let offset = -reach + spacing / 2; offset < reach; offset += spacing) {
    const crossings = outline.flatMap((a, i) => {
      const b = outline[(i + 1) % outline.length] ?? a
      const [da, db] = [a[0] + a[1] - offset, b[0] + b[1] - offset]
      return da < 0 === db < 0 ? [] : [between(a, b, da / (da - db))]
    })
    if (crossings.length === 2) path += pathOf(crossings, false)
  }
  return path
}

function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

function regular(corners: number, radius: number, from: number): Point[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = from + (i * 2 * Math.PI) / corners
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
}
