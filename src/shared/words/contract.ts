import * as z from 'zod'
import { procedure } from '../contract.ts'
import { LONGEST_WORD, OwnWord, WordList } from './word.ts'

const New = z.object({ list: z.string(), meaning: z.string(), said: z.string().trim().min(1).max(LONGEST_WORD) })

export const wordsContract = {
  list: procedure().output(z.array(WordList)),
  /** Taken by the next import. invalid_input: no such meaning, or the word already has one in its list. */
  add: procedure('invalid_input', 'data_full', 'data_read_only').input(New).output(OwnWord),
  /** An own word only; shipped ones stay. */
  remove: procedure('not_found', 'data_full', 'data_read_only').input(z.object({ id: z.number().int() })),
}
