/** Checkpoints as the 关卡点布控图 shows them: which state each is in, and its mark. */
import { shortNameOf } from '../../shared/checkpoints/checkpoint.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { DEPLOYMENT_STATE_LABELS, deploymentStateOf } from '../../shared/checkpoints/deployment.ts'
import type { DeploymentState } from '../../shared/checkpoints/deployment.ts'
import { SEAT_LABELS } from '../../shared/people/person.ts'
import type { MapMark } from '../map/mark.ts'
import { CHECKPOINT_SYMBOLS } from '../map/symbols.ts'

/** What lies over a state: shown by flag and ring, counted beside the states. */
export type DeploymentTrait = 'party_branch' | 'approximate'

export type DeploymentLayer = DeploymentState | DeploymentTrait

/** 缺机关/区直、社区 */
export function conclusionOf(checkpoint: Checkpoint): string {
  const state = deploymentStateOf(checkpoint)
  if (state !== 'short') return DEPLOYMENT_STATE_LABELS[state]
  return `缺${checkpoint.missing.map((seat) => SEAT_LABELS[seat]).join('、')}`
}

export function numberAndName(checkpoint: Checkpoint): string {
  return checkpoint.number === null ? checkpoint.name : `${checkpoint.number} ${checkpoint.name}`
}

export function isPlaced(checkpoint: Checkpoint): checkpoint is Checkpoint & { lon: number; lat: number } {
  return checkpoint.lon !== null && checkpoint.lat !== null
}

/** Marks of the layers switched on; with `party_branch` off the flags go, with `approximate` off the posts themselves. */
export function deploymentMarks(checkpoints: Checkpoint[], shown: ReadonlySet<DeploymentLayer>): MapMark[] {
  return checkpoints.filter(isPlaced).flatMap((checkpoint) => {
    const state = deploymentStateOf(checkpoint)
    const isApproximate = checkpoint.positionState === 'approximate'
    if (!shown.has(state) || (isApproximate && !shown.has('approximate'))) return []
    const isEntry = state === 'city_entry'
    return {
      id: `checkpoint-${checkpoint.id}`,
      at: [checkpoint.lon, checkpoint.lat],
      symbol: CHECKPOINT_SYMBOLS[state],
      size: isEntry ? 16 : 18,
      number: isEntry || checkpoint.number === null ? null : String(checkpoint.number),
      flag: checkpoint.hasPartyBranch && shown.has('party_branch') ? CHECKPOINT_SYMBOLS.party_branch : null,
      ring: isApproximate ? CHECKPOINT_SYMBOLS.approximate : null,
      description: `${numberAndName(checkpoint)}，${conclusionOf(checkpoint)}${isApproximate ? '，位置待核' : ''}`,
      label: isEntry ? null : shortNameOf(checkpoint.name),
      isBold: state === 'short' || state === 'unmanned',
      weight: { unmanned: 4, short: 3, city_entry: 2, met: 1 }[state],
    }
  })
}

/** How many posts each row of the legend counts, among those drawn. */
export function deploymentCounts(checkpoints: Checkpoint[]): Record<DeploymentLayer, number> {
  const counts = { met: 0, short: 0, unmanned: 0, city_entry: 0, party_branch: 0, approximate: 0 }
  for (const checkpoint of checkpoints.filter(isPlaced)) {
    counts[deploymentStateOf(checkpoint)]++
    if (checkpoint.hasPartyBranch) counts.party_branch++
    if (checkpoint.positionState === 'approximate') counts.approximate++
  }
  return counts
}
