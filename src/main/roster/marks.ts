/** 锁定 and 带班、备勤: marks on people who are in the roster, one act however many. */
import { inArray } from 'drizzle-orm'
import { shortDayInChinese } from '../../shared/days.ts'
import { DUTY_ROLE_LABELS } from '../../shared/people/duty-role.ts'
import type { LockOrder, RoleOrder } from '../../shared/roster/contract.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { peopleOfShift, shiftPlace } from './shift-people.ts'
import { assignment } from './table.ts'
import { writePeople } from './write-people.ts'

/** A batch of numbers one query can take. */
const BATCH = 10_000

/** Refusals: not_found, invalid_input (nothing changes). */
export function lockPeople(db: Db, history: History, { assignmentIds, isLocked }: LockOrder): { title: string } {
  const found = []
  for (let start = 0; start < assignmentIds.length; start += BATCH)
    found.push(
      ...db
        .select()
        .from(assignment)
        .where(inArray(assignment.id, assignmentIds.slice(start, start + BATCH)))
        .all(),
    )
  if (found.length === 0) throw new Refusal('not_found', '选中的人已经不在值班表里，请看更新后的值班表。')
  const changing = found.filter((row) => row.isLocked !== isLocked)
  const [first] = changing
  if (!first) throw new Refusal('invalid_input', isLocked ? '选中的人都已锁定。' : '选中的人都没有锁定。')
  const does = isLocked ? '锁定' : '解除锁定'
  const whom = changing.length === 1 ? first.nameWritten : ` ${changing.length} 人次`
  const title = `${does}${whom}`
  history.act({ kind: 'edit', title }, () => {
    const ids = new Set(changing.map(({ id }) => id))
    for (const shiftId of new Set(changing.map((row) => row.shiftId)))
      writePeople(db, history, shiftId, (rows) => rows.map((row) => (ids.has(row.id ?? -1) ? { ...row, isLocked } : row)))
  })
  return { title }
}

/** Who is on standby fills no seat. Refusals: not_found, invalid_input (it is so already). */
export function setRole(db: Db, history: History, { shiftId, assignmentId, role }: RoleOrder): { title: string } {
  const { day, name, number, checkpoint } = shiftPlace(db, shiftId)
  const row = peopleOfShift(db, shiftId).find(({ id }) => id === assignmentId)
  if (!row) throw new Refusal('not_found', '这个人已经不在这一班，请看更新后的值班表。')
  if (row.role === role)
    throw new Refusal('invalid_input', `${row.nameWritten}${role ? `已是${DUTY_ROLE_LABELS[role]}` : '没有带班或备勤'}。`)
  const post = number === null ? checkpoint : `${number}号卡点`
  const title = `${shortDayInChinese(day)}${name} ${post}：${row.nameWritten}${role ? `定为${DUTY_ROLE_LABELS[role]}` : '改为一般值班人员'}`
  history.act({ kind: 'edit', title }, () => {
    writePeople(db, history, shiftId, (rows) => rows.map((one) => (one.id === assignmentId ? { ...one, role } : one)))
  })
  return { title }
}
