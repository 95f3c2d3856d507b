/** Rules that queries need, lent to SQL so that each stands in one place only. */
import type Database from 'better-sqlite3'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import { missingSeats, requiredSeats } from '../../shared/checkpoints/staffing.ts'
import type { StaffingRule } from '../../shared/checkpoints/staffing.ts'
import type { Seat, StaffCategory } from '../../shared/people/person.ts'
import { seatOf } from '../../shared/people/person.ts'
import { postKey } from '../../shared/checkpoints/post-key.ts'
import { unnamedCategory } from '../../shared/people/unnamed.ts'

export function lendFunctions(client: Database.Database): void {
  const rulesIn = remembering((text: string) => JSON.parse(text) as StaffingRule[])
  /** seats the standard asks for, as `government,community`; `start_at` and `end_at` null: of the whole day */
  client.function(
    'required_seats',
    { deterministic: true },
    (
      rules: string,
      checkpointId: number | null,
      kind: CheckpointKind | null,
      compoundType: CompoundType | null,
      day: string,
      start: string | null,
      end: string | null,
    ) => {
      const time = start === null || end === null ? { day } : { day, start, end }
      return requiredSeats(rulesIn(rules), { checkpointId, kind, compoundType }, time).join(',')
    },
  )
  /** those of the required seats with too few people, once for each missing one; '' = standard met */
  client.function(
    'missing_seats',
    { deterministic: true },
    (required: string, government: number, community: number, volunteer: number, property: number) =>
      missingSeats(seatsOf(required), { government, community, volunteer, property }).join(','),
  )
  /** the same, beside a list of the seats people sit in; null: nobody does */
  client.function('missing_beside', { deterministic: true }, (required: string, seated: string | null) => {
    const people = { government: 0, community: 0, volunteer: 0, property: 0 }
    for (const seat of seatsOf(seated ?? '')) people[seat]++
    return missingSeats(seatsOf(required), people).join(',')
  })
  /** the name of a post as it is compared */
  client.function(
    'post_key',
    { deterministic: true },
    remembering((name: string | null) => (name === null ? null : postKey(name))),
  )
  /** 1 for someone a roster counts and does not name */
  client.function('is_unnamed', { deterministic: true }, (name: string) => (unnamedCategory(name) === null ? 0 : 1))
  client.function('seat_of', { deterministic: true }, (category: StaffCategory | null) => (category ? seatOf(category) : null))
}

/** Reads back what `required_seats` and `missing_seats` wrote. */
export function seatsOf(list: string): Seat[] {
  return list === '' ? [] : (list.split(',') as Seat[])
}

/** A query hands over the same text for every row. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; value: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) }
    return last.value
  }
}
