/** Chance that comes out the same for the same seed (xorshift, 32 bits). */

export interface Random {
  /** a whole number from 0 to `count` - 1 */
  below: (count: number) => number
  /** from 0 up to, not including, 1 */
  unit: () => number
}

export function createRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let warm = 0; warm < 8; warm++) next()
  return {
    below: (count) => Math.floor((next() / 4_294_967_296) * count),
    unit: () => next() / 4_294_967_296,
  }
}
