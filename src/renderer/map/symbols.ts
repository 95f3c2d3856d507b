/**
 * The symbols of both maps, drawn once for legend, screen and canvas: shape before colour, so that a black-and-white print
 * still tells them apart. Paths stand in a box of 16×16 round the origin.
 */
import { COLOURS } from '../ui/colours.ts'

export interface SymbolPart {
  path: string
  fill?: string
  stroke?: string
  width?: number
  dash?: number[]
}

export interface MapSymbol {
  parts: SymbolPart[]
  /** colour of a number written inside; null: the shape has no room, the number stands beside it */
  numberColour: string | null
  /** the number gets a white edge where it lies on a hatch */
  hasNumberEdge?: boolean
}

export const CHECKPOINT_SYMBOLS = {
  met: {
    parts: [{ path: circle(7.3), fill: COLOURS.green, stroke: COLOURS.white, width: 1 }],
    numberColour: COLOURS.white,
  },
  short: {
    parts: [
      { path: circle(7.6), fill: COLOURS.white },
      { path: hatchOfLowerHalf(6.6, 2.6), stroke: COLOURS.amber, width: 1.3 },
      { path: circle(6.9), stroke: COLOURS.amber, width: 1.7 },
    ],
    numberColour: COLOURS.ink,
    hasNumberEdge: true,
  },
  unmanned: {
    parts: [
      { path: circle(7.3), fill: COLOURS.red, stroke: COLOURS.white, width: 1 },
      { path: 'M-3.3 -3.3L3.3 3.3M3.3 -3.3L-3.3 3.3', stroke: COLOURS.white, width: 1.8 },
    ],
    numberColour: null,
  },
  city_entry: {
    parts: [{ path: 'M0 -7L7.4 5.8H-7.4Z', fill: COLOURS.white, stroke: COLOURS.ink, width: 1.6 }],
    numberColour: null,
  },
  party_branch: {
    parts: [
      { path: 'M-4 -7H5V0H-4Z', fill: COLOURS.red, stroke: COLOURS.white, width: 1 },
      { path: 'M-4 7.5V-7.5', stroke: COLOURS.red, width: 1.8 },
    ],
    numberColour: null,
  },
  approximate: { parts: [{ path: circle(7.2), stroke: COLOURS.ink2, width: 1.1, dash: [2, 2] }], numberColour: null },
  unplaced: { parts: [{ path: circle(5.8), stroke: COLOURS.ink3, width: 1.1, dash: [2, 2] }], numberColour: null },
} as const satisfies Record<string, MapSymbol>

export const ORIGIN_SYMBOLS = {
  wuhan: solid('M0 -7L6.8 5H-6.8Z', COLOURS.red),
  hubei: solid('M0 -7L7 0L0 7L-7 0Z', COLOURS.orange),
  other_province: solid(circle(5.6), COLOURS.amber),
  home_province: solid('M-5 -5H5V5H-5Z', COLOURS.blue),
  unknown: {
    parts: [{ path: 'M-4.8 -4.8H4.8V4.8H-4.8Z', fill: COLOURS.white, stroke: COLOURS.ink2, width: 1.5 }],
    numberColour: null,
  },
} as const satisfies Record<string, MapSymbol>

function solid(path: string, fill: string): MapSymbol {
  return { parts: [{ path, fill, stroke: COLOURS.white, width: 1 }], numberColour: null }
}

function circle(r: number): string {
  return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`
}

/** Slanted lines inside the lower half of a disc: 下半斜线, the mark of something lacking. */
function hatchOfLowerHalf(r: number, step: number): string {
  const lines: string[] = []
  for (let c = step / 2; c < r * Math.SQRT2; c += step) {
    // the line x + y = c, or its mirror through the y axis shifted below the diameter
    for (const sum of [c, -c]) {
      const half = Math.sqrt(Math.max(0, 2 * r * r - sum * sum))
      const low: [number, number] = [(sum - half) / 2, (sum + half) / 2]
      const high: [number, number] = [(sum + half) / 2, (sum - half) / 2]
      if (low[1] <= 0) continue
      const top: [number, number] = high[1] >= 0 ? high : [sum, 0]
      lines.push(`M${low.map(round).join(' ')}L${top.map(round).join(' ')}`)
    }
  }
  return lines.join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
