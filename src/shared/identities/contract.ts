import * as z from 'zod'
import { AsOf, procedure } from '../contract.ts'
import { IdentityAnswer, IdentityCandidate, OpenQuestion, RememberedIdentity } from './identity.ts'

const writing = ['not_found', 'invalid_input', 'data_full', 'data_read_only'] as const

export const identitiesContract = {
  /** Everything that is not tied as of the moment, the questions with the most rows first within a subject. */
  open: procedure().input(AsOf).output(z.array(OpenQuestion)),
  /** Others who may be meant, by what is typed: name, unit, the end of a number. Of a preview where its id is given. */
  find: procedure('preview_gone')
    .input(z.object({ question: z.string(), text: z.string().trim().min(1), previewId: z.string().optional() }))
    .output(z.array(IdentityCandidate)),
  /**
   * Ties every row that says the same, now and at every later import. not_found: it is answered already.
   * invalid_input: who is meant is no longer as they were shown, or cannot be meant.
   */
  answer: procedure(...writing)
    .input(IdentityAnswer)
    .output(z.object({ title: z.string() })),
  remembered: procedure().output(z.array(RememberedIdentity)),
  /** What was tied by it alone is asked again. */
  forget: procedure(...writing).input(z.object({ id: z.number().int() })),
}
