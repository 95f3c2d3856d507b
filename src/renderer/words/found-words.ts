/** Looking a word up in all lists, and which of the shipped words an office can read. */
import type { WordList, WordMeaning } from '../../shared/words/word.ts'

/** The lists narrowed to meanings that have a word holding the text, or are called so. */
export function listsWith(lists: WordList[], text: string): WordList[] {
  const wanted = text.trim().toLowerCase()
  const holds = (word: string) => word.toLowerCase().includes(wanted)
  return lists.flatMap((list) => {
    const meanings = list.meanings.filter(
      ({ label, shipped, own }) => holds(label) || shipped.some(holds) || own.some(({ said }) => holds(said)),
    )
    return meanings.length > 0 ? [{ ...list, meanings }] : []
  })
}

export function ownCount({ meanings }: WordList): number {
  return meanings.reduce((sum, { own }) => sum + own.length, 0)
}

/** Drawing programs and exports name things in Latin letters: those are counted, the others shown. An asterisk is any text. */
export function readable({ shipped }: WordMeaning): { words: string[]; inLetters: number } {
  const words = shipped.filter((word) => !/[A-Za-z]/.test(word)).map((word) => word.replaceAll('*', '…'))
  return { words, inLetters: shipped.length - words.length }
}
