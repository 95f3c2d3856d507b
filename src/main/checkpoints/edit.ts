/** Checkpoints edited by hand: the post itself, its place, and its declared strength, which holds from the present day on. */
import { and, desc, eq, lte } from 'drizzle-orm'
import { STRENGTH_KEYS } from '../../shared/checkpoints/checkpoint-record.ts'
import { dayPart } from '../../shared/days.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { FieldValues } from '../../shared/records/field.ts'
import { areaName } from '../areas/area-names.ts'
import { columnsOf, communityIn } from '../records/editor.ts'
import type { EditContext, Editor } from '../records/editor.ts'
import { linkCheckpoints } from './import.ts'
import { checkpoint, checkpointStrength } from './table.ts'

const PLAIN = [
  'number',
  'name',
  'kind',
  'compoundName',
  'compoundType',
  'location',
  'is24h',
  'hasPartyBranch',
  'leaderName',
  'leaderPhone',
  'gateLeaderName',
  'gateLeaderPhone',
  'from',
  'note',
] as const

export const checkpointEditor: Editor = {
  read: (id, context) => {
    const row = context.db.select().from(checkpoint).where(eq(checkpoint.id, id)).get()
    if (!row) return undefined
    const strength = strengthAt(id, context)
    return {
      values: {
        ...columnsOf(row, PLAIN),
        community: areaName(context.db, row.communityId),
        lon: row.lon,
        lat: row.lat,
        ...Object.fromEntries(SEATS.map((seat) => [STRENGTH_KEYS[seat], strength?.[seat] ?? null])),
      },
      ended: row.to === null ? null : { label: '撤销卡点', on: row.to },
      place: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
      links: [
        { label: '值班', kind: 'shifts', id: null, search: row.name },
        { label: '督查问题', kind: 'findings', id: null, search: row.name },
      ],
    }
  },
  same: ({ name, kind }, { db }) =>
    db
      .select({ id: checkpoint.id, kind: checkpoint.kind, to: checkpoint.to })
      .from(checkpoint)
      .where(eq(checkpoint.name, String(name)))
      .all()
      .find((other) => other.to === null && (other.kind === 'city_entry') === (kind === 'city_entry'))?.id,
  create: (values, context) => {
    const id = context.rows.insert(checkpoint, {
      positionState: 'none',
      is24h: false,
      hasPartyBranch: false,
      ...columnsFrom(values, context, null),
    })
    declare(id, values, context)
    linkCheckpoints(context.db)
    return id
  },
  change: (id, values, context) => {
    const { db, rows } = context
    const before = db.select().from(checkpoint).where(eq(checkpoint.id, id)).get()
    rows.update(checkpoint, id, columnsFrom(values, context, before ?? null))
    declare(id, values, context)
    linkCheckpoints(db)
  },
  end: (id, _ending, on, { rows }) => rows.update(checkpoint, id, { to: on }),
  remove: (id, { db, rows }) => {
    for (const strength of db.select().from(checkpointStrength).where(eq(checkpointStrength.checkpointId, id)).all()) {
      rows.remove(checkpointStrength, strength.id)
    }
    rows.remove(checkpoint, id)
  },
  traces: (id, { db }) => [
    { entity: 'checkpoint', id },
    ...db
      .select({ id: checkpointStrength.id })
      .from(checkpointStrength)
      .where(eq(checkpointStrength.checkpointId, id))
      .all()
      .map((row) => ({ entity: 'checkpoint_strength', id: row.id })),
  ],
}

type Stored = typeof checkpoint.$inferSelect | null

function columnsFrom(values: FieldValues, context: EditContext, before: Stored) {
  const isOtherCompound = 'compoundName' in values && values['compoundName'] !== (before?.compoundName ?? null)
  const getsBranch = values['hasPartyBranch'] === true && before?.hasPartyBranch !== true
  return {
    ...columnsOf(values, PLAIN),
    ...communityIn(values, context),
    ...placeFrom(values, before),
    ...(isOtherCompound ? { compoundId: null } : {}),
    ...(getsBranch ? { partyBranchFrom: dayPart(context.present) } : {}),
  }
}

/** A place set by hand is surveyed; one taken away leaves the post to its compound's centre again. */
function placeFrom(values: FieldValues, before: Stored) {
  if (!('lon' in values) && !('lat' in values)) return {}
  const [lon, lat] = [values['lon'] ?? before?.lon ?? null, values['lat'] ?? before?.lat ?? null]
  const isTakenAway = values['lon'] === null || values['lat'] === null
  if (isTakenAway || lon === null || lat === null) {
    return { lon: null, lat: null, writtenLon: null, writtenLat: null, datumSource: null, positionState: 'none' }
  }
  return { lon, lat, writtenLon: lon, writtenLat: lat, datumSource: 'WGS-84', positionState: 'surveyed' }
}

function strengthAt(checkpointId: number, { db, present }: EditContext) {
  return db
    .select()
    .from(checkpointStrength)
    .where(and(eq(checkpointStrength.checkpointId, checkpointId), lte(checkpointStrength.from, present)))
    .orderBy(desc(checkpointStrength.from))
    .get()
}

/** A number left blank counts as nobody, once any of the four is given. */
function declare(checkpointId: number, values: FieldValues, context: EditContext): void {
  const spoken = SEATS.filter((seat) => STRENGTH_KEYS[seat] in values)
  if (spoken.length === 0) return
  const inForce = strengthAt(checkpointId, context)
  const said = (seat: (typeof SEATS)[number]) =>
    spoken.includes(seat) ? Number(values[STRENGTH_KEYS[seat]] ?? 0) : (inForce?.[seat] ?? 0)
  const strength = Object.fromEntries(SEATS.map((seat) => [seat, said(seat)]))
  if (!inForce && spoken.every((seat) => (values[STRENGTH_KEYS[seat]] ?? null) === null)) return
  const from = dayPart(context.present)
  // a declaration of this very day, or of a moment of it, is put right; an earlier one stays to be asked for
  if (inForce && inForce.from >= from) context.rows.update(checkpointStrength, inForce.id, strength)
  else context.rows.insert(checkpointStrength, { checkpointId, from: inForce ? from : '', ...strength })
}
