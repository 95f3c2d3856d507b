/** Names of areas and the north arrow: what both maps place before their own labels. */
import { points } from '../../print/fonts.ts'
import { placeAreaNames } from './area-names.ts'
import type { Leaving } from './area-names.ts'
import type { Surface } from './base-map.ts'
import { boxOf, grow, lengthInside, overlap } from './boxes.ts'
import type { Box, Segment } from './boxes.ts'
import type { Line } from './lines.ts'
import { NORTH_ARROW } from './MapFrame.tsx'
import type { Room } from './room.ts'
import { textWidth } from './text-width.ts'

export interface MapName {
  id: number
  text: string
  box: Box
  /** type size and space between characters, millimetres */
  size: number
  spacing: number
  /** lines run under it */
  needsHalo: boolean
}

const COMMUNITY = { size: points(12.5), spacing: 0.45 }
const COMPOUND = { size: points(6.2), spacing: 0 }

/** `below`: room kept under each name for a line of this size, millimetres of the sheet. */
export function placeCommunityNames(
  communities: readonly Surface[],
  room: Room,
  unit: number,
  below?: { width: number; height: number },
): MapName[] {
  return placeNames(communities, room, unit, { type: COMMUNITY, scales: [1, 0.85, 0.7, 0.55], below, leaving: 'ends' })
}

export function placeCompoundNames(compounds: readonly Surface[], room: Room, unit: number): MapName[] {
  return placeNames(compounds, room, unit, { type: COMPOUND, scales: [1, 0.88], leaving: 'beside' })
}

/** In the corner of the frame where it covers neither symbol nor border, north-east first; smaller where room is scarce. */
export function placeArrow(
  frame: Box,
  { symbols, street }: { symbols: readonly Box[]; street: readonly Line[] },
  unit: number,
): Box {
  const border = street.flatMap((ring) => ring.slice(1).map((point, i): Segment => [ring[i] ?? point, point]))
  const isClear = (box: Box) => !symbols.some((symbol) => overlap(symbol, box))
  const isOff = (box: Box) => border.every((edge) => lengthInside(edge, grow(box, 0.5 * unit)) === 0)
  const corners = [1, 0.75].flatMap((scale) => cornersOf(frame, unit, scale))
  const [northEast = frame] = corners
  return corners.find((box) => isClear(box) && isOff(box)) ?? corners.find(isClear) ?? northEast
}

function cornersOf(frame: Box, unit: number, scale: number): Box[] {
  const [width, height] = [NORTH_ARROW.width * unit * scale, NORTH_ARROW.height * unit * scale]
  const gap = 0.4 * unit
  const [left, right] = [frame.x + gap, frame.x + frame.width - gap - width]
  const [top, bottom] = [frame.y + gap, frame.y + frame.height - gap - height]
  return [
    { x: right, y: top },
    { x: left, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map((corner) => ({ ...corner, width, height }))
}

/** A halo on plain ground would only make the file heavier. */
export function isOverLines(box: Box, room: Room, unit: number): boolean {
  return room.penalty(grow(box, unit)) > 0
}

interface NameStyle {
  type: { size: number; spacing: number }
  scales: number[]
  below?: { width: number; height: number } | undefined
  leaving: Leaving
}

function placeNames(
  surfaces: readonly Surface[],
  room: Room,
  unit: number,
  { type, scales, below, leaving }: NameStyle,
): MapName[] {
  const byId = new Map(surfaces.map((surface) => [surface.id, surface]))
  const wishes = surfaces
    .filter(({ name }) => name !== '')
    .map(({ id, name, ring, centre }) => ({
      id,
      ring,
      centre,
      bounds: boxOf(ring),
      sizes: scales.map((scale) => {
        const spacing = type.spacing * (Array.from(name).length - 1)
        return {
          scale,
          width: Math.max((textWidth(name, type.size) + spacing) * scale * unit, below?.width ?? 0),
          height: type.size * scale * unit * 1.1 + (below?.height ?? 0),
        }
      }),
    }))
  return placeAreaNames(wishes, room, leaving).flatMap(({ id, box, scale }) => {
    const surface = byId.get(id)
    if (!surface) return []
    return [
      {
        id,
        text: surface.name,
        box,
        size: type.size * scale * unit,
        spacing: type.spacing * scale * unit,
        needsHalo: isOverLines(box, room, unit),
      },
    ]
  })
}
