/** Problems that ask who or what is meant; an answer settles them for good. */
import type { Problem, ProblemCode } from '../../shared/ledgers/ledger.ts'

const CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['person_ambiguous', 'address_untied'])

export function isIdentityProblem({ code }: Problem): boolean {
  return CODES.has(code)
}
