/** 换班申请: asked by anybody at a screen, decided by whoever keeps the roster; approving changes the roster in the same act. */
import { desc, eq } from 'drizzle-orm'
import { momentOfDate, shortDayInChinese } from '../../../shared/days.ts'
import type { Day } from '../../../shared/days.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { Swap, SwapState } from '../../../shared/roster/swap.ts'
import { createRows } from '../../changes/rows.ts'
import { whoActs } from '../../changes/seat.ts'
import type { History } from '../../changes/history.ts'
import type { Db } from '../../db/open.ts'
import { person } from '../../people/table.ts'
import { proofAround } from '../../planning/proof-around.ts'
import { newBreaches, stepped } from '../../planning/stored-proof.ts'
import type { Step } from '../../planning/stored-proof.ts'
import { peopleOfShift, shiftPlace } from '../shift-people.ts'
import type { PersonRow, ShiftPlace } from '../shift-people.ts'
import { linked, writePeople } from '../write-people.ts'
import { swapRequest } from './table.ts'

type Row = typeof swapRequest.$inferSelect

interface Asking {
  shiftId: number
  personId: number
  otherShiftId: number | null
  otherPersonId: number
  reason?: string | undefined
}

export type SwapsDesk = ReturnType<typeof createSwaps>

export function createSwaps({ db, history, clock }: { db: Db; history: History; clock: () => Date }) {
  const rows = createRows({ db, history })

  /** Newest first. */
  function list({ state, from, to }: { state?: SwapState | undefined; from?: Day | undefined; to?: Day | undefined }): Swap[] {
    const all = db.select().from(swapRequest).orderBy(desc(swapRequest.id)).all()
    return all
      .filter((row) => state === undefined || row.state === state)
      .map(swapOf)
      .filter(({ duty }) => (from === undefined || duty.day >= from) && (to === undefined || duty.day <= to))
  }

  /** Refusals: not_found, invalid_input, already_there. */
  function ask({ shiftId, personId, otherShiftId, otherPersonId, reason }: Asking): Swap {
    const [shift, one, other] = [shiftPlace(db, shiftId), nameOf(personId), nameOf(otherPersonId)]
    if (personId === otherPersonId) throw new Refusal('invalid_input', '不能与自己换班，请另选一人。')
    if (!placeIn(shiftId, personId)) throw new Refusal('invalid_input', `${one}不在${dutyOf(shift)}，请看更新后的值班表。`)
    if (otherShiftId !== null && !placeIn(otherShiftId, otherPersonId)) {
      throw new Refusal('invalid_input', `${other}不在${dutyOf(shiftPlace(db, otherShiftId))}，请看更新后的值班表。`)
    }
    const isSame = (row: Row) => row.state === 'open' && row.shiftId === shiftId && row.personId === personId
    if (db.select().from(swapRequest).all().some(isSame)) {
      throw new Refusal('already_there', `${one}${dutyOf(shift)}的换班申请还没有答复，不用再提。`)
    }
    const title = `${one}申请${dutyOf(shift)}与${other}换班`
    const id = history.act({ kind: 'edit', title, reason }, () =>
      rows.insert(swapRequest, {
        shiftId,
        personId,
        otherShiftId,
        otherPersonId,
        state: 'open',
        reason: reason ?? null,
        askedAt: momentOfDate(clock()),
        askedBy: whoActs(),
      }),
    )
    return swapOf(rowOf(id))
  }

  /** Refusals: not_found, invalid_input (decided already; somebody has left the duty; a hard rule would be broken). */
  function decide({ id, isApproved, decision }: { id: number; isApproved: boolean; decision?: string | undefined }) {
    const row = rowOf(id)
    if (row.state !== 'open') throw new Refusal('invalid_input', '这份换班申请已经答复过了。')
    const against = isApproved ? againstOf(row) : null
    if (against !== null) throw new Refusal('invalid_input', `不能同意：${against}。`)
    const duty = dutyOf(shiftPlace(db, row.shiftId))
    const title = `${isApproved ? '同意' : '不同意'}${nameOf(row.personId)}${duty}与${nameOf(row.otherPersonId)}换班`
    history.act({ kind: 'edit', title, reason: decision }, () => {
      if (isApproved) carryOut(row)
      rows.update(swapRequest, id, {
        state: isApproved ? 'approved' : 'refused',
        decidedAt: momentOfDate(clock()),
        decidedBy: whoActs(),
        decision: decision ?? null,
      })
    })
    return { title, swap: swapOf(rowOf(id)) }
  }

  function carryOut({ shiftId, personId, otherShiftId, otherPersonId }: Row): void {
    replace(shiftId, personId, otherPersonId)
    if (otherShiftId !== null) replace(otherShiftId, otherPersonId, personId)
  }

  /** The other takes the very place: its seat and its order among the names. */
  function replace(shiftId: number, goesId: number, comesId: number): void {
    const goes = placeIn(shiftId, goesId)
    const comes = db.select().from(person).where(eq(person.id, comesId)).get()
    if (!goes || !comes) return
    writePeople(db, history, shiftId, (people) =>
      people.map((one) =>
        one.id === goes.id ? { ...linked(comes, goes.seat), id: goes.id, role: goes.role, isLocked: goes.isLocked } : one,
      ),
    )
  }

  /** Why it cannot be approved as the roster stands; null: nothing is against it. */
  function againstOf(row: Row): string | null {
    const { shiftId, personId, otherShiftId, otherPersonId } = row
    const place = placeIn(shiftId, personId)
    if (!place) return `${nameOf(personId)}已不在${dutyOf(shiftPlace(db, shiftId))}`
    const otherPlace = otherShiftId === null ? undefined : placeIn(otherShiftId, otherPersonId)
    if (otherShiftId !== null && !otherPlace) return `${nameOf(otherPersonId)}已不在${dutyOf(shiftPlace(db, otherShiftId))}`
    if (shiftId !== otherShiftId && placeIn(shiftId, otherPersonId)) return `${nameOf(otherPersonId)}已在这一班`
    const steps: Step[] = [
      { personId, shiftId, seat: place.seat, does: 'go' },
      ...(otherShiftId === null
        ? []
        : [{ personId: otherPersonId, shiftId: otherShiftId, seat: otherPlace?.seat ?? null, does: 'go' as const }]),
      { personId: otherPersonId, shiftId, seat: place.seat, does: 'come' },
      ...(otherShiftId === null
        ? []
        : [{ personId, shiftId: otherShiftId, seat: otherPlace?.seat ?? null, does: 'come' as const }]),
    ]
    const { office, people } = proofAround(db, steps)
    const broken = newBreaches(office, office.duties, stepped(office, steps), people)
    return broken.find(({ isHard }) => isHard)?.sentence ?? null
  }

  function placeIn(shiftId: number, personId: number): PersonRow | undefined {
    return peopleOfShift(db, shiftId).find((row) => row.personId === personId)
  }

  /** Refusal: not_found. */
  function rowOf(id: number): Row {
    const found = db.select().from(swapRequest).where(eq(swapRequest.id, id)).get()
    if (!found) throw new Refusal('not_found', '这份换班申请已经不在了，可能刚被撤销。')
    return found
  }

  /** Refusal: not_found. */
  function nameOf(id: number): string {
    const found = db.select({ name: person.name }).from(person).where(eq(person.id, id)).get()
    if (!found) throw new Refusal('not_found', '花名册里没有这个人了，请刷新后再选。')
    return found.name
  }

  function swapOf(row: Row): Swap {
    const { id, state, reason, askedAt, askedBy, decidedAt, decidedBy, decision } = row
    const duty = (shiftId: number) => {
      const { checkpoint, number, day, name: band, start, end } = shiftPlace(db, shiftId)
      return { shiftId, checkpoint, number, day, band, start, end }
    }
    return {
      id,
      state,
      person: { id: row.personId, name: nameOf(row.personId) },
      duty: duty(row.shiftId),
      other: { id: row.otherPersonId, name: nameOf(row.otherPersonId) },
      otherDuty: row.otherShiftId === null ? null : duty(row.otherShiftId),
      reason,
      askedAt,
      askedBy,
      decidedAt,
      decidedBy,
      decision,
      against: state === 'open' ? againstOf(row) : null,
    }
  }

  return { list, ask, decide }
}

/** 2月10日夜班 */
function dutyOf({ day, name }: ShiftPlace): string {
  return `${shortDayInChinese(day)}${name}`
}
