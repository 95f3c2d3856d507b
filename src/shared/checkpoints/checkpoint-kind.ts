/** Kinds of checkpoints, apart from the checkpoint itself so that the staffing standard can name them. */
import * as z from 'zod'

export const CheckpointKind = z.enum(['compound_gate', 'village_entry', 'road_block', 'city_entry', 'traffic_checkpoint'])
export type CheckpointKind = z.infer<typeof CheckpointKind>

export const CHECKPOINT_KIND_LABELS: Record<CheckpointKind, string> = {
  compound_gate: '小区卡点',
  village_entry: '村口卡点',
  road_block: '路口卡点',
  city_entry: '入市口',
  traffic_checkpoint: '交通卡点',
}
