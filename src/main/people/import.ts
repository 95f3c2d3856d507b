/** Storing personnel registers: a person is known by a valid ID number, else by name and phone; a name alone never joins two. */
import { and, eq, sql } from 'drizzle-orm'
import type { PersonDraft } from '../../shared/ledgers/drafts.ts'
import { statement } from '../db/statement.ts'
import type { Store } from '../ledgers/store.ts'
import { person } from './table.ts'

const byIdNumber = statement((db) =>
  db
    .select()
    .from(person)
    .where(eq(person.idNumber, sql.placeholder('idNumber')))
    .prepare(),
)

const byNameAndPhone = statement((db) =>
  db
    .select()
    .from(person)
    .where(and(eq(person.name, sql.placeholder('name')), eq(person.phone, sql.placeholder('phone'))))
    .prepare(),
)

export const personStore: Store<PersonDraft> = {
  find: (draft, { db }) => {
    if (draft.idNumber && draft.isIdNumberValid) {
      const known = byIdNumber(db).get({ idNumber: draft.idNumber })
      if (known) return known
    }
    if (!draft.phone) return undefined
    const namesakes = byNameAndPhone(db).all({ name: draft.name, phone: draft.phone })
    // another valid number is another person, even with a shared telephone
    return namesakes.find((other) => !(other.isIdNumberValid && draft.isIdNumberValid && other.idNumber !== draft.idNumber))
  },
  store: (draft, existing, statedAt, { save }) =>
    save({
      table: person,
      entity: 'person',
      existing,
      values: { ...says(draft), ...number(draft, existing), statedAt },
      initial: { from: statedAt },
    }),
  says: (draft) => ({ ...says(draft), idNumber: draft.idNumber }),
}

function says({ name, gender, phone, category, unit, team, isPartyMember }: PersonDraft) {
  return { name, gender, phone, category, unit, team, isPartyMember }
}

/** An invalid number is kept to be looked at, but never takes the place of a valid one. */
function number({ idNumber, isIdNumberValid }: PersonDraft, existing: Record<string, unknown> | undefined) {
  return existing?.['isIdNumberValid'] === true && !isIdNumberValid ? {} : { idNumber, isIdNumberValid }
}
