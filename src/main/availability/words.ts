/** What the rows of 人员限制 are called in the history. */
import { eq } from 'drizzle-orm'
import { PAIR_LABELS, RESTRICTION_LABELS, restrictionInWords } from '../../shared/availability/restriction-words.ts'
import type { DutyPair, DutyRestriction } from '../../shared/availability/restriction.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { labelled } from '../records/entity-words.ts'
import type { EntityWords, Say } from '../records/entity-words.ts'
import { postName } from '../standards/scope.ts'

const nameOf = (db: Db, id: unknown) =>
  db
    .select()
    .from(person)
    .where(eq(person.id, Number(id)))
    .get()?.name ?? ''
const personSaid: Say = (id, db) => nameOf(db, id)
const SPAN: Record<string, [string, Say?]> = { reason: ['原因'], from: ['开始日期'], to: ['结束日期'] }

export const AVAILABILITY_ENTITIES: Record<string, EntityWords> = {
  duty_restriction: {
    noun: '人员限制',
    columns: {
      personId: ['人员', personSaid],
      kind: ['限制', labelled(RESTRICTION_LABELS)],
      value: ['最多'],
      checkpointId: ['卡点', (id, db) => (typeof id === 'number' ? (postName(db, id) ?? '') : '')],
      ...SPAN,
    },
    name: (row, _id, db) => {
      const restriction = row as DutyRestriction
      return `${nameOf(db, restriction.personId)} ${restrictionInWords(restriction, postName(db, restriction.checkpointId))}`
    },
  },
  duty_pair: {
    noun: '人员搭配',
    columns: { personId: ['人员', personSaid], otherId: ['另一位', personSaid], sort: ['搭配', labelled(PAIR_LABELS)], ...SPAN },
    name: (row, _id, db) => {
      const pair = row as DutyPair
      return `${nameOf(db, pair.personId)}和${nameOf(db, pair.otherId)}`
    },
  },
}
