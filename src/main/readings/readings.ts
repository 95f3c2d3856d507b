/** Follow-up temperatures as of a moment: those of the afternoon are there from noon. */
import { sql } from 'drizzle-orm'
import { maskIdentityNumber, maskPhone } from '../../shared/people/masking.ts'
import type { Reading } from '../../shared/readings/reading.ts'
import { ruleInSql } from '../office/rule-in-sql.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Reading, 'isFever'> {
  isFever: number
}

export const readings: List<Row, Reading> = {
  asOf: (moment, { rules }) => sql`
    select r.id, r.day, r.slot, r.name, r.id_number as idNumber, r.phone, community.name as community, r.celsius,
      r.celsius >= ${ruleInSql(rules, 'fever_celsius', sql`r.day`)} as isFever, r.symptoms, r.case_id as caseId, r.note
    from temperature_reading r
    left join isolation_case c on c.id = r.case_id
    left join area community on community.id = c.community_id
    where r.day || case r.slot when 'am' then 'T00:00' else 'T12:00' end <= ${moment}`,
  // the day's fevers first
  order: sql`day desc, isFever desc, slot desc, name, id`,
  toRecord: (row, unmasked) => ({
    ...row,
    idNumber: row.idNumber && !unmasked ? maskIdentityNumber(row.idNumber) : row.idNumber,
    phone: row.phone && !unmasked ? maskPhone(row.phone) : row.phone,
    isFever: row.isFever === 1,
  }),
}
