/** Edits of many cells ask the same proof as an edit of one: leave, rules the office has set, pairs and people's own limits. */
import { describe, expect, it } from 'vitest'
import { dutyPair, dutyRestriction } from '../../../../src/main/availability/table.ts'
import { person } from '../../../../src/main/people/table.ts'
import { assignment, shift } from '../../../../src/main/roster/table.ts'
import { dutyRule } from '../../../../src/main/standards/table.ts'
import { MONDAY, SUNDAY, refusalOf, smallRoster } from './small-roster.ts'

const EMPTY = { seat: 'community' as const, was: [] as string[] }
const TUESDAY = '2020-02-11'

/** 崔浩 is on leave on Tuesday. */
function street() {
  const roster = smallRoster()
  const cui = roster.addPerson('崔浩', 'community_worker')
  const restrict = (personId: number, kind: 'leave' | 'week_shifts', value: number | null, day: string | null) =>
    roster.db
      .insert(dutyRestriction)
      .values({ personId, kind, value, checkpointId: null, reason: kind === 'leave' ? '发热' : null, from: day, to: day })
      .run()
  restrict(cui, 'leave', null, TUESDAY)
  const standing = () => roster.db.select().from(assignment).all().length
  return { ...roster, cui, restrict, standing }
}

describe('filling from the day before', () => {
  it('needs a reason where somebody is on leave', async () => {
    const { api, cui, sit, shiftAt, standing } = street()
    sit(shiftAt(0, 0, '早班'), cui, '崔浩')
    const cell = { shiftId: shiftAt(0, 1, '早班'), ...EMPTY }
    expect(await refusalOf(api.roster.sameAsDayBefore(cell))).toEqual({
      code: 'invalid_input',
      message: '崔浩（社区）2月11日请假（发热），不能值2月11日早班。仍要排，请写明原因。',
      data: { isReasonNeeded: true },
    })
    expect(standing()).toBe(1)
    await api.roster.sameAsDayBefore({ ...cell, reason: '本人愿意来' })
    expect(standing()).toBe(2)
  })
})

describe('filling a week', () => {
  it('leaves out days of leave, and those beyond what the person may do, and says so', async () => {
    const { api, cui, restrict, shiftAt } = street()
    restrict(cui, 'week_shifts', 3, null)
    const cell = { shiftId: shiftAt(0, 0, '早班'), ...EMPTY }
    const { filled, skipped } = await api.roster.fillWeek({ ...cell, personId: cui, from: MONDAY, to: SUNDAY })
    expect(filled).toEqual([MONDAY, '2020-02-12', '2020-02-13'])
    expect(skipped.map(({ why }) => why)).toEqual([
      '2月11日请假（发热），不能值2月11日早班',
      '2月10日—14日的 7 天内有 4 班，最多 3 班',
      '2月10日—15日的 7 天内有 4 班，最多 3 班',
      '2月10日—16日的 7 天内有 4 班，最多 3 班',
    ])
  })

  it('goes beyond a number nobody in the office has set, and stops at one that is set', async () => {
    const week = async (isSet: boolean) => {
      const { api, addPerson, shiftAt, db } = smallRoster()
      const rule = { code: 'week_shifts' as const, isOn: true, isHard: true, value: 5, weight: null }
      if (isSet)
        db.insert(dutyRule)
          .values({ ...rule, category: null })
          .run()
      const personId = addPerson('文超', 'community_worker')
      const cell = { shiftId: shiftAt(0, 0, '早班'), ...EMPTY }
      return (await api.roster.fillWeek({ ...cell, personId, from: MONDAY, to: SUNDAY })).filled.length
    }
    expect([await week(false), await week(true)]).toEqual([7, 5])
  })
})

describe('a block of cells', () => {
  it('leaves out who is on leave and who must not stand with somebody, and puts in the others', async () => {
    const { api, db, cui, addPerson, shiftAt } = street()
    const [he, su] = [addPerson('贺强', 'community_worker'), addPerson('苏永', 'volunteer')]
    db.insert(dutyPair).values({ personId: su, otherId: he, sort: 'apart', reason: null }).run()
    const shiftId = shiftAt(0, 1, '早班')
    const done = await api.roster.place({
      what: '粘贴',
      cells: [
        { ...EMPTY, shiftId, people: [{ personId: cui }, { personId: he }] },
        { ...EMPTY, shiftId, seat: 'volunteer', people: [{ personId: su }] },
        { ...EMPTY, shiftId: shiftAt(0, 2, '早班'), people: [{ personId: cui }] },
      ],
    })
    expect(done.placed).toBe(2)
    expect(done.left.map(({ name, why }) => [name, why])).toEqual([
      ['崔浩', '2月11日请假（发热），不能值2月11日早班'],
      ['苏永', '与贺强不应同班，2月11日排在一起'],
    ])
  })

  it('lets people change places who broke a rule before, as that breaks nothing new', async () => {
    const { api, cui, sit, shiftAt } = street()
    sit(shiftAt(0, 1, '早班'), cui, '崔浩')
    const done = await api.roster.place({
      what: '粘贴',
      cells: [
        { shiftId: shiftAt(0, 1, '早班'), seat: 'community', was: ['崔浩'], people: [] },
        { shiftId: shiftAt(1, 1, '早班'), ...EMPTY, people: [{ personId: cui }] },
      ],
    })
    expect([done.placed, done.cleared, done.left]).toEqual([1, 1, []])
  })

  it('takes police beside the standard, and people of a post that no ledger knows, but not on leave', async () => {
    const { api, db, cui, addPerson, shiftAt } = street()
    const police = addPerson('王警官', 'police')
    const own = { checkpointName: '丙院卡点', day: TUESDAY, name: '早班', start: `${TUESDAY}T08:00`, end: `${TUESDAY}T16:00` }
    const unknown = db.insert(shift).values(own).returning().get().id
    const done = await api.roster.place({
      what: '粘贴',
      cells: [
        { shiftId: shiftAt(0, 1, '早班'), seat: null, was: [], people: [{ personId: police }] },
        { shiftId: unknown, ...EMPTY, people: [{ personId: cui }] },
      ],
    })
    expect([done.placed, done.left.map(({ name }) => name)]).toEqual([1, ['崔浩']])
  })
})

describe('copying the week before', () => {
  it('leaves out who is on leave this week', async () => {
    const { api, cui, restrict, sit, shiftAt, addPerson } = street()
    const he = addPerson('贺强', 'community_worker')
    sit(shiftAt(0, 2, '早班'), cui, '崔浩')
    sit(shiftAt(0, 3, '早班'), he, '贺强')
    await api.roster.openWeek({ from: '2020-02-17' })
    restrict(cui, 'leave', null, '2020-02-19')
    const done = await api.roster.copyWeek({ from: '2020-02-17', to: '2020-02-23' })
    expect(done.placed).toBe(1)
    expect(done.left.map(({ name, why }) => [name, why])).toEqual([['崔浩', '2月19日请假（发热），不能值2月19日早班']])
  })
})

describe('people for a seat', () => {
  it('stand among those with something against them when on leave or gone, and the list says what', async () => {
    const { api, db, cui, addPerson, shiftAt } = street()
    addPerson('贺强', 'community_worker')
    db.insert(person).values({ name: '龙江', category: 'community_worker', isIdNumberValid: false, to: TUESDAY }).run()
    const nights = addPerson('文超', 'community_worker')
    const only = { kind: 'nights_only' as const, value: null, checkpointId: null, reason: null, from: null, to: null }
    db.insert(dutyRestriction)
      .values({ ...only, personId: nights })
      .run()
    const { bands } = await api.roster.candidates({ shiftId: shiftAt(0, 1, '早班'), seat: 'community' })
    expect(bands.map(({ people }) => people.map(({ name, verdict }) => [name, verdict]))).toEqual([
      [['贺强', '可排']],
      [],
      [
        ['崔浩', '请假（发热）'],
        ['龙江', '已离岗'],
        ['文超', '只上夜班'],
      ],
    ])
    const [free] = (await api.roster.candidates({ shiftId: shiftAt(0, 2, '早班'), seat: 'community' })).bands
    expect(free?.people.map(({ personId }) => personId)).toContain(cui)
  })
})
