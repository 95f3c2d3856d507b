/** 交接班记录: read, written, taken away; one for a shift. */
import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { DutyPlace } from '../../shared/attendance/duty.ts'
import { checkHandover } from '../../shared/attendance/handover.ts'
import type { Handover, HandoverValues } from '../../shared/attendance/handover.ts'
import { momentInChinese, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { shiftPlace } from '../roster/shift-people.ts'
import { handover } from './table.ts'

interface Options {
  db: Db
  history: History
  office: Pick<OfficeDesk, 'moment'>
}

/** In order of time. */
export function handoversOf(db: Db, { from, to }: { from: Day; to: Day }): Handover[] {
  return read(db, sql`s.day between ${from} and ${to}`)
}

export function createHandovers({ db, history, office }: Options) {
  const rows = createRows({ db, history })

  /** Refusals: not_found, invalid_input, record_changed (another has been written meanwhile). */
  function save(id: number | undefined, shiftId: number, given: HandoverValues): { title: string } {
    const shift = shiftPlace(db, shiftId)
    const values = tidied(given)
    const problems = checkHandover(values, shift, office.moment())
    if (problems.length > 0) {
      throw new Refusal('invalid_input', problems.map(({ message }) => message).join(''), { problems })
    }
    const [own] = read(db, sql`h.shift_id = ${shiftId}`)
    if (id === undefined && own) {
      throw new Refusal(
        'record_changed',
        `这一班已有交接班记录（${momentInChinese(own.at)}，${own.handedOverBy ?? ''}交${own.takenOverBy ?? ''}）。请打开那一条修改。`,
      )
    }
    if (id !== undefined && own?.id !== id) throw new Refusal('not_found', '这条交接班记录已经不在了，可能刚被删除。')
    const title = `${placeInChinese(shift)}：${id === undefined ? '写' : '改'}交接班记录`
    history.act({ kind: 'edit', title }, () => {
      if (id === undefined) rows.insert(handover, { shiftId, ...values })
      else rows.update(handover, id, { ...values })
    })
    return { title }
  }

  /** Refusal: not_found. */
  function remove(id: number): { title: string } {
    const found = db.select().from(handover).where(eq(handover.id, id)).get()
    if (!found) throw new Refusal('not_found', '这条交接班记录已经不在了，可能刚被删除。')
    const title = `${placeInChinese(shiftPlace(db, found.shiftId))}：删除交接班记录`
    history.act({ kind: 'remove', title }, () => rows.remove(handover, id))
    return { title }
  }

  return { save, remove }
}

function read(db: Db, where: SQL): Handover[] {
  return db.all<DutyPlace & HandoverValues & { id: number }>(sql`
    select h.id, h.at, h.persons_in as personsIn, h.persons_out as personsOut, h.vehicles,
      h.abnormal_temperatures as abnormalTemperatures, h.incidents, h.equipment, h.supplies,
      h.handed_over_by as handedOverBy, h.taken_over_by as takenOverBy,
      s.id as shiftId, s.checkpoint_id as checkpointId, c.number, coalesce(c.name, s.checkpoint_name) as checkpoint,
      a.name as community, s.day, s.name as band, s.start_at as start, s.end_at as end
    from handover h
    join shift s on s.id = h.shift_id
    left join checkpoint c on c.id = s.checkpoint_id
    left join area a on a.id = c.community_id
    where ${where}
    order by h.at, h.id`)
}

/** A box left empty says nothing. */
function tidied(values: HandoverValues): HandoverValues {
  const entries = Object.entries(values).map(([field, value]) => [field, value === '' ? null : value])
  return { ...(Object.fromEntries(entries) as HandoverValues), at: values.at }
}

function placeInChinese({ day, name, number, checkpoint }: ReturnType<typeof shiftPlace>): string {
  return `${shortDayInChinese(day)}${name} ${number === null ? '' : `${number} `}${checkpoint}`
}
