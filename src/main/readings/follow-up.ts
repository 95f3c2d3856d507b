/** The desk for the follow-up of one case: its temperatures day by day, and one entered by hand. */
import { and, eq, sql } from 'drizzle-orm'
import type { IsolationCase } from '../../shared/cases/case.ts'
import { dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { ruleOn } from '../../shared/office/rules.ts'
import type { NewReading } from '../../shared/readings/contract.ts'
import { followUpDays, slotsBegun } from '../../shared/readings/follow-up.ts'
import type { FollowUp } from '../../shared/readings/follow-up.ts'
import { READING_SLOT_LABELS } from '../../shared/readings/reading.ts'
import { Refusal } from '../../shared/refusals.ts'
import { cases } from '../cases/cases.ts'
import { isolationCase, keyPerson } from '../cases/table.ts'
import type { History } from '../changes/history.ts'
import { createRows } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import type { OfficeDesk } from '../office/office.ts'
import { readings } from './readings.ts'
import { temperatureReading } from './table.ts'

export type FollowUpDesk = ReturnType<typeof createFollowUp>

export function createFollowUp({ db, office, history }: { db: Db; office: OfficeDesk; history: History }) {
  const rows = createRows({ db, history })

  /** Refusal: not_found. */
  function caseAt(id: number, moment: Moment): Pick<IsolationCase, 'startOn' | 'endOn' | 'state'> {
    const found = db.get<Pick<IsolationCase, 'startOn' | 'endOn' | 'state'> | undefined>(
      sql`select startOn, endOn, state from (${cases.asOf(moment, office.settings())}) where id = ${id}`,
    )
    if (!found) throw new Refusal('not_found', '截至这一刻没有这名居家观察人员，可能还没有开始，或已被删除。')
    return found
  }

  /** Refusal: not_found. */
  function ofCase(caseId: number, asked?: Moment): FollowUp {
    const moment = office.moment(asked)
    const settings = office.settings()
    const { startOn, endOn, state } = caseAt(caseId, moment)
    const isObserved = state === 'under_observation'
    const made = db
      .all<Parameters<typeof readings.toRecord>[0]>(
        sql`select * from (${readings.asOf(moment, settings)}) where caseId = ${caseId} order by day, slot, id`,
      )
      .map((row) => readings.toRecord(row, false))
    // '' is an end that nobody dated
    const observed = endOn === '' ? null : { startOn, endOn }
    return {
      feverCelsius: ruleOn(settings.rules, 'fever_celsius', dayPart(moment)),
      isObserved,
      days: followUpDays(observed, made, moment),
    }
  }

  /** Refusals: not_found, invalid_input. */
  function enter({ caseId, slot, celsius, symptoms }: NewReading): { id: number } {
    const moment = office.moment()
    const half = READING_SLOT_LABELS[slot]
    if (caseAt(caseId, moment).state !== 'under_observation') {
      throw new Refusal('invalid_input', '这个人的居家观察已经结束，不用再登记体温。')
    }
    if (!slotsBegun(moment).includes(slot)) throw new Refusal('invalid_input', `还没到${half}，请登记上午的体温。`)
    const who = db
      .select({ name: keyPerson.name, idNumber: keyPerson.idNumber, phone: keyPerson.phone })
      .from(isolationCase)
      .innerJoin(keyPerson, eq(keyPerson.id, isolationCase.keyPersonId))
      .where(eq(isolationCase.id, caseId))
      .get()
    if (!who) throw new Refusal('not_found', '这名居家观察人员已经不在了，可能刚被删除。')
    const day = dayPart(moment)
    const before = db
      .select({ id: temperatureReading.id })
      .from(temperatureReading)
      .where(and(eq(temperatureReading.caseId, caseId), eq(temperatureReading.day, day), eq(temperatureReading.slot, slot)))
      .get()
    const title = `${before ? '更正' : '登记'}体温 ${who.name} 今日${half} ${celsius.toFixed(1)}℃`
    return history.act({ kind: 'edit', title }, () => {
      if (!before) return { id: rows.insert(temperatureReading, { ...who, caseId, day, slot, celsius, symptoms }) }
      rows.update(temperatureReading, before.id, { celsius, symptoms })
      return before
    })
  }

  return { ofCase, enter }
}
