/** The whole of the demo street's ledgers, held against what is known to be in them (`test/fixtures/demo-truth.json`). */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../../../src/main/core.ts'
import { openOffice } from '../../../../src/main/db/open.ts'
import { metresBetween } from '../../../../src/shared/geo/points.ts'
import { STAFF_CATEGORY_LABELS } from '../../../../src/shared/people/person.ts'
import type { FigureCode } from '../../../../src/shared/figures/figures.ts'
import type { ImportReport, LedgerKind } from '../../../../src/shared/ledgers/ledger.ts'
import { RESOURCES, longLivedFolder } from '../../../fixtures/office.ts'
import truth from '../../../fixtures/demo-truth.json' with { type: 'json' }

const AT = '2020-02-10T18:00'
const folder = path.join(RESOURCES, 'demo')
const demoFiles = (names = readdirSync(folder)) => names.map((name) => new File([readFileSync(path.join(folder, name))], name))
const OPTIONS = { datum: null, year: null }

function freshOffice() {
  const core = createCore({
    file: openOffice({ dataDir: longLivedFolder(), resourcesDir: RESOURCES }),
    // long after the ledgers: nothing may depend on today
    clock: () => new Date('2026-11-21T09:00'),
    resourcesDir: RESOURCES,
    printer: { pdf: fail, pdfsBySheet: fail, png: fail, close: () => Promise.resolve() },
    log: { error: (_message, error) => console.error(error) },
  })
  return createRouterClient(core.router)
}

const fail = () => Promise.reject(new Error('nothing is printed here'))

async function importAll(api: ReturnType<typeof freshOffice>, files: File[]): Promise<ImportReport> {
  const { previewId, report } = await api.ledgers.preview({ files, options: OPTIONS })
  expect(await api.ledgers.commit({ previewId })).toEqual({ ...report, actId: expect.any(Number) as number })
  return report
}

let api: ReturnType<typeof freshOffice>
let report: ImportReport

beforeAll(async () => {
  api = freshOffice()
  report = await importAll(api, demoFiles())
})

const sheetsOf = (kind: LedgerKind) => report.files.filter((sheet) => sheet.kind === kind)
const problemsOf = (kind: LedgerKind, code: string) =>
  sheetsOf(kind).flatMap(({ problems }) => problems.filter((one) => one.code === code))
const total = (kind: LedgerKind, key: 'rows' | 'accepted' | 'duplicates' | 'doubtful' | 'rejected') =>
  sheetsOf(kind).reduce((sum, sheet) => sum + sheet[key], 0)
const figure = async (code: FigureCode, asOf = AT) => (await api.figures.at({ asOf })).figures[code].value
const sorted = (list: readonly string[]) => [...list].sort()

describe('the demo ledgers', () => {
  it('are all understood, and nothing of them is rejected', () => {
    expect(report.files.filter((sheet) => sheet.kind === null)).toEqual([])
    expect(report.files.reduce((sum, sheet) => sum + sheet.rejected, 0)).toBe(0)
  })

  it('hold the posts with their community, staffing, party branches and places', async () => {
    const { rows } = await api.lists.checkpoints({ asOf: AT })
    const posts = rows.filter((row) => row.kind !== 'city_entry')
    expect(posts).toHaveLength(truth.checkpoints.count)
    expect(rows.length - posts.length).toBe(truth.checkpoints.entry_points)
    const communities = [...Map.groupBy(posts, (row) => row.community ?? '')]
    expect(Object.fromEntries(communities.map(([name, own]) => [name, own.length]))).toEqual(truth.checkpoints.by_community)
    const below = await api.lists.checkpoints({ asOf: AT, figure: 'staffing_below_standard' })
    expect(sorted(below.rows.map((row) => row.name))).toEqual(sorted(truth.checkpoints.understaffed))
    expect(posts.filter((row) => row.hasPartyBranch)).toHaveLength(truth.checkpoints.party_branches)
    expect(sorted(posts.filter((row) => row.approximate).map((row) => row.name))).toEqual(
      sorted(truth.checkpoints.without_coordinates),
    )
    expect(new Set(posts.filter((row) => !row.approximate).map((row) => row.datumSource))).toEqual(
      new Set([truth.checkpoints.datum]),
    )
  })

  it('place every post within five metres', async () => {
    const { rows } = await api.lists.checkpoints({ asOf: AT })
    const known = Object.entries(truth.checkpoints.positions_wgs84 as Record<string, number[]>)
    const far = known.filter(([name, [lon = 0, lat = 0]]) => {
      const row = rows.find((one) => one.name === name)
      return !row?.lon || !row.lat || metresBetween([row.lon, row.lat], [lon, lat]) > 5
    })
    expect(known).toHaveLength(57)
    expect(far).toEqual([])
  })

  it('turn round the swapped coordinates and say so', () => {
    const names = problemsOf('checkpoints', 'position_swapped').map(({ row }) => row)
    expect(names).toHaveLength(truth.checkpoints.swapped_coordinates.length)
  })

  it('hold each person once, namesakes apart, with the category the register means', async () => {
    const { rows } = await api.lists.people({ asOf: AT })
    expect(rows).toHaveLength(truth.personnel.unique_people)
    expect([total('people', 'rows'), total('people', 'duplicates'), total('people', 'accepted')]).toEqual([
      truth.personnel.rows,
      truth.personnel.duplicate_rows.length,
      truth.personnel.unique_people,
    ])
    const byCategory = Map.groupBy(rows, (row) => STAFF_CATEGORY_LABELS[row.category])
    expect(Object.fromEntries([...byCategory].map(([name, own]) => [name, own.length]))).toEqual(truth.personnel.by_category)
    const teams = Map.groupBy(
      rows.filter((row) => row.category === 'volunteer'),
      (row) => row.team ?? '',
    )
    expect(Object.fromEntries([...teams].map(([name, own]) => [name, own.length]))).toEqual(truth.personnel.volunteer_teams)
    const names = Map.groupBy(rows, (row) => row.name)
    const shared = [...names].filter(([, own]) => own.length > 1)
    expect(sorted(shared.map(([name]) => name))).toEqual(sorted(truth.personnel.names_shared_by_two_people))
  })

  it('list the invalid identity numbers by name and store the people all the same', async () => {
    const { rows } = await api.lists.people({ asOf: AT, unmaskReason: '核对无效证号' })
    const invalid = new Set(problemsOf('people', 'id_number_invalid').map(({ value }) => value?.replace(/\D/g, '').slice(0, 17)))
    const bearers = rows.filter((row) => invalid.has(row.idNumber?.slice(0, 17).replace(/\D/g, '')))
    expect(sorted(bearers.map((row) => row.name))).toEqual(sorted(truth.personnel.invalid_identity_numbers))
    expect(total('people', 'doubtful')).toBe(truth.personnel.invalid_identity_numbers.length)
  })

  it('hold the roster with its conflicts and empty seats', async () => {
    expect(sheetsOf('roster').map((sheet) => sheet.amounts)).toEqual([
      [
        { label: '班次', value: truth.roster.shifts },
        { label: '人次', value: truth.roster.assignments },
      ],
    ])
    const { conflicts, gaps } = await api.roster.check({})
    const people = (kind: string) => sorted(conflicts.filter((one) => one.kind === kind).map((one) => one.person.name))
    expect(people('double_booking')).toEqual(sorted(truth.roster.people_double_booked))
    expect(people('short_rest')).toEqual(sorted(truth.roster.people_with_rest_under_12h))
    expect(gaps.reduce((sum, gap) => sum + gap.missing, 0)).toBe(truth.roster.assignments_missing_against_standard)
    const { rows } = await api.lists.shifts({ asOf: AT })
    expect(rows).toHaveLength(truth.roster.shifts)
    expect(rows.flatMap((row) => row.assignments).filter((one) => one.match !== 'linked')).toEqual([])
  })

  it('hold each case once by identity number, released, early and without address as known', async () => {
    expect([total('cases', 'rows'), total('cases', 'duplicates'), total('cases', 'accepted')]).toEqual([
      truth.cases.rows,
      truth.cases.duplicates,
      truth.cases.unique,
    ])
    const numbers = async (code: FigureCode) =>
      sorted((await api.lists.cases({ asOf: AT, figure: code, unmaskReason: '核对名单' })).rows.map((row) => row.idNumber ?? ''))
    expect(await numbers('cases_released_early')).toEqual(sorted(truth.cases.released_early))
    expect(await numbers('cases_without_address')).toEqual(sorted(truth.cases.without_address))
    expect(await Promise.all([figure('cases_released'), figure('cases_current'), figure('cases_due_release_today')])).toEqual([
      truth.cases.released,
      truth.cases.active,
      truth.cases.due_for_release_today,
    ])
  })

  it('place every case with an address at its building', async () => {
    const { buildings, communities, unplaced } = await api.cases.distribution({ masking: 'wall', asOf: AT })
    expect(Object.fromEntries(communities.map((row) => [row.community, row.current]))).toEqual(truth.cases.active_by_community)
    expect(unplaced).toHaveLength(truth.cases.without_address.length)
    expect(buildings.reduce((sum, row) => sum + row.total, 0)).toBe(truth.cases.active - truth.cases.without_address.length)
    expect(communities.reduce((sum, row) => sum + row.byOrigin.wuhan, 0)).toBe(truth.cases.from_wuhan_active)
  })

  it('hold closures, screening and inspection', async () => {
    const { rows } = await api.lists.closures({ asOf: AT })
    const trades = Map.groupBy(rows, (row) => row.trade ?? '')
    expect(Object.fromEntries([...trades].map(([name, own]) => [name, own.length]))).toEqual(truth.closures.by_trade)
    const codes = [
      'premises_closed_cumulative',
      'notices_posted',
      'households_screened',
      'residents_screened',
      'commitments_signed',
      'findings_total',
      'findings_corrected',
      'findings_overdue',
      'bulletins_issued',
    ] as const
    const { closures, survey, inspections } = truth
    expect(await Promise.all(codes.map((code) => figure(code)))).toEqual([
      closures.count,
      closures.notices_posted,
      survey.households,
      survey.residents,
      survey.pledges,
      inspections.problems,
      inspections.rectified,
      inspections.overdue,
      inspections.bulletins,
    ])
  })

  it('name the office after its street, and take the duty phone from the roster', async () => {
    const { office } = await api.office.status()
    expect([office.streetName, office.commandPostName, office.dutyPhone]).toEqual([
      truth.street,
      `${truth.street}疫情防控指挥部`,
      '0371-00000000',
    ])
  })

  it('can be asked for any earlier moment', async () => {
    const at = async (asOf: string) => {
      const { figures } = await api.figures.at({ asOf })
      return [figures.cases_current.value, figures.cases_released.value, figures.bulletins_issued.value]
    }
    // undated posts take their sheet's date, 10 February; summaries their cut-off at 18:00
    expect(await figure('checkpoints_active', '2020-02-09T23:59')).toBe(0)
    expect(await figure('checkpoints_active', '2020-02-10T00:00')).toBe(60)
    expect(await figure('households_screened', '2020-02-10T17:59')).toBe(0)
    expect(await figure('bulletins_issued', '2020-02-08T12:00')).toBe(2)
    expect((await at('2020-01-01T00:00')).slice(0, 2)).toEqual([0, 0])
    const [current = 0, released = 0] = (await at('2020-02-09T23:59')) as number[]
    expect(current + released + ((await figure('cases_new_today')) ?? 0)).toBe(truth.cases.unique)
  })

  it('gives every figure exactly as many records as it counts', async () => {
    const { figures } = await api.figures.at({ asOf: AT })
    const counts = [
      ['cases', 'cases_new_today'],
      ['cases', 'cases_current'],
      ['closures', 'notices_posted'],
      ['findings', 'findings_open'],
      ['people', 'party_members'],
      ['checkpoints', 'checkpoints_unplaced'],
      ['shifts', 'shifts_below_standard'],
      ['bulletins', 'bulletins_issued'],
    ] as const
    for (const [kind, code] of counts) {
      const { rows } = await api.lists[kind]({ asOf: AT, figure: code })
      expect([code, rows.length]).toEqual([code, figures[code].value])
    }
  })
})

describe('importing again and in another order', () => {
  it('changes nothing the second time', async () => {
    const before = await api.figures.at({ asOf: AT })
    const again = await importAll(api, demoFiles())
    expect(again.files.map(({ created, changed }) => created + changed)).toEqual(again.files.map(() => 0))
    expect(await api.figures.at({ asOf: AT })).toEqual(before)
  })

  it('comes to the same in any order, also file by file', async () => {
    const other = freshOffice()
    const names = [
      '关卡点值班表2月10日至2月16日.xlsx',
      '居家观察人员台账.csv',
      '督查问题台账.xlsx',
      '防控人员花名册.xlsx',
      '关卡点台账.xlsx',
    ]
    const rest = readdirSync(folder).filter((name) => !names.includes(name))
    await importAll(other, demoFiles(['入户排查汇总表.xlsx', '关停经营主体台账.xls']))
    for (const name of [...names, ...rest.reverse()]) await importAll(other, demoFiles([name]))
    expect(await other.figures.at({ asOf: AT })).toEqual(await api.figures.at({ asOf: AT }))
    expect(await other.roster.check({})).toMatchObject({ gaps: expect.objectContaining({ length: 378 }) as unknown })
    const withoutIds = ({ buildings, communities }: Awaited<ReturnType<typeof api.cases.distribution>>) => [
      sorted(buildings.map((row) => `${row.building} ${String(row.total)}`)),
      sorted(communities.map((row) => `${row.community} ${String(row.current)}`)),
    ]
    const ask = { masking: 'wall', asOf: AT } as const
    expect(withoutIds(await other.cases.distribution(ask))).toEqual(withoutIds(await api.cases.distribution(ask)))
  })

  it('opens the demo street at its evening, and only in an empty office', async () => {
    const demo = freshOffice()
    const { moment, isDemo, office } = await demo.office.loadDemo()
    expect([moment, isDemo, office.streetName]).toEqual([AT, true, truth.street])
    await expect(demo.office.loadDemo()).rejects.toMatchObject({ code: 'office_not_empty' })
  })
})
