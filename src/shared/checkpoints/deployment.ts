/** How a checkpoint is manned against the standard: the state that map, list and exported sheet all say. */
import { SEATS } from '../people/person.ts'
import type { Checkpoint } from './checkpoint.ts'

export type DeploymentState = 'met' | 'short' | 'unmanned' | 'city_entry'

export const DEPLOYMENT_STATE_LABELS: Record<DeploymentState, string> = {
  met: '达标',
  short: '缺类别',
  unmanned: '无人值守',
  city_entry: '入市口',
}

export function deploymentStateOf(checkpoint: Checkpoint): DeploymentState {
  if (checkpoint.kind === 'city_entry') return 'city_entry'
  const { strength, missing } = checkpoint
  if (strength && SEATS.every((seat) => strength[seat] === 0)) return 'unmanned'
  return missing.length > 0 ? 'short' : 'met'
}
