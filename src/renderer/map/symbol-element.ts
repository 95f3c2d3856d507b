/** A mark as a small drawing of its own, for the map's markers: symbol, ring, flag, number, and the sign of being chosen. */
import type { MapMark } from './mark.ts'
import type { MapSymbol, SymbolPart } from './symbols.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** the drawing reaches this far beyond the 16×16 box, for ring, flag and crosshair */
export const MARGIN = 7
const CROSSHAIR: SymbolPart = {
  path: 'M-11 0A11 11 0 1 0 11 0A11 11 0 1 0 -11 0ZM0 -14V-9M0 9V14M-14 0H-9M9 0H14',
  stroke: '#b3261e',
  width: 1.8,
}

export function symbolElement(mark: MapMark): SVGSVGElement {
  const size = (mark.size / 16) * (16 + 2 * MARGIN)
  const edge = 8 + MARGIN
  const svg = element('svg', {
    width: size,
    height: size,
    viewBox: `${-edge} ${-edge} ${2 * edge} ${2 * edge}`,
    'aria-hidden': 'true',
  })
  const crosshair = group({ parts: [CROSSHAIR], numberColour: null }, '')
  crosshair.classList.add('crosshair')
  svg.append(crosshair, group(mark.symbol, ''))
  if (mark.ring) svg.append(group(mark.ring, 'scale(1.4)'))
  if (mark.flag) svg.append(group(mark.flag, 'translate(7.5 -8.5) scale(.62)'))
  if (mark.number && mark.symbol.numberColour) svg.append(numberInside(mark.number, mark.symbol))
  return svg
}

function numberInside(number: string, symbol: MapSymbol): SVGElement {
  const text = element('text', {
    'text-anchor': 'middle',
    y: 3.1,
    'font-size': number.length > 2 ? 7 : 8.6,
    'font-weight': 600,
    fill: symbol.numberColour ?? '',
    ...(symbol.hasNumberEdge ? { stroke: '#fff', 'stroke-width': 2.6, 'paint-order': 'stroke' } : {}),
  })
  text.textContent = number
  return text
}

function group({ parts }: MapSymbol, transform: string): SVGElement {
  const g = element('g', transform ? { transform } : {})
  for (const part of parts) {
    g.append(
      element('path', {
        d: part.path,
        fill: part.fill ?? 'none',
        ...(part.stroke ? { stroke: part.stroke, 'stroke-width': part.width ?? 1 } : {}),
        ...(part.dash ? { 'stroke-dasharray': part.dash.join(' ') } : {}),
      }),
    )
  }
  return g
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
