/** Storing screenings by household: a household is its door, and without one its householder at the address. */
import { sql } from 'drizzle-orm'
import type { HouseholdDraft } from '../../shared/ledgers/drafts.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import { placeRemarks } from '../identities/place-remarks.ts'
import type { Store } from '../ledgers/store.ts'
import { household } from './table.ts'

const value = sql.placeholder

const atDoor = statement((db) =>
  db
    .select()
    .from(household)
    .where(
      sql`${household.communityId} is ${value('communityId')} and ${household.compoundName} is ${value('compoundName')}
        and ${household.buildingNumber} is ${value('buildingNumber')} and ${household.buildingName} is ${value('buildingName')}
        and ${household.unitNumber} is ${value('unitNumber')} and ${household.door} = ${value('door')}`,
    )
    .prepare(),
)

const byHouseholder = statement((db) =>
  db
    .select()
    .from(household)
    .where(
      sql`${household.householder} = ${value('householder')} and ${household.door} is null
        and ${household.communityId} is ${value('communityId')} and ${household.compoundName} is ${value('compoundName')}
        and ${household.address} is ${value('address')} and ${household.phone} is ${value('phone')}`,
    )
    .prepare(),
)

export const householdStore: Store<HouseholdDraft> = {
  find: (draft, { db, areas }) => {
    const communityId = areas.community(draft.community)
    const { compoundName, buildingNumber, buildingName, unitNumber, door, address, householder, phone } = draft
    if (door !== null) return atDoor(db).get({ communityId, compoundName, buildingNumber, buildingName, unitNumber, door })
    return byHouseholder(db).get({ communityId, compoundName, address, householder, phone })
  },
  store: (draft, existing, statedAt, { areas, save }) =>
    save({
      table: household,
      entity: 'household',
      existing,
      values: { ...says(draft), communityId: areas.community(draft.community), statedAt },
      initial: { hasCommitment: false },
    }),
  says,
  remarks: (_draft, id, { db }) => placeRemarks('household', id, db),
}

/** A blank cell does not take back a commitment that was signed. */
function says(draft: HouseholdDraft) {
  const { compoundName, buildingNumber, buildingName, unitNumber, door, address } = draft
  const { householder, phone, residents, hasCommitment, screenedOn, note } = draft
  const place = { compoundName, buildingNumber, buildingName, unitNumber, door, address }
  return { ...place, householder, phone, residents, hasCommitment: hasCommitment || null, screenedOn, note }
}

interface HouseholdSums {
  households: number
  residents: number
  commitments: number
}

const sums = statement((db) =>
  db
    .select({
      households: sql<number>`count(*)`,
      residents: sql<number>`coalesce(sum(${household.residents}), 0)`,
      commitments: sql<number>`coalesce(sum(${household.hasCommitment}), 0)`,
    })
    .from(household)
    .where(sql`${household.communityId} = ${value('communityId')} and coalesce(${household.screenedOn}, '') <= ${value('until')}`)
    .prepare(),
)

/** What the households screened in a community until a day or moment come to; null where none is listed. */
export function householdSums(db: Db, communityId: number, until: string): HouseholdSums | null {
  const found = sums(db).get({ communityId, until })
  return found && found.households > 0 ? found : null
}
