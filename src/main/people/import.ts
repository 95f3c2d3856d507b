/** Storing personnel registers: a person is known by a valid ID number, else by name and phone; a name alone never joins two. */
import { and, eq, sql } from 'drizzle-orm'
import type { PersonDraft } from '../../shared/ledgers/drafts.ts'
import { statement } from '../db/statement.ts'
import { registerTie } from '../identities/known-ties.ts'
import type { Store, StoreContext } from '../ledgers/store.ts'
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

const byNameAlone = statement((db) =>
  db
    .select()
    .from(person)
    .where(
      sql`${person.name} = ${sql.placeholder('name')} and ${person.phone} is null and ${person.isIdNumberValid} = 0
        and ${person.category} = ${sql.placeholder('category')} and ${person.unit} is ${sql.placeholder('unit')}
        and ${person.team} is ${sql.placeholder('team')}`,
    )
    .orderBy(person.id)
    .prepare(),
)

const byId = statement((db) =>
  db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
)

export const personStore: Store<PersonDraft> = {
  find: (draft, context) => {
    const { db } = context
    if (draft.idNumber && draft.isIdNumberValid) {
      const known = byIdNumber(db).get({ idNumber: draft.idNumber })
      if (known) return known
    }
    if (!draft.phone) return draft.isIdNumberValid ? undefined : sameByNameAlone(draft, context)
    const namesakes = byNameAndPhone(db).all({ name: draft.name, phone: draft.phone })
    // another valid number is another person, even with a shared telephone
    return namesakes.find((other) => !(other.isIdNumberValid && draft.isIdNumberValid && other.idNumber !== draft.idNumber))
  },
  store: (draft, existing, statedAt, context) => {
    const saved = context.save({
      table: person,
      entity: 'person',
      existing,
      values: { ...says(draft), ...number(draft, existing), statedAt },
      initial: { from: statedAt },
    })
    claimedIn(context).add(saved.id)
    return saved
  },
  says: (draft) => ({ ...says(draft), idNumber: draft.idNumber }),
}

/** People each run has spoken of already. */
const claimed = new WeakMap<StoreContext, Set<number>>()

function claimedIn(context: StoreContext): Set<number> {
  const known = claimed.get(context) ?? new Set<number>()
  claimed.set(context, known)
  return known
}

/**
 * A row with neither number nor telephone is whom the clerk answered for, else the entry that says the very same. Each is
 * meant once in a run: two such rows are two people, today and when the ledger comes again.
 */
function sameByNameAlone({ name, category, unit, team }: PersonDraft, context: StoreContext) {
  const { db } = context
  const isFree = ({ id }: { id: number }) => !claimedIn(context).has(id)
  const tie = registerTie(db).get({ said: name, context: [category, unit ?? '', team ?? ''].join('|') })
  const meant = tie?.personId == null ? undefined : byId(db).get({ id: tie.personId })
  if (meant && isFree(meant)) return meant
  return byNameAlone(db).all({ name, category, unit, team }).find(isFree)
}

function says({ name, gender, phone, category, unit, team, isPartyMember, skills, livesIn }: PersonDraft) {
  return { name, gender, phone, category, unit, team, isPartyMember, skills, livesIn }
}

/** An invalid number is kept to be looked at, but never takes the place of a valid one. */
function number({ idNumber, isIdNumberValid }: PersonDraft, existing: Record<string, unknown> | undefined) {
  return existing?.['isIdNumberValid'] === true && !isIdNumberValid ? {} : { idNumber, isIdNumberValid }
}
