/** How alike two names are: the same sound, one character apart, the words of a place in the same order. */
import type { Spell } from '../find/search-keys.ts'

export type Likeness = 'same' | 'sound' | 'character' | null

/** Two characters leave too little in common when one differs: those must sound alike. */
export function likenessOfNames(a: string, b: string, spell: Spell): Likeness {
  if (a === b) return 'same'
  const [one, other] = [Array.from(a), Array.from(b)]
  if (one.length !== other.length) return null
  const apart = one.flatMap((character, i) => (character === other[i] ? [] : [i]))
  if (apart.length === one.length) return null
  const soundsAlike = apart.every((i) => spell(one[i] ?? '').join('') === spell(other[i] ?? '').join(''))
  if (soundsAlike) return 'sound'
  return apart.length === 1 && one.length > 2 ? 'character' : null
}

/** 0–1: how much of the longer text the characters they share in order make up. */
export function likenessOfPlaces(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : commonLength(Array.from(a), Array.from(b)) / longest
}

function commonLength(a: string[], b: string[]): number {
  let row = b.map(() => 0)
  for (const one of a) {
    const next: number[] = []
    b.forEach((other, i) => {
      const before = i > 0 ? (row[i - 1] ?? 0) : 0
      next.push(one === other ? before + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
