/** Storing checkpoint ledgers: a checkpoint is known by its name; its declared strength is kept per date. */
import { and, desc, eq, lte, or, sql } from 'drizzle-orm'
import { missingSeats, requiredSeats } from '../../shared/checkpoints/staffing.ts'
import type { Strength } from '../../shared/checkpoints/checkpoint.ts'
import { dayPart } from '../../shared/days.ts'
import { centreOf, isInside } from '../../shared/geo/geometry.ts'
import type { CheckpointDraft } from '../../shared/ledgers/drafts.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { toWgs84 } from '../areas/datum.ts'
import { compoundsCalled } from '../areas/other-names.ts'
import { area } from '../areas/table.ts'
import type { Db } from '../db/open.ts'
import { statement } from '../db/statement.ts'
import type { Remark, Store, StoreContext } from '../ledgers/store.ts'
import { staffingRules } from './staffing-rules.ts'
import { checkpoint, checkpointStrength } from './table.ts'

const byName = statement((db) =>
  db
    .select()
    .from(checkpoint)
    .where(eq(checkpoint.name, sql.placeholder('name')))
    .prepare(),
)

const byKey = statement((db) =>
  db
    .select()
    .from(checkpoint)
    .where(sql`post_key(${checkpoint.name}) = post_key(${sql.placeholder('name')})`)
    .prepare(),
)

export const checkpointStore: Store<CheckpointDraft> = {
  find: (draft, { db }) => {
    const isEntry = draft.checkpointKind === 'city_entry'
    const isAlike = ({ kind }: { kind: string }) => (kind === 'city_entry') === isEntry
    const known = byName(db).all({ name: draft.name }).find(isAlike)
    if (known) return known
    // 东方花园南门 is 东方花园南门卡点, as long as one post alone is called so
    const alike = byKey(db).all({ name: draft.name }).filter(isAlike)
    return alike.length === 1 ? alike[0] : undefined
  },
  store: (draft, existing, statedAt, context) => {
    const saved = context.save({
      table: checkpoint,
      entity: 'checkpoint',
      existing,
      values: { ...says(draft), communityId: context.areas.community(draft.community), statedAt },
      initial: { positionState: 'none', from: statedAt, partyBranchFrom: statedAt },
    })
    const declared = declare(draft, saved.id, statedAt, context)
    return declared && saved.outcome === 'unchanged' ? { ...saved, outcome: 'changed' } : saved
  },
  says,
  remarks: (draft, id, context) => [...staffingRemarks(draft, id, context), ...positionRemarks(draft, id, context)],
}

function says(draft: CheckpointDraft) {
  return {
    number: draft.number,
    name: draft.name,
    kind: draft.checkpointKind,
    compoundName: draft.compound,
    compoundType: draft.compoundType,
    location: draft.location,
    ...position(draft),
    leaderName: draft.leader?.name ?? null,
    leaderPhone: draft.leader?.phone ?? null,
    gateLeaderName: draft.gateLeader?.name ?? null,
    gateLeaderPhone: draft.gateLeader?.phone ?? null,
    hasPartyBranch: draft.hasPartyBranch,
    is24h: draft.is24h,
    note: draft.note,
  }
}

/** Nothing where the row has no coordinates, so that a position set by hand or taken from the compound stays. */
function position({ written, datum }: CheckpointDraft) {
  if (!written) return {}
  const [lon, lat] = datum ? toWgs84(written, datum) : [null, null]
  return {
    lon,
    lat,
    positionState: datum ? 'surveyed' : 'datum_unknown',
    writtenLon: written[0],
    writtenLat: written[1],
    datumSource: datum,
  }
}

/**
 * Whether the ledger declares a strength other than the one in force at its date. What is said again is kept all the same:
 * a ledger of a day between may come later and say something else.
 */
function declare(draft: CheckpointDraft, checkpointId: number, statedAt: string | null, context: StoreContext): boolean {
  const { db, history, rulings } = context
  if (!draft.strength || rulings.keepsStored()) return false
  const from = statedAt ?? ''
  const same = and(eq(checkpointStrength.checkpointId, checkpointId), eq(checkpointStrength.from, from))
  const before = db.select().from(checkpointStrength).where(same).get()
  const inForce = db
    .select()
    .from(checkpointStrength)
    .where(and(eq(checkpointStrength.checkpointId, checkpointId), lte(checkpointStrength.from, from)))
    .orderBy(desc(checkpointStrength.from))
    .get()
  // the standard does not judge city entries: blank cells of theirs declare nothing
  if (!inForce && draft.checkpointKind === 'city_entry' && SEATS.every((seat) => draft.strength?.[seat] === 0)) return false
  const strength = before ? rulings.settle('checkpoint_strength', before, { ...draft.strength }) : draft.strength
  const after = db
    .insert(checkpointStrength)
    .values({ checkpointId, from, ...strength })
    .onConflictDoUpdate({ target: [checkpointStrength.checkpointId, checkpointStrength.from], set: strength })
    .returning()
    .get()
  history.record('checkpoint_strength', after.id, before ?? null, after)
  return !inForce || SEATS.some((seat) => inForce[seat] !== after[seat])
}

function staffingRemarks({ checkpointKind, strength }: CheckpointDraft, id: number, { db }: StoreContext): Remark[] {
  if (!strength || checkpointKind === 'city_entry') return []
  const missing = [...new Set(missingOf(id, strength, db))].map((seat) => SEAT_LABELS[seat])
  if (missing.length === 0) return []
  const message = `值守力量低于“1+1+N+物业”标准，缺${missing.join('、')}。照原数入库，请核对或补人。`
  return [{ code: 'staffing_below_standard', message, value: null }]
}

function missingOf(checkpointId: number, strength: Strength, db: Db): Seat[] {
  const stored = db.select().from(checkpoint).where(eq(checkpoint.id, checkpointId)).get()
  if (!stored) return []
  const post = { checkpointId, kind: stored.kind, compoundType: stored.compoundType }
  return missingSeats(requiredSeats(staffingRules(db), post, { day: dayPart(stored.statedAt ?? '') }), strength)
}

function positionRemarks(draft: CheckpointDraft, id: number, { db, areas }: StoreContext): Remark[] {
  const stored = db.select().from(checkpoint).where(eq(checkpoint.id, id)).get()
  if (!draft.written && stored?.positionState === 'approximate') {
    const message = `没有坐标，暂取“${draft.compound ?? ''}”的中心，图上标为近似。请在图上标准位置。`
    return [{ code: 'position_from_compound', message, value: null }]
  }
  if (!draft.written && stored?.positionState === 'none') {
    return [{ code: 'position_missing', message: '没有坐标，图上画不出。请补坐标，或导入含有这个小区的底图。', value: null }]
  }
  const street = areas.street()?.geometry
  const isEntry = draft.checkpointKind === 'city_entry'
  if (street && !isEntry && stored?.lon && stored.lat && !isInside([stored.lon, stored.lat], street)) {
    const message = '这个位置不在街道范围内，请核对坐标和坐标系。'
    return [{ code: 'position_outside_street', message, value: draft.written?.join(', ') ?? null }]
  }
  return []
}

/** Ties checkpoints to compounds, and places those without coordinates at the compound's centre, marked approximate. */
export function linkCheckpoints(db: Db): void {
  const loose = db
    .select()
    .from(checkpoint)
    .where(
      sql`${checkpoint.compoundName} is not null and (${checkpoint.compoundId} is null or ${checkpoint.positionState} in ('none', 'approximate'))`,
    )
    .all()
  for (const row of loose) {
    const found = db
      .select()
      .from(area)
      .where(
        and(
          eq(area.kind, 'compound'),
          or(eq(area.name, row.compoundName ?? ''), sql`${area.id} in ${compoundsCalled(sql`${row.compoundName}`)}`),
        ),
      )
      .all()
    const compound =
      found.find((candidate) => candidate.parentId === row.communityId) ??
      (found.length === 1 ? found[0] : undefined) ??
      tiedCompound(db, row.compoundId)
    if (!compound) continue
    const needsPlace = row.positionState === 'none' || row.positionState === 'approximate'
    const centre = needsPlace && compound.geometry ? centreOf(compound.geometry) : null
    const place = centre ? { lon: centre[0], lat: centre[1], positionState: 'approximate' as const } : {}
    db.update(checkpoint)
      .set({ compoundId: compound.id, ...place })
      .where(eq(checkpoint.id, row.id))
      .run()
  }
}

/** The compound somebody answered for by hand, where none goes by the name. */
function tiedCompound(db: Db, compoundId: number | null) {
  return compoundId === null ? undefined : db.select().from(area).where(eq(area.id, compoundId)).get()
}
