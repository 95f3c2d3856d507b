/** Residents as a list: what finding shows of one, and how a row becomes a record, masked. */
import { sql } from 'drizzle-orm'
import { maskIdentityNumber, maskPhone } from '../../shared/people/masking.ts'
import type { Resident } from '../../shared/residents/resident.ts'
import type { List } from '../figures/list.ts'

export interface ResidentRow extends Omit<Resident, 'isIdNumberValid'> {
  isIdNumberValid: number
}

/** The register holds those who are in it now, whatever the moment. */
export const residents: List<ResidentRow, Resident> = {
  asOf: () => sql`
    select r.id, r.name, r.gender, r.id_number as idNumber, r.is_id_number_valid as isIdNumberValid, r.born_on as bornOn,
      r.ethnicity, r.phone, community.name as community, r.compound_name as compound,
      coalesce(r.building_number || '号楼', r.building_name) as building, r.unit_number as unit, r.door, r.address,
      r.area_id as areaId, r.householder, r.relationship, r.residence_type as residenceType, r.registered_at as registeredAt,
      r.work_unit as workUnit, r.origin, r.note
    from resident r left join area community on community.id = r.community_id`,
  order: sql`id`,
  toRecord: (row, unmasked) => ({
    ...row,
    isIdNumberValid: row.isIdNumberValid === 1,
    idNumber: row.idNumber && !unmasked ? maskIdentityNumber(row.idNumber) : row.idNumber,
    phone: row.phone && !unmasked ? maskPhone(row.phone) : row.phone,
  }),
}
