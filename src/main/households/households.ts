/** Households screened as of a moment; one without a day of screening is there from the beginning. */
import { sql } from 'drizzle-orm'
import type { Household } from '../../shared/households/household.ts'
import { maskPhone } from '../../shared/people/masking.ts'
import type { List } from '../figures/list.ts'

interface Row extends Omit<Household, 'hasCommitment'> {
  hasCommitment: number
  buildingNumber: number | null
}

export const households: List<Row, Household> = {
  asOf: (moment) => sql`
    select h.id, community.name as community, h.compound_name as compound, h.building_number as buildingNumber,
      coalesce(h.building_name, h.building_number || '号楼') as building, h.unit_number as unit, h.door, h.address,
      h.householder, h.phone, h.residents, h.has_commitment as hasCommitment, h.screened_on as screenedOn, h.note
    from household h
    left join area community on community.id = h.community_id
    where coalesce(h.screened_on, '') <= ${moment}`,
  // by way of walking: 2号楼 before 10号楼, 601 before 1001
  order: sql`community is null, community, compound is null, compound, buildingNumber is null, buildingNumber, building,
    length(unit), unit, length(door), door, id`,
  toRecord: (row, unmasked) => ({
    id: row.id,
    community: row.community,
    compound: row.compound,
    building: row.building,
    unit: row.unit,
    door: row.door,
    address: row.address,
    householder: row.householder,
    phone: row.phone && !unmasked ? maskPhone(row.phone) : row.phone,
    residents: row.residents,
    hasCommitment: row.hasCommitment === 1,
    screenedOn: row.screenedOn,
    note: row.note,
  }),
}
