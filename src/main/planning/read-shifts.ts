/** The stored roster as planning reads it: shifts of some days with what the standard asks of them, and who sits in them. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { CompoundType } from '../../shared/areas/area.ts'
import type { CheckpointKind } from '../../shared/checkpoints/checkpoint-kind.ts'
import { requiredSeats, specialNeeds } from '../../shared/checkpoints/staffing.ts'
import type { SpecialNeed } from '../../shared/checkpoints/staffing.ts'
import type { Day, Moment } from '../../shared/days.ts'
import type { DutyRole } from '../../shared/people/duty-role.ts'
import { seatOf } from '../../shared/people/person.ts'
import type { Seat, StaffCategory } from '../../shared/people/person.ts'
import { patternOn } from '../../shared/standards/standards.ts'
import type { Standards } from '../../shared/standards/standards.ts'
import type { Db } from '../db/open.ts'
import { assigned } from '../roster/shifts.ts'

export interface PlanShift {
  id: number
  checkpointId: number | null
  checkpoint: string
  number: number | null
  day: Day
  name: string
  start: Moment
  end: Moment
  isNight: boolean
  required: Seat[]
  needs: SpecialNeed[]
  sitters: Sitter[]
}

export interface Sitter {
  assignmentId: number
  /** null: in no register, or one of several of that name */
  personId: number | null
  name: string
  /** null: beside the standard, or on standby */
  seat: Seat | null
  standsInFor: Seat | null
  role: DutyRole | null
  isLocked: boolean
}

export interface Days {
  from: Day
  to: Day
}

/** Which shifts of the days: all, or those of some people and some more by their numbers. */
export interface Among {
  people: number[]
  shifts: number[]
}

interface ShiftRow extends Omit<PlanShift, 'isNight' | 'required' | 'needs' | 'sitters'> {
  kind: CheckpointKind | null
  compoundType: CompoundType | null
}

type SitterRow = Omit<Sitter, 'seat' | 'isLocked'> & { shiftId: number; category: StaffCategory | null; isLocked: number }

/** Shifts judged in one go, before others are let in between. */
const PIECE = 400

/** In order of day, then post; yields every now and then. */
export function* readPlanShifts(db: Db, days: Days, standards: Standards, among?: Among): Generator<void, PlanShift[]> {
  const rows = db.all<ShiftRow>(sql`
    select s.id, s.checkpoint_id as checkpointId, coalesce(c.name, s.checkpoint_name) as checkpoint, c.number, s.day, s.name,
      s.start_at as start, s.end_at as end, c.kind, coalesce(c.compound_type, compound.compound_type) as compoundType
    from shift s
    left join checkpoint c on c.id = s.checkpoint_id
    left join area compound on compound.id = c.compound_id
    where s.day between ${days.from} and ${days.to} and ${wanted(sql`s.id`, among)}
    order by s.day, c.number is null, c.number, checkpoint, s.start_at`)
  yield
  const sitters = db.all<SitterRow>(sql`
    select id as assignmentId, shift_id as shiftId, person_id as personId, name_written as name, category,
      stands_in_for as standsInFor, role, is_locked as isLocked
    from (${assigned} where a.shift_id in (select id from shift where day between ${days.from} and ${days.to})
      and ${wanted(sql`a.shift_id`, among)})
    order by shift_id, position`)
  yield
  const byShift = Map.groupBy(sitters, ({ shiftId }) => shiftId)
  const shifts: PlanShift[] = []
  for (const { kind, compoundType, ...row } of rows) {
    const post = { checkpointId: row.checkpointId, kind, compoundType }
    const isKnown = row.checkpointId !== null
    shifts.push({
      ...row,
      isNight: isNight(row, patternOn(standards, post, row.day).bands),
      // of a post that only the roster knows, nothing is required
      required: isKnown ? requiredSeats(standards.staffing, post, row) : [],
      needs: isKnown ? specialNeeds(standards.staffing, post, row) : [],
      sitters: (byShift.get(row.id) ?? []).map(toSitter),
    })
    if (shifts.length % PIECE === 0) yield
  }
  return shifts
}

function wanted(column: SQL, among: Among | undefined): SQL {
  if (!among) return sql`1`
  return sql`(${column} in (select shift_id from assignment where person_id in (select value from json_each(${JSON.stringify(among.people)})))
    or ${column} in (select value from json_each(${JSON.stringify(among.shifts)})))`
}

function toSitter({ assignmentId, personId, name, category, standsInFor, role, isLocked }: SitterRow): Sitter {
  const seat = role === 'standby' ? null : (standsInFor ?? (category && seatOf(category)))
  return { assignmentId, personId, name, seat, standsInFor, role, isLocked: isLocked === 1 }
}

/** As the post's pattern says of a band with these hours, else by the clock: begun before six, or past midnight. */
function isNight(
  { start, end }: Pick<PlanShift, 'start' | 'end'>,
  bands: readonly { start: string; end: string; isNight: boolean }[],
): boolean {
  const from = start.slice(11)
  const until = end.slice(11)
  const band = bands.find((one) => one.start === from && one.end.replace('24:00', '00:00') === until)
  return band?.isNight ?? (from < '06:00' || (end.slice(0, 10) > start.slice(0, 10) && until > '00:00'))
}
