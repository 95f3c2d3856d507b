/** What is laid over the cells for a while: where somebody being moved may go, what a proposal would change, what a version changed. */
import type { SeatChange } from '../../shared/planning/proposal.ts'
import type { VersionChange } from '../../shared/roster/version.ts'

/** free: nothing against it; soft: a wish would be broken; hard: a rule, so a reason is asked. */
export type Verdict = 'free' | 'soft' | 'hard'

export interface Overlays {
  /** null: nobody is being moved; shifts not named are free */
  verdicts: ReadonlyMap<number, Verdict> | null
  /** by shift */
  proposed: ReadonlyMap<number, SeatChange[]> | null
  /** by the shift's place, see `changeKey` */
  changed: ReadonlyMap<string, VersionChange> | null
}

/** Versions number their shifts anew, so that shifts are told by where and when they are. */
export function changeKey(post: string, day: string, band: string, start: string): string {
  return [post, day, band, start].join('\n')
}

export function changesByShift(changes: readonly VersionChange[]): Map<string, VersionChange> {
  return new Map(
    changes.map((change) => {
      const { checkpoint, day, name, start } = change.shift
      return [changeKey(checkpoint, day, name, start.slice(11)), change]
    }),
  )
}

export function proposalsByShift(changes: readonly SeatChange[]): Map<number, SeatChange[]> {
  return Map.groupBy(changes, ({ shiftId }) => shiftId)
}
