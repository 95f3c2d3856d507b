import { describe, expect, it } from 'vitest'
import { readAvailability } from '../../../../src/main/availability/read-availability.ts'
import { dutyPair, dutyRestriction } from '../../../../src/main/availability/table.ts'
import { person } from '../../../../src/main/people/table.ts'
import { readStandards } from '../../../../src/main/standards/read-standards.ts'
import { dutyRule } from '../../../../src/main/standards/table.ts'
import { DUTY_RULES, dutyRuleFor } from '../../../../src/shared/standards/duty-rule.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const WEEK = { from: '2020-02-10', to: '2020-02-16' }

describe('what the office has set for its rosters', () => {
  it('is the shipped rules where nothing is stored, with the rest the office’s settings ask', async () => {
    const { api, db } = openTestOffice()
    expect(readStandards(db, WEEK).dutyRules).toHaveLength(DUTY_RULES.length)
    await api.office.setRule({ code: 'min_rest_hours', from: null, value: 10 })
    db.insert(dutyRule)
      .values({ code: 'rest_hours', category: 'volunteer', isOn: true, isHard: false, value: 4, weight: 9 })
      .run()
    db.insert(dutyRule).values({ code: 'week_shifts', category: null, isOn: true, isHard: true, value: 5, weight: null }).run()
    const { dutyRules } = readStandards(db, WEEK)
    expect(dutyRuleFor(dutyRules, 'rest_hours', 'community_worker')).toMatchObject({ isHard: true, value: 10 })
    expect(dutyRuleFor(dutyRules, 'rest_hours', 'volunteer')).toMatchObject({ isHard: false, value: 10, weight: 9 })
    expect(dutyRuleFor(dutyRules, 'week_shifts', 'volunteer').value).toBe(5)
  })

  it('is, where the rest changes within the days asked for, its strictest number', async () => {
    const { api, db } = openTestOffice()
    await api.office.setRule({ code: 'min_rest_hours', from: '2020-02-12', value: 16 })
    await api.office.setRule({ code: 'min_rest_hours', from: '2020-02-14', value: 8 })
    const restOn = (from: string, to: string) => dutyRuleFor(readStandards(db, { from, to }).dutyRules, 'rest_hours', null).value
    expect([restOn('2020-02-03', '2020-02-11'), restOn('2020-02-10', '2020-02-16'), restOn('2020-02-14', '2020-02-16')]).toEqual([
      12, 16, 8,
    ])
  })
})

describe('who is at hand in a span of days', () => {
  it('is told by what touches the span, and by what always holds', () => {
    const { db } = openTestOffice()
    const [a, b] = ['王一', '李二'].map(
      (name) => db.insert(person).values({ name, isIdNumberValid: false, category: 'volunteer' }).returning().get().id,
    ) as [number, number]
    const leave = (from: string | null, to: string | null) =>
      db.insert(dutyRestriction).values({ personId: a, kind: 'leave', from, to }).run()
    leave('2020-02-01', '2020-02-09')
    leave('2020-02-08', '2020-02-10')
    leave('2020-02-17', null)
    leave(null, null)
    db.insert(dutyPair).values({ personId: a, otherId: b, sort: 'apart', to: '2020-02-09' }).run()
    const spans = readAvailability(db, { from: '2020-02-10', to: '2020-02-16' }).restrictions.map(({ from, to }) => [from, to])
    expect(spans).toEqual([
      ['2020-02-08', '2020-02-10'],
      [null, null],
    ])
    expect(readAvailability(db, { from: '2020-02-10', to: '2020-02-16' }).pairs).toEqual([])
    expect(readAvailability(db, { from: '2020-02-09', to: '2020-02-09' }).pairs).toHaveLength(1)
  })
})
