/** What a post lacks, as one sentence over its panel. */
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { SEAT_LABELS } from '../../shared/people/person.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import { deploymentStateOf } from '../../shared/checkpoints/deployment.ts'
import { conclusionOf } from './deployment.ts'

/** null: nothing is lacking. Says which two places disagree, when the roster has somebody the ledger lacks. */
export function lackSentence(checkpoint: Checkpoint, shift: Shift | undefined): string | null {
  const state = deploymentStateOf(checkpoint)
  if (state !== 'short' && state !== 'unmanned') return null
  const conclusion = conclusionOf(checkpoint)
  const seated = checkpoint.missing.filter((seat) => shift?.assignments.some((assignment) => assignment.seat === seat))
  if (seated.length === 0 || !shift) return `台账${conclusion}人员。`
  return `台账${conclusion}人员；值班表${shift.name}已排${seated.map((seat) => SEAT_LABELS[seat]).join('、')}，请核对台账。`
}
