/** Suspends a print page until an answer is there. */
import { use } from 'react'

const answers = new Map<string, Promise<unknown>>()

/** A suspended page forgets its state, so answers are kept here by `key`; a print page lives for one printing only. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): T {
  const kept = answers.get(key) as Promise<T> | undefined
  const answer = kept ?? ask()
  if (!kept) answers.set(key, answer)
  return use(answer)
}
