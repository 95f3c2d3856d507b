/** Rules are dated: what they are from a day on says nothing of the days before. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayPart } from '../../../../src/shared/days.ts'
import { RULES, RuleCode, ruleOn } from '../../../../src/shared/office/rules.ts'
import type { RuleTerm } from '../../../../src/shared/office/rules.ts'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const FIRST = '2020-02-01'
const TODAY = '2020-02-10'

const day = fc.nat({ max: 14 }).map((count) => addDays(FIRST, count))
const term: fc.Arbitrary<RuleTerm> = fc.constantFrom(...RuleCode.options).chain((code) => {
  const { from, to, isWhole } = RULES[code]
  return fc.record({
    code: fc.constant(code),
    from: fc.option(day, { freq: 4 }),
    value: isWhole
      ? fc.integer({ min: from, max: to })
      : fc.integer({ min: from * 10, max: to * 10 }).map((tenths) => tenths / 10),
  })
})

type Api = Awaited<ReturnType<typeof openDemoOffice>>['api']

/** Everything that rules have a say in, as of a moment; of the roster what is history, and the next shift no part of it. */
async function toldAt(api: Api, asOf: string) {
  const { rows } = await api.lists.cases({ asOf })
  return {
    figures: (await api.figures.at({ asOf })).figures,
    cases: rows.map(({ id, state, plannedEndOn, releasedEarly }) => ({ id, state, plannedEndOn, releasedEarly })),
    readings: (await api.lists.readings({ asOf })).rows,
    distribution: await api.cases.distribution({ masking: 'command', asOf }),
    records: (await api.situation.at({ asOf })).actions.filter(({ code }) => code !== 'short_rest'),
    roster: await api.roster.check({ to: addDays(dayPart(asOf), -1) }),
  }
}

describe('a rule’s number', () => {
  it('never changes what is told as of a day before its own, whatever else is set', async () => {
    const office = await openDemoOffice()
    const { api } = office
    const file = new File(
      ['姓名,日期,上午,下午\n甲,2月8日,37.2,37.6\n乙,2月9日,36.5,38.1\n丙,2月10日,37.3,36.9\n'],
      '居家观察人员体温登记表.csv',
    )
    const { previewId } = await api.ledgers.preview({ files: [file], options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId })
    expect((await api.lists.readings({})).rows).toHaveLength(6)
    await fc.assert(
      fc.asyncProperty(fc.array(term, { maxLength: 4 }), term, fc.nat({ max: 10 }), async (others, last, back) => {
        fc.pre(last.from !== null)
        const asOf = `${addDays(last.from, -1 - back)}T18:00`
        const acts: number[] = []
        const set = async (one: RuleTerm) => {
          const isSet = await api.office.setRule(one).then(
            () => true,
            () => false,
          )
          const [act] = (await api.acts.list({ limit: 1 })).acts
          if (isSet && act) acts.push(act.id)
        }
        for (const one of others) await set(one)
        const before = await toldAt(api, asOf)
        await set(last)
        const after = await toldAt(api, asOf)
        for (const actId of acts.toReversed()) await api.acts.undo({ actId })
        expect((await api.office.status()).office.rules).toEqual([])
        expect(after).toEqual(before)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('is that of the latest term that has begun, on every day', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: ({ code, from }) => `${code} ${from ?? ''}` }), day, (terms, on) => {
        for (const code of RuleCode.options) {
          const begun = terms.filter((one) => one.code === code && (one.from ?? '') <= on)
          const [latest] = begun.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
          expect(ruleOn(terms, code, on)).toBe(latest?.value ?? RULES[code].shipped)
        }
      }),
    )
  })
})

describe('who was observed', () => {
  const observed = async (office: ReturnType<typeof openTestOffice>, idNumber: string, startOn: string, endOn: string | null) => {
    const { api } = office
    const { id } = await api.records.create({ kind: 'cases', values: { name: `甲${idNumber}`, idNumber, startOn } })
    if (endOn) await api.records.end({ kind: 'cases', ids: [id], ending: 'released', on: endOn, reason: '期满' })
    return id
  }

  it('and released under the shorter rule is not released early under the longer one', async () => {
    const office = openTestOffice({ now: '2020-02-20T18:00' })
    const { api } = office
    const [before, within, still] = [
      await observed(office, '1', '2020-01-20', '2020-02-03'),
      await observed(office, '2', '2020-01-27', '2020-02-10'),
      await observed(office, '3', '2020-02-06', null),
    ]
    await api.office.setRule({ code: 'isolation_days', from: '2020-02-08', value: 21 })
    const told = async (asOf: string) =>
      new Map(
        (await api.lists.cases({ asOf })).rows.map(({ id, plannedEndOn, releasedEarly }) => [id, [plannedEndOn, releasedEarly]]),
      )
    expect(await told('2020-02-20T18:00')).toEqual(
      new Map([
        [before, ['2020-02-03', false]],
        [within, ['2020-02-17', true]],
        [still, ['2020-02-27', false]],
      ]),
    )
    // yesterday's rule is what yesterday shows
    expect((await told('2020-02-07T18:00')).get(still)).toEqual(['2020-02-20', false])
    const early = (await api.situation.at({})).actions.find(({ code }) => code === 'released_early')
    expect(early?.sentence).toBe('未满21天已解除')
  })
})

describe('the rest between two shifts', () => {
  it('is due by the day the later one starts on, in the check and in the proof alike', async () => {
    const { api } = await openDemoOffice()
    await api.office.setRule({ code: 'min_rest_hours', from: '2020-02-11', value: 17 })
    await api.office.setRule({ code: 'min_rest_hours', from: '2020-02-13', value: 20 })
    const { conflicts } = await api.roster.check({ from: TODAY, to: '2020-02-16' })
    const rests = conflicts.filter(({ kind }) => kind === 'short_rest')
    const starts = rests.map(({ shifts }) => dayPart(shifts[1]?.start ?? ''))
    const hours = rests.map(({ shifts: [one, next] }) => (Date.parse(next?.start ?? '') - Date.parse(one?.end ?? '')) / 3_600_000)
    // sixteen hours are enough before the eleventh, and no longer from then on
    expect(new Set(starts.filter((_, index) => hours[index] === 16)).size).toBeGreaterThan(0)
    starts.forEach((start, index) => expect(start >= '2020-02-11' || (hours[index] ?? 0) < 12).toBe(true))
    const days = new Map((await api.lists.shifts({})).rows.map(({ id, start }) => [id, dayPart(start)]))
    const { breaches } = await api.planning.verify({ from: TODAY, to: '2020-02-16', limit: 5000 })
    const laterDays = (asks: string) =>
      breaches
        .filter(({ sentence }) => sentence.includes(`小时，应休息 ${asks} 小时`))
        .map(
          ({ shiftIds }) =>
            shiftIds
              .map((id) => days.get(id) ?? '')
              .toSorted()
              .at(-1) ?? '',
        )
    const [earlier, later] = [laterDays('17'), laterDays('20')]
    expect(earlier.every((on) => on >= '2020-02-11' && on < '2020-02-13')).toBe(true)
    expect(later.every((on) => on >= '2020-02-13')).toBe(true)
    expect(Math.min(earlier.length, later.length)).toBeGreaterThan(0)
  })
})

describe('setting a rule', () => {
  const rules = async ({ api }: ReturnType<typeof openTestOffice>) => (await api.office.status()).office.rules

  it('back to the number before it leaves no term, and every step is undone', async () => {
    const office = openTestOffice()
    const { api } = office
    const set = (from: string | null, value: number) => api.office.setRule({ code: 'isolation_days', from, value })
    await set('2020-02-03', 21)
    await set('2020-02-12', 28)
    await set('2020-02-12', 21)
    expect(await rules(office)).toEqual([{ code: 'isolation_days', from: '2020-02-03', value: 21 }])
    const { acts } = await api.acts.list({ limit: 3 })
    expect(acts.map(({ title }) => title)).toEqual([
      '规定：观察期2月12日起21天',
      '规定：观察期2月12日起28天',
      '规定：观察期2月3日起21天',
    ])
    const [change] = await api.acts.changes({ id: acts[2]?.id ?? 0 })
    expect(change).toMatchObject({
      record: '规定 观察期',
      fields: [
        { label: '起', after: '2020年2月3日' },
        { label: '数', after: '21' },
      ],
    })
    for (const { id } of acts) await api.acts.undo({ actId: id })
    expect(await rules(office)).toEqual([])
    await set(null, 10)
    expect(await rules(office)).toEqual([{ code: 'isolation_days', from: null, value: 10 }])
  })

  it('ahead can be taken back, what holds already cannot', async () => {
    const office = openTestOffice()
    const { api } = office
    await api.office.setRule({ code: 'fever_celsius', from: TODAY, value: 37 })
    await api.office.setRule({ code: 'fever_celsius', from: '2020-02-11', value: 37.5 })
    await api.office.removeRule({ code: 'fever_celsius', from: '2020-02-11' })
    expect(await rules(office)).toEqual([{ code: 'fever_celsius', from: TODAY, value: 37 }])
    await expect(api.office.removeRule({ code: 'fever_celsius', from: TODAY })).rejects.toMatchObject({
      code: 'invalid_input',
      message: '这一条已经生效。要改回去，请从同一天起填回原来的数。',
    })
    await expect(api.office.removeRule({ code: 'fever_celsius', from: '2020-02-11' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
