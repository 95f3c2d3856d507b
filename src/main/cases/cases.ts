/** Isolation cases as of a moment. A date-only release counts from 00:00 of its day. */
import { sql } from 'drizzle-orm'
import type { IsolationCase } from '../../shared/cases/case.ts'
import { dayPart } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import { maskIdentityNumber, maskPhone } from '../../shared/people/masking.ts'
import { ruleInSql } from '../office/rule-in-sql.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<IsolationCase, 'responsible' | 'releasedEarly'> {
  responsible: string
  releasedEarly: number
}

export const cases: List<Row, IsolationCase> = {
  // whoever is observed is judged by the rule of the day asked for, a period that ended by the rule of its last day
  asOf: (moment, { rules }) => sql`
    select *, state = 'released' and endOn <> '' and endOn < plannedEndOn as releasedEarly
    from (
      select c.id, c.number, k.name, k.id_number as idNumber, k.phone, c.address, c.community_id as communityId,
        c.building_id as buildingId, community.name as community, coalesce(compound.name, c.compound_name) as compound,
        coalesce(building.name, c.building_number || '号楼') as building, c.origin, c.origin_class as originClass,
        c.returned_on as returnedOn, c.start_on as startOn, 
        date(c.start_on, '+' || case when c.end_on <= ${moment} then ${ruleInSql(rules, 'isolation_days', sql`c.end_on`)}
          else ${ruleOn(rules, 'isolation_days', dayPart(moment))} end || ' days') as plannedEndOn,
        case when c.end_on <= ${moment} then c.end_on end as endOn,
        case when c.end_on <= ${moment} then c.outcome else 'under_observation' end as state,
        c.responsible, c.note
      from isolation_case c
      join key_person k on k.id = c.key_person_id
      left join area community on community.id = c.community_id
      left join area compound on compound.id = c.compound_id
      left join area building on building.id = c.building_id
      where coalesce(c.start_on, '') <= ${moment})`,
  order: sql`number is null, number, id`,
  toRecord: (row, unmasked) => ({
    id: row.id,
    number: row.number,
    name: row.name,
    idNumber: row.idNumber && !unmasked ? maskIdentityNumber(row.idNumber) : row.idNumber,
    phone: row.phone && !unmasked ? maskPhone(row.phone) : row.phone,
    address: row.address,
    community: row.community,
    compound: row.compound,
    building: row.building,
    origin: row.origin,
    originClass: row.originClass,
    returnedOn: row.returnedOn,
    startOn: row.startOn,
    plannedEndOn: row.plannedEndOn,
    endOn: row.endOn === '' ? null : row.endOn,
    state: row.state,
    releasedEarly: row.releasedEarly === 1,
    responsible: JSON.parse(row.responsible) as IsolationCase['responsible'],
    note: row.note,
  }),
}
