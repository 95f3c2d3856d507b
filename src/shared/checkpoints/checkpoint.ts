/** Checkpoints (关卡点) and city entries (入市口), and their declared strength. */
import * as z from 'zod'
import { CompoundType } from '../areas/area.ts'
import { Datum } from '../geo/points.ts'
import { Seat } from '../people/person.ts'
import { CheckpointKind } from './checkpoint-kind.ts'

/** People per shift that the ledger row declares. Not the rostered people: those are another figure. */
export const Strength = z.object({
  government: z.number().int().min(0),
  community: z.number().int().min(0),
  volunteer: z.number().int().min(0),
  property: z.number().int().min(0),
})
export type Strength = z.infer<typeof Strength>

/** surveyed: the ledger's own; approximate: the compound's centre; datum_unknown: written but not drawable; none. */
export const PositionState = z.enum(['surveyed', 'approximate', 'datum_unknown', 'none'])
export type PositionState = z.infer<typeof PositionState>

export const Checkpoint = z.object({
  id: z.number().int(),
  /** 序号 of the ledger; numbers the symbol on the map */
  number: z.number().int().nullable(),
  name: z.string(),
  kind: CheckpointKind,
  community: z.string().nullable(),
  compound: z.string().nullable(),
  compoundType: CompoundType.nullable(),
  location: z.string().nullable(),
  /** WGS-84 */
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  approximate: z.boolean(),
  positionState: PositionState,
  datumSource: Datum.nullable(),
  leaderName: z.string().nullable(),
  leaderPhone: z.string().nullable(),
  gateLeaderName: z.string().nullable(),
  gateLeaderPhone: z.string().nullable(),
  hasPartyBranch: z.boolean(),
  is24h: z.boolean(),
  strength: Strength.nullable(),
  /** what the standard in force asks of a day, one entry per person */
  required: z.array(Seat),
  /** seats the declared strength lacks, one entry per person; empty = 达标. Not judged for city entries. */
  missing: z.array(Seat),
  note: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type Checkpoint = z.infer<typeof Checkpoint>

/** 康乐北新村南门: where it is plain that posts are meant. */
export function shortNameOf(name: string): string {
  return name.replace(/(关卡点|卡点|卡口)$/, '') || name
}
