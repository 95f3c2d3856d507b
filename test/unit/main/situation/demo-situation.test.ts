/** The demo street's situation, held against its ledgers' known truth and against the lists and figures it leads to. */
import { describe, expect, it } from 'vitest'
import { shortNameOf } from '../../../../src/shared/checkpoints/checkpoint.ts'
import { FIGURES, FIGURE_CODES } from '../../../../src/shared/figures/figures.ts'
import type { FigureCode, ListKind } from '../../../../src/shared/figures/figures.ts'
import { ActionCode } from '../../../../src/shared/situation/situation.ts'
import type { Situation } from '../../../../src/shared/situation/situation.ts'
import { longLivedFolder, openTestOffice } from '../../../fixtures/office.ts'
import truth from '../../../fixtures/demo-truth.json' with { type: 'json' }

const NOW = '2020-02-10T18:00'
const YESTERDAY = '2020-02-09T18:00'
const dataDir = longLivedFolder()

async function demoStreet() {
  const { api } = openTestOffice({ dataDir })
  if ((await api.office.status()).isEmpty) await api.office.loadDemo()
  const situation = await api.situation.at({})
  const listed = async (kind: ListKind, figure: FigureCode, asOf = NOW) =>
    (await api.lists[kind]({ figure, asOf })).rows.map((row: { id: number }) => row.id)
  return { api, situation, listed }
}

const actionOf = ({ actions }: Situation, code: ActionCode) => actions.find((action) => action.code === code)
const namesIn = (situation: Situation, code: ActionCode) =>
  actionOf(situation, code)
    ?.lines.flatMap(({ subjects }) => subjects.map(({ name }) => name))
    .sort()

describe('figures beside the day before', () => {
  it('are those of the two moments 24 hours apart', async () => {
    const { api, situation } = await demoStreet()
    expect([situation.asOf, situation.comparedWith]).toEqual([NOW, YESTERDAY])
    const [now, before] = [await api.figures.at({}), await api.figures.at({ asOf: YESTERDAY })]
    for (const code of FIGURE_CODES.filter((one) => FIGURES[one].kind === 'cases')) {
      const [value, earlier] = [now.figures[code].value ?? 0, before.figures[code].value ?? 0]
      expect(situation.figures[code]).toEqual({ ...now.figures[code], before: earlier, difference: value - earlier })
    }
  })

  it('can be counted by hand', async () => {
    const { situation, listed } = await demoStreet()
    const then = await listed('cases', 'cases_current', YESTERDAY)
    expect(situation.figures.cases_current).toMatchObject({
      value: truth.cases.active,
      before: then.length,
      difference: truth.cases.active - then.length,
    })
    expect(situation.figures.findings_total.difference).toBe(
      truth.inspections.problems - (await listed('findings', 'findings_total', YESTERDAY)).length,
    )
  })

  it('tell no difference where nothing was kept then, and 0 where nothing changed', async () => {
    const { situation } = await demoStreet()
    const { checkpoint_staff, staffing_compliance, households_screened, city_entries_active } = situation.figures
    for (const figure of [checkpoint_staff, staffing_compliance, households_screened]) {
      expect(figure).toMatchObject({ before: null, difference: null })
    }
    const entries = truth.checkpoints.entry_points
    expect(city_entries_active).toMatchObject({ value: entries, before: entries, difference: 0 })
  })
})

describe('what has to be seen to', () => {
  it('stands in order of urgency', async () => {
    const { situation } = await demoStreet()
    const places = situation.actions.map(({ code }) => ActionCode.options.indexOf(code))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBeGreaterThan(8)
  })

  it('counts as many as the list it leads to holds', async () => {
    const { situation, listed } = await demoStreet()
    const led = situation.actions.flatMap(({ count, leadsTo }) =>
      leadsTo.room === 'list' && leadsTo.figure ? [{ count, kind: leadsTo.kind, figure: leadsTo.figure }] : [],
    )
    expect(led.length).toBeGreaterThan(5)
    for (const { count, kind, figure } of led) expect([figure, (await listed(kind, figure)).length]).toEqual([figure, count])
  })

  it('names records that are in that list', async () => {
    const { situation, listed } = await demoStreet()
    const subjects = situation.actions.flatMap(({ lines }) => lines.flatMap((line) => line.subjects))
    for (const { id, kind, leadsTo } of subjects) {
      if (leadsTo.room === 'list' && leadsTo.figure) expect(await listed(kind, leadsTo.figure)).toContain(id)
    }
  })

  it('knows who is double booked and who lacks rest', async () => {
    const { situation } = await demoStreet()
    expect(namesIn(situation, 'double_booked')).toEqual([...truth.roster.people_double_booked].sort())
    expect(namesIn(situation, 'short_rest')).toEqual([...truth.roster.people_with_rest_under_12h].sort())
    expect(actionOf(situation, 'double_booked')).toMatchObject({
      severity: 'breach',
      leadsTo: { room: 'roster_problem', problem: 'double_booking' },
    })
  })

  it('knows the posts below standard, and the cases without address or released early', async () => {
    const { situation } = await demoStreet()
    expect(namesIn(situation, 'posts_below_standard')).toEqual(truth.checkpoints.understaffed.map(shortNameOf).sort())
    expect(actionOf(situation, 'cases_without_address')?.count).toBe(truth.cases.without_address.length)
    expect(actionOf(situation, 'released_early')?.count).toBe(truth.cases.released_early.length)
    expect(actionOf(situation, 'findings_overdue')?.count).toBe(truth.inspections.overdue)
    expect(actionOf(situation, 'due_release_today')).toBeUndefined()
  })

  it('leads from a missing category to a cell of the roster that lacks it and is not over', async () => {
    const { api, situation } = await demoStreet()
    expect(situation.rosterGaps).toBe(truth.roster.assignments_missing_against_standard)
    const place = actionOf(situation, 'roster_short')?.leadsTo
    const { rows } = await api.lists.shifts({})
    const shift = rows.find(
      ({ checkpointId, day, name }) =>
        place?.room === 'roster' && checkpointId === place.post && day === place.day && name === place.band,
    )
    expect(place).toMatchObject({ seat: 'community' })
    expect(shift?.missing).toContain('community')
    expect(shift && shift.end > NOW).toBe(true)
  })
})

describe('day by day', () => {
  it('ends with the figures of the moment and holds every dated record', async () => {
    const { situation } = await demoStreet()
    const { cases, findings, closures } = situation.days
    const sums = [cases, findings, closures].map((days) => days.reduce((sum, { added }) => sum + added, 0))
    expect(sums).toEqual([truth.cases.unique, truth.inspections.problems, truth.closures.count])
    const { cases_current, findings_open, premises_closed_current } = situation.figures
    expect([cases, findings, closures].map((days) => days.at(-1)?.current)).toEqual([
      cases_current.value,
      findings_open.value,
      premises_closed_current.value,
    ])
    expect([cases, findings, closures].map((days) => days.at(-1)?.day)).toEqual(Array(3).fill('2020-02-10'))
  })

  it('agrees with the figure of any evening before', async () => {
    const { api, situation } = await demoStreet()
    for (const day of ['2020-01-30', '2020-02-05', '2020-02-08']) {
      const { figures } = await api.figures.at({ asOf: `${day}T23:59` })
      const on = (days: Situation['days']['cases']) => days.find((one) => one.day === day)?.current ?? 0
      expect([day, on(situation.days.cases), on(situation.days.findings), on(situation.days.closures)]).toEqual([
        day,
        figures.cases_current.value,
        figures.findings_open.value,
        figures.premises_closed_current.value,
      ])
    }
  })
})
