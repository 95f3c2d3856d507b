/** Street names, one per street, set along the road character by character; upright where the road runs north and south. */
import { boxAround, grow } from './boxes.ts'
import type { Box, Point } from './boxes.ts'
import { joinLines, lineLength, pointAlong } from './lines.ts'
import type { Line } from './lines.ts'
import type { Room } from './room.ts'

export interface RoadName {
  name: string
  size: number
  glyphs: { character: string; at: Point; /** degrees, clockwise */ turn: number }[]
}

/** Distance from character to character, in ems. */
const PITCH = 1.95

/** Places each name where it hides least, nearest the middle of its road; roads too short or too full stay unnamed. */
export function placeRoadNames(roads: readonly { name: string; line: Line }[], room: Room, size: number): RoadName[] {
  const byName = Map.groupBy(
    roads.filter(({ name }) => name !== ''),
    ({ name }) => name,
  )
  return [...byName].flatMap(([name, pieces]) => {
    const lines = joinLines(pieces.map(({ line }) => line)).sort((a, b) => lineLength(b) - lineLength(a))
    const best = lines.slice(0, 3).flatMap((line) => placesOn(line, name, room, size))
    const chosen = best.reduce<Place | null>((a, b) => (a && a.cost <= b.cost ? a : b), null)
    if (!chosen) return []
    room.take(...chosen.boxes)
    return [{ name, size, glyphs: chosen.glyphs }]
  })
}

interface Place {
  glyphs: RoadName['glyphs']
  boxes: Box[]
  cost: number
}

function placesOn(line: Line, name: string, room: Room, size: number): Place[] {
  const characters = Array.from(name)
  const span = (characters.length - 1) * PITCH * size
  const length = lineLength(line)
  const slack = length - span - size
  if (slack < 0) return []
  const tries = Math.min(60, Math.max(2, Math.floor(slack / 1.5)))
  return Array.from({ length: tries + 1 }, (_, i) => {
    const from = size / 2 + (slack * i) / tries
    const glyphs = glyphsAlong(line, characters, from, PITCH * size)
    const boxes = glyphs.map(({ at, turn }) => boxAround(at, turnedHalf(size, turn)))
    const offMiddle = Math.abs(from + span / 2 - length / 2) / length
    return { glyphs, boxes, cost: offMiddle * 4 + crookedness(glyphs) + crowding(boxes, room) }
  }).filter(({ boxes }) => boxes.every((box) => room.isFree(box)))
}

function glyphsAlong(line: Line, characters: string[], from: number, pitch: number): RoadName['glyphs'] {
  const start = pointAlong(line, from).at
  const end = pointAlong(line, from + (characters.length - 1) * pitch).at
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const isUpDown = Math.abs(dy) > Math.abs(dx)
  const isBackwards = isUpDown ? dy < 0 : dx < 0
  const ordered = isBackwards ? characters.toReversed() : characters
  const glyphs = ordered.map((character, i) => {
    const { at, angle } = pointAlong(line, from + i * pitch)
    return { character, at, turn: uprightTurn((angle * 180) / Math.PI, isUpDown) }
  })
  return isBackwards ? glyphs.toReversed() : glyphs
}

/** The turn that sets a character square to its road without ever standing on its head. */
function uprightTurn(degrees: number, isUpDown: boolean): number {
  const turn = (((degrees - (isUpDown ? 90 : 0)) % 180) + 180) % 180
  return turn > 90 ? turn - 180 : turn
}

function turnedHalf(size: number, turn: number): number {
  const angle = (Math.abs(turn) * Math.PI) / 180
  return (size / 2) * (Math.cos(angle) + Math.sin(angle))
}

/** Crossings and houses under a name; its own road counts alike everywhere. */
function crowding(boxes: readonly Box[], room: Room): number {
  return boxes.reduce((sum, box) => sum + room.penalty(grow(box, 0.4 * box.width)), 0) * 2
}

/** Names read badly round a corner. */
function crookedness(glyphs: RoadName['glyphs']): number {
  const turns = glyphs.map(({ turn }) => turn)
  return (Math.max(...turns) - Math.min(...turns)) / 15
}
