import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CompoundType } from '../../../src/shared/areas/area.ts'
import { CheckpointKind } from '../../../src/shared/checkpoints/checkpoint-kind.ts'
import { addDays, eachDay, weekdayOf } from '../../../src/shared/days.ts'
import { StaffCategory } from '../../../src/shared/people/person.ts'
import { dayKindOf, isCalendarKnown, isRestDay, namedDay } from '../../../src/shared/standards/calendar.ts'
import { PUBLIC_HOLIDAYS } from '../../../src/shared/standards/public-holidays.ts'
import { DUTY_RULES, DutyRule, dutyRuleFor } from '../../../src/shared/standards/duty-rule.ts'
import { SHIPPED_PATTERNS, ShiftPattern } from '../../../src/shared/standards/shift-pattern.ts'
import type { PatternUse } from '../../../src/shared/standards/shift-pattern.ts'
import { patternOn, usualPattern } from '../../../src/shared/standards/standards.ts'

const aDay = fc.integer({ min: 0, max: 2556 }).map((count) => addDays('2020-01-01', count))

describe('days of rest', () => {
  it('are weekends and public holidays, and days worked in exchange are not', () => {
    expect(isRestDay('2020-02-08', [])).toBe(true)
    expect(isRestDay('2020-02-10', [])).toBe(false)
    expect(isRestDay('2020-01-27', [])).toBe(true)
    expect(isRestDay('2020-01-19', [])).toBe(false)
    // 2020's Spring Festival ran until 2 February
    expect(isRestDay('2020-01-31', [])).toBe(true)
    expect(namedDay('2024-02-18', [])).toEqual({ day: '2024-02-18', name: '春节调休上班', isRestDay: false })
  })

  it('are in every public holiday, and what is worked in exchange is a weekend day outside all of them', () => {
    for (const { from, to, worked } of PUBLIC_HOLIDAYS) {
      expect(from <= to).toBe(true)
      for (const day of eachDay(from, to)) expect(isRestDay(day, [])).toBe(true)
      for (const day of worked) {
        expect([0, 6]).toContain(weekdayOf(day))
        expect(isRestDay(day, [])).toBe(false)
        expect(PUBLIC_HOLIDAYS.some((other) => other.from <= day && day <= other.to)).toBe(false)
      }
    }
  })

  it('are what the office has entered, whatever the calendar says', () => {
    fc.assert(
      fc.property(aDay, fc.boolean(), (day, isRest) => {
        const entered = { day, name: '街道自定', isRestDay: isRest }
        const [before, after] = [addDays(day, -1), addDays(day, 1)]
        expect(isRestDay(day, [entered])).toBe(isRest)
        expect(dayKindOf(day, [entered])).toBe(isRest ? 'rest_day' : 'workday')
        for (const other of [before, after]) expect(isRestDay(other, [entered])).toBe(isRestDay(other, []))
      }),
    )
  })

  it('are weekends alone beyond the years that are known', () => {
    expect(isCalendarKnown('2026-12-31')).toBe(true)
    expect(isCalendarKnown('2027-01-01')).toBe(false)
    for (const day of eachDay('2031-01-01', '2031-12-31')) expect(isRestDay(day, [])).toBe([0, 6].includes(weekdayOf(day)))
  })
})

describe('duty rules', () => {
  const code = fc.constantFrom(...DUTY_RULES)
  const category = fc.constantFrom(...StaffCategory.options)
  const stored = fc.uniqueArray(
    fc.record({
      code,
      category: fc.option(category),
      isOn: fc.boolean(),
      isHard: fc.boolean(),
      value: fc.option(fc.integer({ min: 0, max: 48 })),
      weight: fc.option(fc.integer({ min: 0, max: 100 })),
    }),
    { selector: (rule) => `${rule.code}|${rule.category ?? ''}` },
  )

  it('are the category’s own, else everybody’s, else the shipped ones', () => {
    fc.assert(
      fc.property(stored, code, fc.option(category), (rules, asked, whose) => {
        const found = dutyRuleFor(rules, asked, whose)
        expect(found.code).toBe(asked)
        const own = rules.find((rule) => rule.code === asked && rule.category === whose)
        const everybodys = rules.find((rule) => rule.code === asked && rule.category === null)
        expect(found).toEqual(own ?? everybodys ?? dutyRuleFor([], asked, null))
      }),
    )
  })

  it('are shipped one of each, and a soft one always has a price', () => {
    for (const one of DUTY_RULES) {
      const rule = DutyRule.parse(dutyRuleFor([], one, null))
      expect(rule.isHard || rule.weight !== null).toBe(true)
    }
    const inForce = DUTY_RULES.filter((one) => dutyRuleFor([], one, null).isOn && dutyRuleFor([], one, null).isHard)
    expect(inForce).toEqual([
      'rest_hours',
      'rest_after_night_hours',
      'day_hours',
      'same_day_gap_hours',
      'week_shifts',
      'consecutive_nights',
      'property_own_gate',
    ])
  })
})

describe('the pattern of a post on a day', () => {
  const post = { checkpointId: 7, kind: 'compound_gate' as const, compoundType: 'commercial' as const }
  const own: ShiftPattern = { id: 1, name: '昼夜', bands: [{ name: '昼', start: '07:00', end: '19:00', isNight: false }] }
  let id = 0
  const use = (more: Partial<PatternUse>): PatternUse => ({
    id: (id += 1),
    patternId: -2,
    checkpointId: null,
    checkpointKind: null,
    compoundType: null,
    dayKind: null,
    from: null,
    to: null,
    ...more,
  })
  const kept = (uses: PatternUse[], day = '2020-02-10') => patternOn({ patterns: [own], uses, holidays: [] }, post, day).name

  it('is three shifts of eight hours where nothing is said', () => {
    expect(kept([])).toBe('三班八小时')
    expect(kept([use({ patternId: 99 })])).toBe('三班八小时')
  })

  it('is the most particular use’s, on the days it holds', () => {
    const uses = [use({ checkpointId: 7, patternId: 1, from: '2020-02-09', to: '2020-02-10' }), use({ patternId: -3 })]
    expect(kept(uses)).toBe('昼夜')
    expect(kept(uses, '2020-02-11')).toBe('八班三小时')
    const resting = [use({ dayKind: 'rest_day', patternId: 1 }), use({ patternId: -3 })]
    expect(kept(resting, '2020-02-08')).toBe('昼夜')
    expect(kept(resting, '2020-02-10')).toBe('八班三小时')
  })

  it('does not depend on the order of the uses, and never comes from one that speaks of others', () => {
    const someUse = fc.record({
      patternId: fc.constantFrom(1, -1, -2, -3),
      checkpointId: fc.constantFrom(null, null, 7, 8),
      checkpointKind: fc.option(fc.constantFrom(...CheckpointKind.options)),
      compoundType: fc.option(fc.constantFrom(...CompoundType.options)),
      dayKind: fc.option(fc.constantFrom('workday' as const, 'rest_day' as const)),
      from: fc.option(aDay),
      to: fc.option(aDay),
    })
    fc.assert(
      fc.property(fc.array(someUse, { maxLength: 8 }), aDay, (drawn, day) => {
        const uses = drawn.map((one, i) => ({ ...one, id: i + 1 }))
        const found = kept(uses, day)
        expect(kept(uses.toReversed(), day)).toBe(found)
        const others = (one: PatternUse) =>
          (one.checkpointId !== null && one.checkpointId !== 7) || (one.to !== null && one.to < day)
        expect(
          kept(
            uses.filter((one) => !others(one)),
            day,
          ),
        ).toBe(found)
      }),
    )
  })
})

describe('shipped patterns', () => {
  it('cover the whole day, without anybody standing twice', () => {
    for (const pattern of SHIPPED_PATTERNS) {
      ShiftPattern.parse(pattern)
      const minutes = pattern.bands.flatMap(({ start, end }) => {
        const [from, to] = [minutesOf(start), minutesOf(end)]
        return Array.from({ length: to <= from ? to + 1440 - from : to - from }, (_, i) => (from + i) % 1440)
      })
      expect(minutes).toHaveLength(1440)
      expect(new Set(minutes).size).toBe(1440)
    }
    expect(
      usualPattern()
        .bands.filter(({ isNight }) => isNight)
        .map(({ name }) => name),
    ).toEqual(['夜班'])
  })
})

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
