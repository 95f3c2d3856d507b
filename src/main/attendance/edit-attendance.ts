/** Writing down who came, who went, who stayed away and who came in their stead; every command is one act. */
import { eq, sql } from 'drizzle-orm'
import type { AttendanceDone, DutyRef, Replacing } from '../../shared/attendance/contract.ts'
import type { DutyPerson, DutyPlace } from '../../shared/attendance/duty.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { person } from '../people/table.ts'
import { shiftPlace } from '../roster/shift-people.ts'
import type { RosterDesk } from '../roster/roster.ts'
import { checkInTime, checkOutTime, wrongTimes } from './check-times.ts'
import type { AskedTime } from './check-times.ts'
import { shiftsNamed } from './duties.ts'
import { attendance } from './table.ts'

interface Options {
  db: Db
  history: History
  office: Pick<OfficeDesk, 'moment'>
  roster: Pick<RosterDesk, 'readyToAssign'>
}

interface Meant {
  place: DutyPlace
  who: DutyPerson
  /** of the shift, in the same seat: what the roster's edit wants to have been seen */
  inSeat: string[]
}

export function createAttendanceEdits({ db, history, office, roster }: Options) {
  const rows = createRows({ db, history })

  /** Whoever cannot be checked in is left out and told. Refusals: not_found; invalid_input where nobody is left. */
  function checkIn(refs: DutyRef[], at?: AskedTime): AttendanceDone {
    const present = office.moment()
    return several(refs, '签到', (meant, isOne) => {
      const { place, who } = meant
      if (who.state === 'present' || who.state === 'left') return '已签到'
      if (who.state === 'absent' && !isOne) return '已记缺岗'
      const time = checkInTime(place, present, at)
      if ('why' in time) return time.why
      const elsewhere = presentElsewhere(who, place)
      if (elsewhere) return elsewhere
      const values = { state: 'present' as const, checkInAt: time.at, checkOutAt: null, reason: null }
      if (who.attendanceId === null) rows.insert(attendance, { ...ownOf(meant), ...values })
      else rows.update(attendance, who.attendanceId, values)
      return null
    })
  }

  /** As `checkIn`. */
  function checkOut(refs: DutyRef[], at?: Moment): AttendanceDone {
    const present = office.moment()
    return several(refs, '下岗', ({ place, who }) => {
      if (who.attendanceId === null || who.checkInAt === null) return '还没有签到'
      if (who.checkOutAt !== null) return '已下岗'
      const time = checkOutTime(place, who.checkInAt, present, at)
      if ('why' in time) return time.why
      rows.update(attendance, who.attendanceId, { checkOutAt: time.at })
      return null
    })
  }

  /** As `checkIn`; those who are on call may be absent too, once they are called. */
  function markAbsent(refs: DutyRef[], reason: string): AttendanceDone {
    return several(
      refs,
      '缺岗',
      (meant) => {
        const { who } = meant
        if (who.state === 'present' || who.state === 'left') return '已签到，请先收回签到'
        if (who.attendanceId === null) rows.insert(attendance, { ...ownOf(meant), state: 'absent', reason })
        else if (who.reason === reason) return '已记缺岗'
        else rows.update(attendance, who.attendanceId, { state: 'absent', checkInAt: null, checkOutAt: null, reason })
        return null
      },
      reason,
    )
  }

  /** Refusals: not_found, invalid_input (already there; a reason is needed; no such time), record_changed. */
  function replace({ personId, reason, conflictReason, arrivedAt, ...ref }: Replacing): { title: string } {
    const present = office.moment()
    const meant = meantBy([ref])[0]
    if (!meant) throw gone()
    const { place, who, inSeat } = meant
    const comes = db.select().from(person).where(eq(person.id, personId)).get()
    if (!comes) throw new Refusal('not_found', '花名册里已经没有这个人了，请另选。')
    const arrival = arrivedAt === undefined ? null : checkInTime(place, present, arrivedAt)
    if (arrival && 'why' in arrival) throw new Refusal('invalid_input', `${comes.name}${arrival.why}。`)
    const elsewhere = arrival && presentElsewhere({ personId }, place)
    if (elsewhere) throw new Refusal('invalid_input', `${comes.name}${elsewhere}。`)
    const { work } = roster.readyToAssign({
      shiftId: place.shiftId,
      seat: who.seat,
      was: inSeat,
      who: { personId },
      replaces: ref.assignmentId,
      reason: conflictReason,
    })
    const title = `${placeInChinese(place)}：${comes.name}顶替${who.name}`
    const why = conflictReason === undefined ? reason : `${reason}；${conflictReason}`
    history.act({ kind: 'edit', title, reason: why }, () => {
      work()
      const left = { replacedById: personId, reason }
      if (who.attendanceId === null) rows.insert(attendance, { ...ownOf(meant), ...left, state: 'absent' })
      else if (who.checkInAt === null || who.checkOutAt !== null) rows.update(attendance, who.attendanceId, left)
      else {
        const time = checkOutTime(place, who.checkInAt, present)
        if ('why' in time) throw new Refusal('invalid_input', `${who.name}${time.why}。`)
        rows.update(attendance, who.attendanceId, { ...left, checkOutAt: time.at })
      }
      if (arrival) {
        const own = { shiftId: place.shiftId, name: comes.name, personId }
        rows.insert(attendance, { ...own, state: 'present', checkInAt: arrival.at })
      }
    })
    return { title }
  }

  /** Refusals: not_found, invalid_input. */
  function correct(id: number, checkInAt: Moment, checkOutAt: Moment | null): { title: string } {
    const row = stored(id)
    const place = shiftPlace(db, row.shiftId)
    if (row.state !== 'present') throw new Refusal('invalid_input', `${row.name}没有签到，不用改时间。`)
    const wrong = wrongTimes(place, { checkInAt, checkOutAt }, office.moment())
    if (wrong) throw new Refusal('invalid_input', wrong)
    const title = `${placeInChinese({ ...place, band: place.name })}：改${row.name}的签到时间`
    history.act({ kind: 'edit', title }, () => rows.update(attendance, id, { checkInAt, checkOutAt }))
    return { title }
  }

  /** What was said of them is gone, and they are 未签到 again. Refusals: not_found, invalid_input (replaced). */
  function takeBack(ids: number[]): { title: string } {
    const own = ids.map(stored)
    const replaced = own.find(({ replacedById }) => replacedById !== null)
    if (replaced) {
      throw new Refusal('invalid_input', `${replaced.name}已有人顶替，班表也改了。请用撤销（或到“系统—日志”）把顶替那一步退回。`)
    }
    const [first] = own
    if (!first) throw gone()
    const names = own.map(({ name }) => name)
    const place = shiftPlace(db, first.shiftId)
    const title = `${placeInChinese({ ...place, band: place.name })}：收回${listed(names)}的到岗记录`
    history.act({ kind: 'edit', title }, () => {
      for (const id of ids) rows.remove(attendance, id)
    })
    return { title }
  }

  function several(
    refs: DutyRef[],
    does: string,
    one: (meant: Meant, isOne: boolean) => string | null,
    reason?: string,
  ): AttendanceDone {
    const meant = meantBy(refs)
    if (meant.length < refs.length && refs.length === 1) throw gone()
    const title = titleOf(meant, does)
    return history.act({ kind: 'edit', title, reason }, () => {
      const done: AttendanceDone = { title, done: 0, skipped: [] }
      for (const each of meant) {
        const why = one(each, refs.length === 1)
        if (why === null) done.done += 1
        else done.skipped.push({ name: each.who.name, why })
      }
      for (let lost = meant.length; lost < refs.length; lost++)
        done.skipped.push({ name: '有一人', why: '班表刚改过，已不在这一班' })
      const [first] = done.skipped
      if (done.done === 0 && first) throw new Refusal('invalid_input', `${first.name}${first.why}。`)
      return done
    })
  }

  /** In the order of `refs`; whoever the roster has dropped meanwhile is left out. */
  function meantBy(refs: DutyRef[]): Meant[] {
    const shifts = shiftsNamed(
      db,
      refs.map(({ shiftId }) => shiftId),
      office.moment(),
    )
    return refs.flatMap(({ shiftId, assignmentId }) => {
      const found = shifts.get(shiftId)
      const who = found?.people.find((each) => each.assignmentId === assignmentId)
      if (!found || !who) return []
      const inSeat = found.shift.assignments.filter(({ seat }) => seat === who.seat).map(({ name }) => name)
      return [{ place: found.place, who, inSeat }]
    })
  }

  /** Nobody stands in two places: who is checked in elsewhere at that time has to go from there first. */
  function presentElsewhere({ personId }: Pick<DutyPerson, 'personId'>, { shiftId, start, end }: DutyPlace): string | null {
    if (personId === null) return null
    const found = db.get<{ id: number } | undefined>(sql`
      select s.id from attendance t join shift s on s.id = t.shift_id
      where t.person_id = ${personId} and t.state = 'present' and t.check_out_at is null
        and s.id <> ${shiftId} and s.start_at < ${end} and ${start} < s.end_at
      limit 1`)
    if (!found) return null
    const { number, checkpoint } = shiftPlace(db, found.id)
    return `已在${number === null ? checkpoint : `${number}号卡点`}签到，还没有下岗`
  }

  function stored(id: number) {
    const row = db.select().from(attendance).where(eq(attendance.id, id)).get()
    if (!row) throw gone()
    return row
  }

  return { checkIn, checkOut, markAbsent, replace, correct, takeBack }
}

function ownOf({ place: { shiftId }, who: { name, personId } }: Meant) {
  return { shiftId, name, personId }
}

function gone(): Refusal {
  return new Refusal('not_found', '班表或签到刚改过，这一条已经不在了。请看更新后的名单。')
}

/** 2月10日中班 43 丽江西小区南门卡点：王强、李敏签到; 3 个卡点 12 人签到 */
function titleOf(meant: readonly Meant[], does: string): string {
  const [first] = meant
  const shifts = new Set(meant.map(({ place }) => place.shiftId))
  if (!first || shifts.size !== 1) return `${shifts.size} 个班次 ${meant.length} 人${does}`
  return `${placeInChinese(first.place)}：${listed(meant.map(({ who }) => who.name))}${does}`
}

function placeInChinese({ day, band, number, checkpoint }: Pick<DutyPlace, 'day' | 'band' | 'number' | 'checkpoint'>): string {
  return `${shortDayInChinese(day)}${band} ${number === null ? '' : `${number} `}${checkpoint}`
}

const MOST_NAMES = 4

function listed(names: readonly string[]): string {
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')}等 ${names.length} 人` : names.join('、')
}
