/** The rest that is due between two shifts of one person: the office's dated rule, and its own for two short shifts of one day. */
import type { RestHours, RuleTerm } from '../../shared/office/rules.ts'
import { restHoursOf } from '../../shared/office/rules.ts'
import type { Db } from '../db/open.ts'
import { readShortDay } from '../standards/read-standards.ts'

export function restHoursIn(db: Db, rules: readonly RuleTerm[]): RestHours {
  return restHoursOf(rules, readShortDay(db))
}
