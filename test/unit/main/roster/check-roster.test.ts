import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRoster } from '../../../../src/main/roster/check-roster.ts'
import { addDays, minutesBetween, momentOn } from '../../../../src/shared/days.ts'
import type { Shift } from '../../../../src/shared/roster/roster.ts'

const DAY = '2020-02-10'

function shift(id: number, start: string, end: string, people: number[], missing: Shift['missing'] = []): Shift {
  const assignments = people.map((personId) => ({
    id: id * 100 + personId,
    name: `甲${String(personId)}`,
    personId,
    category: 'volunteer' as const,
    seat: 'volunteer' as const,
    phone: null,
    match: 'linked' as const,
  }))
  return {
    id,
    checkpointId: id,
    checkpoint: `${String(id)}号卡点`,
    day: start.slice(0, 10),
    name: '班',
    start,
    end,
    assignments,
    required: missing,
    missing,
  }
}

const at = (day: number, time: string) => momentOn(addDays(DAY, day), time)

describe('checking the stored roster', () => {
  it('finds one person at two posts at the same time', () => {
    const { conflicts } = checkRoster(
      [shift(1, at(0, '08:00'), at(0, '16:00'), [1]), shift(2, at(0, '12:00'), at(0, '20:00'), [1, 2])],
      {},
      () => 12,
    )
    expect(conflicts).toEqual([
      {
        kind: 'double_booking',
        person: { id: 1, name: '甲1' },
        shifts: [
          { checkpoint: '1号卡点', start: at(0, '08:00'), end: at(0, '16:00') },
          { checkpoint: '2号卡点', start: at(0, '12:00'), end: at(0, '20:00') },
        ],
      },
    ])
  })

  it('takes touching shifts as no rest, not as a double booking', () => {
    const { conflicts } = checkRoster(
      [shift(1, at(0, '00:00'), at(0, '08:00'), [1]), shift(2, at(0, '08:00'), at(0, '16:00'), [1])],
      {},
      () => 12,
    )
    expect(conflicts.map((one) => one.kind)).toEqual(['short_rest'])
  })

  it('counts rest across midnight and lets exactly the asked hours pass', () => {
    const late = shift(1, at(0, '14:00'), at(0, '22:00'), [1])
    expect(checkRoster([late, shift(2, at(1, '09:59'), at(1, '18:00'), [1])], {}, () => 12).conflicts).toHaveLength(1)
    expect(checkRoster([late, shift(2, at(1, '10:00'), at(1, '18:00'), [1])], {}, () => 12).conflicts).toHaveLength(0)
  })

  it('sees a conflict across the edge of the range asked for, and leaves out those wholly outside', () => {
    const roster = [shift(1, at(-1, '16:00'), at(0, '00:00'), [1]), shift(2, at(0, '00:00'), at(0, '08:00'), [1])]
    const range = { from: DAY, to: DAY }
    expect(checkRoster(roster, range, () => 12).conflicts).toHaveLength(1)
    expect(
      checkRoster(
        [shift(1, at(-2, '00:00'), at(-2, '08:00'), [1]), shift(2, at(-2, '08:00'), at(-2, '16:00'), [1])],
        range,
        () => 12,
      ).conflicts,
    ).toEqual([])
  })

  it('never takes two people of one name for one', () => {
    const first = shift(1, at(0, '08:00'), at(0, '16:00'), [1])
    const second = shift(2, at(0, '08:00'), at(0, '16:00'), [2])
    second.assignments.forEach((one) => (one.name = '甲1'))
    const open = shift(3, at(0, '08:00'), at(0, '16:00'), [1])
    open.assignments.forEach((one) => Object.assign(one, { personId: null, match: 'ambiguous' }))
    expect(checkRoster([first, second, open], {}, () => 12).conflicts).toEqual([])
  })

  it('lists every empty seat of the range', () => {
    const roster = [
      shift(1, at(0, '08:00'), at(0, '16:00'), [], ['government', 'property']),
      shift(2, at(9, '08:00'), at(9, '16:00'), [], ['community']),
    ]
    expect(checkRoster(roster, { from: DAY, to: DAY }, () => 12).gaps).toEqual([
      { checkpoint: '1号卡点', start: at(0, '08:00'), end: at(0, '16:00'), category: 'government', missing: 1 },
      { checkpoint: '1号卡点', start: at(0, '08:00'), end: at(0, '16:00'), category: 'property', missing: 1 },
    ])
  })

  it('agrees with comparing every pair of shifts of every person', () => {
    const spans = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 6 }),
        hour: fc.integer({ min: 0, max: 23 }),
        hours: fc.integer({ min: 1, max: 12 }),
        person: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(spans, (list) => {
        const roster = list.map(({ day, hour, hours, person }, i) => {
          const end = (hour + hours) % 24
          const endDay = addDays(DAY, day + (hour + hours >= 24 ? 1 : 0))
          return shift(i, `${addDays(DAY, day)}T${two(hour)}:00`, `${endDay}T${two(end)}:00`, [person])
        })
        const pairs = roster.flatMap((a, i) =>
          roster.slice(i + 1).map((b): [Shift, Shift] => (a.start <= b.start ? [a, b] : [b, a])),
        )
        const own = pairs.filter(([a, b]) => a.assignments[0]?.personId === b.assignments[0]?.personId)
        const doubles = own.filter(([a, b]) => minutesBetween(b.start, a.end) > 0).length
        const short = own.filter(([a, b]) => minutesBetween(a.end, b.start) >= 0 && minutesBetween(a.end, b.start) < 720).length
        const found = checkRoster(roster, {}, () => 12).conflicts
        return (
          found.filter((one) => one.kind === 'double_booking').length === doubles &&
          found.filter((one) => one.kind === 'short_rest').length === short
        )
      }),
    )
  })
})

function two(value: number): string {
  return String(value).padStart(2, '0')
}
