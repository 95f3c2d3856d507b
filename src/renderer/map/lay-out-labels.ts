/** From marks and place names to labels with their places, in the pixels of one zoom. */
import type { LonLat } from '../../shared/geo/points.ts'
import type { MapMark, PlaceName } from './mark.ts'
import { NEAR_CANDIDATES, boxesAround, placeLabels, widthOfText } from './place-labels.ts'
import type { Box, LabelRequest } from './place-labels.ts'

interface Pixel {
  x: number
  y: number
}

export interface LabelOnMap {
  text: string
  kind: 'mark' | PlaceName['kind']
  isBold: boolean
  isUpright: boolean
  /** where it is tied to the ground */
  anchor: Pixel
  /** from the anchor to its upper left corner */
  offset: Pixel
  /** a thin line from the symbol to a label that stands off it */
  leader: { x: number; y: number; length: number; angle: number } | null
}

const TYPE = {
  mark: { size: 11, line: 14, spacing: 0 },
  community: { size: 12, line: 16, spacing: 0.5 },
  road: { size: 10.5, line: 13, spacing: 1 },
}
/** places have room to move in their area or along their line, so marks, which are points, choose first */
const WEIGHTS = { community: -1, road: -2 }

/** What of the map labels are laid out for. */
export interface Naming {
  marks: MapMark[]
  places: PlaceName[]
  /** symbols without labels that should stay visible where there is room */
  others: LonLat[]
  /** what the whole map shows */
  extent: LonLat[]
}

/** The window on a map, and how much wider it is than what it is fitted to. */
export interface MapWindow {
  width: number
  height: number
  padding: { left: number; right: number; top: number; bottom: number }
}

const OTHER_SIZE = 13
/** as far as a label may reach over the border of the extent */
const OVERHANG = 22

export function layOutLabels(
  { marks, places, others, extent }: Naming,
  project: (at: LonLat) => Pixel,
  shownIn?: MapWindow,
): LabelOnMap[] {
  const requests: LabelRequest[] = []
  const symbols: Box[] = []
  const labels = new Map<string, Omit<LabelOnMap, 'offset' | 'leader' | 'anchor'> & { anchors: Pixel[]; radius: number }>()

  for (const mark of marks) {
    const anchor = project(mark.at)
    const radius = (mark.size / 2) * (mark.ring ? 1.3 : 1)
    symbols.push(squareAt(anchor.x, anchor.y, 2 * radius))
    if (mark.flag) symbols.push({ left: anchor.x + 2, top: anchor.y - radius - 6, width: radius + 3, height: 9 })
    if (!mark.label) continue
    const size = textSize(mark.label, 'mark')
    requests.push({ id: mark.id, weight: mark.weight, candidates: boxesAround(anchor.x, anchor.y, radius, size) })
    labels.set(mark.id, { text: mark.label, kind: 'mark', isBold: mark.isBold, isUpright: false, anchors: [anchor], radius })
  }
  for (const place of places) {
    const { width, height } = textSize(place.text, place.kind)
    const anchors = place.candidates.map(({ at }) => project(at))
    const candidates = place.candidates.map(({ isUpright }, i) => {
      const { x, y } = anchors[i] ?? { x: 0, y: 0 }
      const [w, h] = isUpright ? [height, width] : [width, height]
      return { left: x - w / 2, top: y - h / 2, width: w, height: h }
    })
    requests.push({ id: place.id, weight: WEIGHTS[place.kind], candidates })
    labels.set(place.id, { text: place.text, kind: place.kind, isBold: false, isUpright: false, anchors, radius: 0 })
  }

  const lesser = others.map(project).map(({ x, y }) => squareAt(x, y, OTHER_SIZE))
  const frame = frameOf(extent.map(project))
  const window = frame && shownIn ? windowAround(frame, shownIn) : null
  return placeLabels(requests, { symbols, lesser, frame, window }).flatMap(({ id, box, candidate }) => {
    const label = labels.get(id)
    const anchor = label?.anchors[label.kind === 'mark' ? 0 : candidate]
    if (!label || !anchor) return []
    const offset = { x: box.left - anchor.x, y: box.top - anchor.y }
    const isUpright = label.kind === 'road' && box.height > box.width
    const leader = label.kind === 'mark' && candidate >= NEAR_CANDIDATES ? leaderTo(offset, box, label.radius) : null
    return [{ ...label, isUpright, anchor, offset, leader }]
  })
}

function squareAt(x: number, y: number, size: number): Box {
  return { left: x - size / 2, top: y - size / 2, width: size, height: size }
}

function frameOf(pixels: Pixel[]): Box | null {
  if (pixels.length === 0) return null
  const left = Math.min(...pixels.map(({ x }) => x)) - OVERHANG
  const top = Math.min(...pixels.map(({ y }) => y)) - OVERHANG
  const width = Math.max(...pixels.map(({ x }) => x)) + OVERHANG - left
  return { left, top, width, height: Math.max(...pixels.map(({ y }) => y)) + OVERHANG - top }
}

/** The window as it stands over the whole extent; null where the map is drawn too large to be shown as a whole. */
function windowAround(frame: Box, { width, height, padding }: MapWindow): Box | null {
  const { left, right, top, bottom } = padding
  const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2]
  // the pixel allows for a fitted extent's fractions
  const isWhole =
    frame.width - 2 * OVERHANG <= width - left - right + 1 && frame.height - 2 * OVERHANG <= height - top - bottom + 1
  return isWhole ? { left: x - (width + left - right) / 2, top: y - (height + top - bottom) / 2, width, height } : null
}

function textSize(text: string, kind: LabelOnMap['kind']): { width: number; height: number } {
  const { size, line, spacing } = TYPE[kind]
  return { width: widthOfText(text, size) + spacing * text.length + 2, height: line }
}

/** From the symbol's edge to the nearest point of the label's box. */
function leaderTo(offset: Pixel, box: Box, radius: number): LabelOnMap['leader'] {
  const x = Math.min(Math.max(0, offset.x), offset.x + box.width)
  const y = Math.min(Math.max(0, offset.y), offset.y + box.height)
  const distance = Math.hypot(x, y)
  if (distance <= radius + 3) return null
  const angle = Math.atan2(y, x)
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius, length: distance - radius, angle }
}
