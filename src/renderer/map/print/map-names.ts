/** Names of areas and the north arrow: what both maps place before their own labels. */
import { points } from '../../print/fonts.ts'
import { placeAreaNames } from './area-names.ts'
import type { Surface } from './base-map.ts'
import { boxOf, grow, overlap } from './boxes.ts'
import type { Box } from './boxes.ts'
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
  return placeNames(communities, room, unit, { type: COMMUNITY, scales: [1, 0.85, 0.7, 0.55], below, strict: false })
}

export function placeCompoundNames(compounds: readonly Surface[], room: Room, unit: number): MapName[] {
  return placeNames(compounds, room, unit, { type: COMPOUND, scales: [1, 0.9], strict: false })
}

/** In the corner of the frame where it covers no symbol, north-east first. */
export function placeArrow(frame: Box, symbols: readonly Box[], unit: number): Box {
  const [width, height] = [NORTH_ARROW.width * unit, NORTH_ARROW.height * unit]
  const gap = 1 * unit
  const [left, right] = [frame.x + gap, frame.x + frame.width - gap - width]
  const [top, bottom] = [frame.y + gap, frame.y + frame.height - gap - height]
  const corners = [
    { x: right, y: top },
    { x: left, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map((corner) => ({ ...corner, width, height }))
  const [northEast = { x: right, y: top, width, height }] = corners
  return corners.find((corner) => !symbols.some((symbol) => overlap(symbol, corner))) ?? northEast
}

/** A halo on plain ground would only make the file heavier. */
export function isOverLines(box: Box, room: Room, unit: number): boolean {
  return room.penalty(grow(box, unit)) > 0
}

interface NameStyle {
  type: { size: number; spacing: number }
  scales: number[]
  below?: { width: number; height: number } | undefined
  strict: boolean
}

function placeNames(
  surfaces: readonly Surface[],
  room: Room,
  unit: number,
  { type, scales, below, strict }: NameStyle,
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
  return placeAreaNames(wishes, room, { strict }).flatMap(({ id, box, scale }) => {
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
