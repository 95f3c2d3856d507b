/** Which problems a form speaks of, and when: nothing is red before anybody has typed. */
import type { FieldProblem } from '../../shared/records/field.ts'

interface Judged {
  /** of the record as typed so far */
  problems: readonly FieldProblem[]
  /** of the record as the form found it */
  found: readonly FieldProblem[]
  isNew: boolean
  /** somebody has tried to store it */
  isAttempted: boolean
}

/**
 * Until storing is tried, what a new record was born with stays unsaid, and so do old errors of a stored one: the core lets
 * those stand. Doubts about a stored record are said at once, as its list says them.
 */
export function shownProblems({ problems, found, isNew, isAttempted }: Judged): FieldProblem[] {
  if (isAttempted && isNew) return [...problems]
  const isOld = (problem: FieldProblem) =>
    found.some(({ field, message }) => field === problem.field && message === problem.message)
  return problems.filter((problem) => !isOld(problem) || (!isNew && problem.severity === 'warning'))
}
