/** A rule's number as SQL has it, by the day of each row. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { termsOf } from '../../shared/office/rules.ts'
import type { RuleCode, RuleTerm } from '../../shared/office/rules.ts'

/** `day`: a day or a moment; '' lies before every term. */
export function ruleInSql(terms: readonly RuleTerm[], code: RuleCode, day: SQL): SQL {
  const [first, ...later] = termsOf(terms, code)
  if (later.length === 0) return sql`${first.value}`
  const latestFirst = later.toReversed().map(({ from, value }) => sql`when ${day} >= ${from} then ${value}`)
  return sql`case ${sql.join(latestFirst, sql` `)} else ${first.value} end`
}
