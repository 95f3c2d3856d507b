/** Chance that comes out the same for the same seed (mulberry32). */

export interface Chance {
  /** a whole number from 0, less than `count` */
  below: (count: number) => number
  oneOf: <T>(choices: readonly T[]) => T
  bytes: (length: number) => Uint8Array
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    oneOf: (choices) => {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined) throw new Error('nothing to choose from')
      return chosen
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
