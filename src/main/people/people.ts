/** People of the personnel registers as of a moment. */
import { sql } from 'drizzle-orm'
import { maskIdentityNumber } from '../../shared/people/masking.ts'
import type { Person } from '../../shared/people/person.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Person, 'isPartyMember'> {
  isPartyMember: number | null
}

export const people: List<Row, Person> = {
  asOf: (moment) => sql`
    select id, name, gender, id_number as idNumber, phone, category, unit, team, is_party_member as isPartyMember,
      skills, lives_in as livesIn,
      effective_from as "from", effective_to as "to"
    from person
    where coalesce(effective_from, '') <= ${moment} and (effective_to is null or effective_to > ${moment})`,
  order: sql`id`,
  toRecord: (row, unmasked) => ({
    ...row,
    idNumber: row.idNumber && !unmasked ? maskIdentityNumber(row.idNumber) : row.idNumber,
    isPartyMember: row.isPartyMember === null ? null : row.isPartyMember === 1,
  }),
}
