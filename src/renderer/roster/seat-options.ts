/** What the list under the typed text offers, in the order the arrow keys go through it. */
import type { Candidate, CandidateAnswer, CandidateBand } from '../../shared/roster/candidates.ts'

/** written: a name as it was typed, which the register does not hold. */
export type Option = { kind: 'person'; candidate: Candidate } | { kind: 'written'; name: string }

/** Without a word typed, those who may simply be taken in full, of the others the fittest few. */
const FEW = 5

export function shownBands(answer: CandidateAnswer | undefined, text: string): CandidateBand[] {
  const bands = answer?.bands.filter(({ total, sentence }) => total > 0 || sentence !== null) ?? []
  if (text.trim() !== '') return bands
  return bands.map((band) => (band.kind === 'free' ? band : { ...band, people: band.people.slice(0, FEW) }))
}

export function optionsOf(answer: CandidateAnswer | undefined, text: string): Option[] {
  const people = shownBands(answer, text).flatMap((band) => band.people)
  const name = text.trim()
  const options = people.map((candidate): Option => ({ kind: 'person', candidate }))
  const isName = /^\p{Script=Han}[\p{Script=Han}·]+$/u.test(name) && !people.some((one) => one.name === name)
  return answer && isName ? [...options, { kind: 'written', name }] : options
}

export function isFree({ against, barred, rules, isInShift }: Candidate): boolean {
  return against.length === 0 && barred === null && !isInShift && !rules.some(({ isHard }) => isHard)
}
