/**
 * Places map labels without overlap, greedily by weight: of the candidates that touch neither a symbol nor a label already
 * placed, a label takes the best; a label without any stays away. Works in pixels of one zoom, so panning never moves a label.
 */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface LabelRequest {
  id: string
  weight: number
  /** top-left corners with their sizes, the best first */
  candidates: Box[]
}

export interface PlacedLabel {
  id: string
  box: Box
  /** which candidate was taken */
  candidate: number
}

/** What labels keep clear of: always, and where they can. */
export interface Surroundings {
  symbols: Box[]
  /** other symbols, that a label may cover where there is no other room */
  lesser: Box[]
  /** labels stay inside where they can, so that the whole map shows them unclipped */
  frame: Box | null
  /** no label may leave this: half a name beyond the edge of the window is worse than none */
  window?: Box | null
}

/** each place further down the list of candidates costs one */
const COST_OF_COVERING = 3
const COST_OF_LEAVING_THE_FRAME = 12

export function placeLabels(requests: LabelRequest[], { symbols, lesser, frame, window = null }: Surroundings): PlacedLabel[] {
  const taken = createBoxIndex(symbols)
  const covered = createBoxIndex(lesser)
  const placed: PlacedLabel[] = []
  for (const { id, candidates } of [...requests].sort((a, b) => b.weight - a.weight)) {
    let best: { place: PlacedLabel; cost: number } | null = null
    for (const [candidate, box] of candidates.entries()) {
      if (window !== null && !isWithin(box, window)) continue
      const leaves = frame !== null && !isWithin(box, frame)
      const cost = candidate + (leaves ? COST_OF_LEAVING_THE_FRAME : 0) + covered.hits(box) * COST_OF_COVERING
      if ((best === null || cost < best.cost) && taken.hits(box) === 0) best = { place: { id, box, candidate }, cost }
    }
    if (best === null) continue
    taken.add(best.place.box)
    placed.push(best.place)
  }
  return placed
}

/**
 * Boxes a text may take round a symbol: right, left, below, above, the four corners, then two rounds further out, where a
 * leader line joins them.
 */
export function boxesAround(x: number, y: number, radius: number, text: { width: number; height: number }): Box[] {
  const { width: w, height: h } = text
  const near = radius + 2
  const far = radius + 16
  const beside = (gap: number): [number, number][] => [
    [x + gap, y - h / 2],
    [x - gap - w, y - h / 2],
    [x - w / 2, y + gap - 1],
    [x - w / 2, y - gap - h + 1],
  ]
  const corners = (gap: number): [number, number][] => [
    [x + gap * 0.6, y + gap * 0.6],
    [x - gap * 0.6 - w, y + gap * 0.6],
    [x + gap * 0.6, y - gap * 0.6 - h],
    [x - gap * 0.6 - w, y - gap * 0.6 - h],
  ]
  return [...beside(near), ...corners(near), ...beside(far), ...corners(far)].map(([left, top]) => ({
    left,
    top,
    width: w,
    height: h,
  }))
}

/** How many of the boxes of `boxesAround` touch their symbol; later ones want a leader line. */
export const NEAR_CANDIDATES = 8

/** Width of a text as Chinese type sets it: a full square per character, a bit over half for Latin letters and digits. */
export function widthOfText(text: string, fontSize: number): number {
  return Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.58 : 1), 0) * fontSize
}

const CELL = 64

/** Boxes by the 64-pixel cells they touch, so that thousands of them can be asked quickly. */
function createBoxIndex(boxes: Box[]) {
  const cells = new Map<string, Box[]>()
  const cellsOf = (box: Box) => {
    const keys: string[] = []
    for (let x = Math.floor(box.left / CELL); x <= Math.floor((box.left + box.width) / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor((box.top + box.height) / CELL); y++) keys.push(`${x},${y}`)
    }
    return keys
  }
  const add = (box: Box) => {
    for (const key of cellsOf(box)) {
      const here = cells.get(key)
      if (here) here.push(box)
      else cells.set(key, [box])
    }
  }
  boxes.forEach(add)
  return {
    add,
    /** how many boxes it touches */
    hits: (box: Box) => new Set(cellsOf(box).flatMap((key) => cells.get(key)?.filter((other) => overlap(box, other)) ?? [])).size,
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
}

function isWithin(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left + box.width <= frame.left + frame.width &&
    box.top + box.height <= frame.top + frame.height
  )
}
