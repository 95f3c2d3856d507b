/** Items found by the squares of the sheet their boxes touch: what lies near a box, without looking at everything. */
import type { Box } from './boxes.ts'

export interface BoxIndex<T> {
  add: (item: T) => void
  /** Whether any item near a box passes; an item may be asked about twice. */
  some: (box: Box, passes: (item: T) => boolean) => boolean
  /** The items near a box, each once. */
  near: (box: Box) => Iterable<T>
}

/** `cell`: side of the squares in millimetres, about the size of what is looked for. */
export function createBoxIndex<T>(cell: number, boxOfItem: (item: T) => Box): BoxIndex<T> {
  const cells = new Map<number, T[]>()
  const keysOf = (box: Box): number[] => {
    const keys: number[] = []
    const [right, bottom] = [Math.floor((box.x + box.width) / cell), Math.floor((box.y + box.height) / cell)]
    for (let i = Math.floor(box.x / cell); i <= right; i++)
      for (let j = Math.floor(box.y / cell); j <= bottom; j++) keys.push(i * ROW + j)
    return keys
  }
  return {
    add: (item) => {
      for (const key of keysOf(boxOfItem(item))) {
        const items = cells.get(key)
        if (items) items.push(item)
        else cells.set(key, [item])
      }
    },
    some: (box, passes) => keysOf(box).some((key) => cells.get(key)?.some(passes) ?? false),
    near: (box) => {
      const keys = keysOf(box)
      const [only] = keys
      if (keys.length === 1 && only !== undefined) return cells.get(only) ?? []
      return new Set(keys.flatMap((key) => cells.get(key) ?? []))
    },
  }
}

/** more squares than any sheet is high */
const ROW = 1 << 16
