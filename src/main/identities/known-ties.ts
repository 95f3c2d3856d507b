/** What was answered for a row, asked once for each row of an import. */
import { and, eq, sql } from 'drizzle-orm'
import { statement } from '../db/statement.ts'
import { identityTie } from './table.ts'

const { placeholder } = sql

/** Of a name on a roster: who it means, or that it is nobody. */
export const rosterTie = statement((db) =>
  db
    .select()
    .from(identityTie)
    .where(
      and(
        eq(identityTie.subject, 'roster'),
        eq(identityTie.said, placeholder('said')),
        sql`${identityTie.phone} is ${placeholder('phone')}`,
        eq(identityTie.context, placeholder('post')),
      ),
    )
    .prepare(),
)

/** Of a register's row that has neither number nor telephone. */
export const registerTie = statement((db) =>
  db
    .select()
    .from(identityTie)
    .where(
      and(
        eq(identityTie.subject, 'register'),
        eq(identityTie.said, placeholder('said')),
        eq(identityTie.context, placeholder('context')),
      ),
    )
    .prepare(),
)

/** Of a name on a temperature sheet that comes without a number. */
export const readingTie = statement((db) =>
  db
    .select()
    .from(identityTie)
    .where(
      and(
        eq(identityTie.subject, 'reading'),
        eq(identityTie.said, placeholder('said')),
        sql`${identityTie.phone} is ${placeholder('phone')}`,
      ),
    )
    .prepare(),
)
