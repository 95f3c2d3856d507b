/** Which mark lies next in the direction of an arrow key. */
import type { MapMark } from './mark.ts'

const DIRECTIONS: Record<string, [east: number, north: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The nearest mark within 45° of the direction; sideways distance counts double, so that rows are followed. Null at the edge. */
export function neighbourOf(from: MapMark, marks: MapMark[], key: string): MapMark | null {
  const direction = DIRECTIONS[key]
  if (!direction) return null
  const metresPerLon = Math.cos((from.at[1] * Math.PI) / 180)
  let best: { mark: MapMark; cost: number } | null = null
  for (const mark of marks) {
    const east = (mark.at[0] - from.at[0]) * metresPerLon
    const north = mark.at[1] - from.at[1]
    const ahead = east * direction[0] + north * direction[1]
    const aside = Math.abs(east * direction[1]) + Math.abs(north * direction[0])
    if (ahead <= 0 || aside > ahead) continue
    const cost = ahead + 2 * aside
    if (!best || cost < best.cost) best = { mark, cost }
  }
  return best?.mark ?? null
}
