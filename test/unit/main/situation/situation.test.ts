/** The situation of small invented offices, where the clock matters: midnight, the leap day, shifts that are over. */
import { describe, expect, it } from 'vitest'
import { momentOn } from '../../../../src/shared/days.ts'
import type { FindingDraft, ShiftDraft } from '../../../../src/shared/ledgers/drafts.ts'
import type { ActionCode, Situation } from '../../../../src/shared/situation/situation.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { observed, openFinding, person, post } from '../find/find-fixture.ts'

function finding(description: string, rest: Partial<FindingDraft> = {}): FindingDraft {
  return {
    kind: 'findings',
    number: null,
    bulletin: null,
    foundOn: '2020-02-28',
    community: '龙江社区',
    place: '东门卡点',
    description,
    dueAt: null,
    state: 'found',
    correctedOn: null,
    responsibleName: null,
    ...rest,
  }
}

/** 夜班 00:00–08:00, 早班 08:00–16:00, 中班 16:00–24:00. */
function shift(checkpoint: string, day: string, shiftName: '夜班' | '早班' | '中班', names: string[]): ShiftDraft {
  const [from, to] = { 夜班: ['00:00', '08:00'], 早班: ['08:00', '16:00'], 中班: ['16:00', '24:00'] }[shiftName] as [
    string,
    string,
  ]
  const people = names.map((name) => ({ name, phone: null }))
  return { kind: 'roster', checkpoint, day, shiftName, start: momentOn(day, from), end: momentOn(day, to), people }
}

const counts = ({ actions }: Situation) => Object.fromEntries(actions.map(({ code, count }) => [code, count]))
const actionOf = ({ actions }: Situation, code: ActionCode) => actions.find((action) => action.code === code)

describe('an empty office', () => {
  it('has nothing to see to, nothing to compare and no days', async () => {
    const { api } = openTestOffice()
    const { actions, rosterGaps, days, figures } = await api.situation.at({})
    expect({ actions, rosterGaps, days }).toEqual({
      actions: [],
      rosterGaps: 0,
      days: { cases: [], findings: [], closures: [], compliance: [] },
    })
    expect(Object.values(figures).filter(({ before, difference }) => before !== null || difference !== null)).toEqual([])
  })
})

describe('a finding to be corrected the same day', () => {
  const office = () => {
    const opened = openFinding()
    opened.store([finding('消毒登记不全', { dueAt: '2020-02-29T00:00' })])
    return opened.api
  }

  it('falls due today until 24:00, and is not overdue at 24:00 itself', async () => {
    const api = office()
    expect(counts(await api.situation.at({ asOf: '2020-02-28T23:59' }))).toEqual({ findings_due_today: 1 })
    expect(counts(await api.situation.at({ asOf: '2020-02-29T00:00' }))).not.toHaveProperty('findings_overdue')
  })

  it('is overdue a minute later, and no longer due', async () => {
    const situation = await office().situation.at({ asOf: '2020-02-29T00:01' })
    expect(counts(situation)).toEqual({ findings_overdue: 1 })
    expect(actionOf(situation, 'findings_overdue')?.lines[0]?.subjects[0]?.name).toBe('东门：消毒登记不全，2月28日')
  })
})

describe('observation that ends over a month and the leap day', () => {
  const office = () => {
    const opened = openFinding()
    opened.store([
      observed('甲一', '410199199001010011', { startOn: '2020-02-15', address: '甲楼' }),
      observed('乙二', '410199199001010029', { startOn: '2020-02-16', address: '乙楼', community: '锦江社区' }),
    ])
    return opened.api
  }

  it('is announced the day before, the 29th as well as the 1st', async () => {
    const api = office()
    const eve = await api.situation.at({ asOf: '2020-02-28T18:00' })
    expect(counts(eve)).toEqual({ due_release_tomorrow: 1 })
    expect(actionOf(eve, 'due_release_tomorrow')?.lines[0]?.text).toBe('2月29日期满：龙江 1')
    const leap = await api.situation.at({ asOf: '2020-02-29T18:00' })
    expect(counts(leap)).toEqual({ due_release_today: 1, due_release_tomorrow: 1 })
    expect(actionOf(leap, 'due_release_tomorrow')?.lines[0]?.text).toBe('3月1日期满：锦江 1')
  })

  it('is overdue once its day has passed', async () => {
    const situation = await office().situation.at({ asOf: '2020-03-02T00:00' })
    expect(counts(situation)).toEqual({ overdue_release: 2 })
    expect(situation.comparedWith).toBe('2020-03-01T00:00')
  })
})

describe('the roster', () => {
  const staff = [
    person('机关甲', { category: 'street_cadre', phone: '19900000001' }),
    person('社区甲', { category: 'community_worker', phone: '19900000002' }),
    person('志愿甲', { phone: '19900000003' }),
  ]
  const posts = [
    post(1, '东门卡点', { compoundType: 'no_manager', strength: { government: 1, community: 1, volunteer: 1, property: 0 } }),
    post(2, '西门卡点', { compoundType: 'no_manager', strength: { government: 1, community: 1, volunteer: 1, property: 0 } }),
  ]
  const full = ['机关甲', '社区甲', '志愿甲']
  const office = (...shifts: ShiftDraft[]) => {
    const opened = openFinding()
    opened.store([...staff, ...posts, ...shifts])
    return opened
  }

  it('asks only for seats that can still be filled, and says what the whole week lacks', async () => {
    const lacking = ['机关甲', '志愿甲']
    const { api } = office(shift('东门卡点', '2020-02-10', '夜班', lacking), shift('东门卡点', '2020-02-10', '中班', lacking))
    const action = actionOf(await api.situation.at({ asOf: '2020-02-10T12:00' }), 'roster_short')
    expect(action).toMatchObject({ seat: 'community', count: 1, leadsTo: { room: 'roster', day: '2020-02-10', band: '中班' } })
    expect(action?.lines.map(({ text }) => text)).toEqual(['本周共缺 2 人次，还可补 1 人次', '接班的中班缺 1 人'])
    const over = await api.situation.at({ asOf: '2020-02-11T00:00' })
    expect(over.rosterGaps).toBe(2)
    expect(actionOf(over, 'roster_short')).toBeUndefined()
  })

  it('tells of somebody in two places until the later shift is over', async () => {
    const { api } = office(shift('东门卡点', '2020-02-10', '早班', full), shift('西门卡点', '2020-02-10', '早班', ['社区甲']))
    const during = await api.situation.at({ asOf: '2020-02-10T15:59' })
    expect(actionOf(during, 'double_booked')?.lines[0]?.subjects).toMatchObject([{ name: '社区甲', note: '今日早班' }])
    expect(counts(await api.situation.at({ asOf: '2020-02-10T16:00' }))).not.toHaveProperty('double_booked')
  })

  it('tells which posts nobody has planned for tomorrow', async () => {
    const { api } = office(shift('东门卡点', '2020-02-10', '早班', full), shift('东门卡点', '2020-02-11', '早班', full))
    const action = actionOf(await api.situation.at({ asOf: '2020-02-10T18:00' }), 'not_rostered')
    expect([action?.count, action?.sentence]).toEqual([1, '卡点明日没有排班'])
    expect(action?.lines[0]?.subjects).toMatchObject([{ name: '西门', leadsTo: { room: 'roster', day: '2020-02-11' } }])
    const later = actionOf(await api.situation.at({ asOf: '2020-02-20T18:00' }), 'not_rostered')
    expect([later?.count, later?.sentence]).toEqual([2, '卡点本周没有值班表'])
  })

  it('asks who is meant where two people bear a name, and where nobody does', async () => {
    const { api, store } = office()
    store([
      person('同名', { phone: '19900000008', category: 'community_worker' }),
      person('同名', { phone: '19900000009', category: 'community_worker' }),
      shift('东门卡点', '2020-02-10', '中班', ['机关甲', '同名', '生人']),
    ])
    const action = actionOf(await api.situation.at({ asOf: '2020-02-10T12:00' }), 'names_unclear')
    expect(action?.lines[0]?.subjects.map(({ name, note }) => [name, note])).toEqual([
      ['同名', '同名'],
      ['生人', '花名册没有'],
    ])
  })
})
