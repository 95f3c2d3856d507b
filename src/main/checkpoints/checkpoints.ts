/** Checkpoints and city entries as of a moment. */
import { sql } from 'drizzle-orm'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { seatsOf } from '../db/functions.ts'
import type { List } from '../figures/list.ts'
import { rulesAsText } from './staffing-rules.ts'

type Columns = Omit<Checkpoint, 'approximate' | 'hasPartyBranch' | 'is24h' | 'strength' | 'required' | 'missing'>

interface Row extends Columns {
  hasPartyBranch: number
  is24h: number
  /** of the declaration in force; null where none is */
  government: number | null
  communityStaff: number
  volunteer: number
  property: number
  required: string
  missing: string
}

export const checkpoints: List<Row, Checkpoint> = {
  asOf: (moment: Moment) => sql`
    select *, case when government is null or kind = 'city_entry' then ''
        else missing_seats(required, government, communityStaff, volunteer, property) end as missing
    from (select c.id, c.number, c.name, c.kind, c.location, c.lon, c.lat, c.note,
      community.name as community, coalesce(compound.name, c.compound_name) as compound,
      coalesce(c.compound_type, compound.compound_type) as compoundType,
      c.position_state as positionState, c.datum_source as datumSource,
      c.leader_name as leaderName, c.leader_phone as leaderPhone,
      c.gate_leader_name as gateLeaderName, c.gate_leader_phone as gateLeaderPhone,
      c.has_party_branch and coalesce(c.party_branch_from, '') <= ${moment} as hasPartyBranch,
      c.is_24h as is24h, c.effective_from as "from", c.effective_to as "to",
      s.government, s.community as communityStaff, s.volunteer, s.property,
      required_seats(${rulesAsText}, c.id, c.kind, coalesce(c.compound_type, compound.compound_type), ${dayPart(moment)}, null, null)
        as required
    from checkpoint c
    left join area community on community.id = c.community_id
    left join area compound on compound.id = c.compound_id
    left join checkpoint_strength s on s.id = (
      select id from checkpoint_strength
      where checkpoint_id = c.id and effective_from <= ${moment}
      order by effective_from desc limit 1)
    where coalesce(c.effective_from, '') <= ${moment} and (c.effective_to is null or c.effective_to > ${moment}))`,
  order: sql`kind = 'city_entry', number is null, number, name`,
  toRecord: ({ government, communityStaff, volunteer, property, ...row }) => ({
    ...row,
    approximate: row.positionState === 'approximate',
    hasPartyBranch: row.hasPartyBranch === 1,
    is24h: row.is24h === 1,
    strength: government === null ? null : { government, community: communityStaff, volunteer, property },
    required: seatsOf(row.required),
    missing: seatsOf(row.missing),
  }),
}
