/** The demonstration office's own ledgers, all in one run, against facts counted by hand and against its truth file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Draft, SheetReading } from '../../../../../src/shared/ledgers/drafts.ts'
import { readLedgers } from '../../../../../src/main/ledgers/read/read-ledgers.ts'
import type { LedgerReadings } from '../../../../../src/main/ledgers/read/read-ledgers.ts'

const DEMO = new URL('../../../../../resources/demo/', import.meta.url)
const TRUTH = new URL('../../../../fixtures/demo-truth.json', import.meta.url)

let readings: LedgerReadings

beforeAll(async () => {
  const files = readdirSync(DEMO).map((name) => ({ name, bytes: readFileSync(new URL(encodeURIComponent(name), DEMO)) }))
  readings = await readLedgers(files, { datum: null, year: null, knownDates: [] })
})

function draftsOf<K extends Draft['kind']>(kind: K): Extract<Draft, { kind: K }>[] {
  return readings.sheets
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.drafts))
    .filter((draft): draft is Extract<Draft, { kind: K }> => draft.kind === kind)
}

function sheet(file: string, name?: string): SheetReading {
  const found = readings.sheets.find((each) => each.file.startsWith(file) && (name === undefined || each.sheet === name))
  if (!found) throw new Error(file)
  return found
}

function problemCodes(of: SheetReading): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of [...of.problems, ...of.rows.flatMap((row) => row.problems)]) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

describe('示范街道的台账', () => {
  it('recognises every sheet and refuses nothing', () => {
    expect(readings.refusals).toEqual([])
    expect(readings.sheets.map(({ kind, rows, statedAt }) => [kind, rows.length, statedAt]).toSorted()).toEqual(
      [
        ['areas', 598, null],
        ['cases', 904, '2020-02-10'],
        ['checkpoints', 60, '2020-02-10'],
        ['checkpoints', 8, null],
        ['closures', 1600, null],
        ['findings', 21, null],
        ['people', 127, null],
        ['people', 15, null],
        ['people', 15, null],
        ['people', 181, null],
        ['people', 331, null],
        ['people', 510, null],
        ['people', 71, null],
        ['roster', 180, null],
        ['screenings', 14, '2020-02-10T18:00'],
      ].toSorted(),
    )
  })

  it('understands every column and says nothing but what is wrong', () => {
    expect(readings.sheets.flatMap((each) => each.columns.filter((column) => column.field === null))).toEqual([])
    const all = readings.sheets.map(problemCodes).filter((codes) => Object.keys(codes).length > 0)
    const sums: Record<string, number> = {}
    for (const [code, count] of all.flatMap((codes) => Object.entries(codes))) sums[code] = (sums[code] ?? 0) + count
    expect(sums).toEqual({ position_swapped: 2, address_missing: 7, id_number_invalid: 12 })
  })

  it('reads the checkpoints with two-tier headings, merged communities and the workbook’s datum', () => {
    const posts = draftsOf('checkpoints')
    expect(posts.filter((post) => post.checkpointKind === 'city_entry')).toHaveLength(8)
    expect(posts.filter((post) => post.written === null).map((post) => post.name)).toEqual([
      '供电佳园南门卡点',
      '汇丰一佳园正门卡点',
      '御景二小区西门卡点',
    ])
    expect(new Set(posts.filter((post) => post.written).map((post) => post.datum))).toEqual(new Set(['GCJ-02']))
    expect(posts.filter((post) => post.hasPartyBranch)).toHaveLength(14)
    expect(posts.filter((post) => post.is24h)).toHaveLength(60)
    expect(posts.find((post) => post.number === 3)).toEqual({
      kind: 'checkpoints',
      checkpointKind: 'compound_gate',
      number: 3,
      name: '和谐东家属院北门卡点',
      community: '朝阳社区',
      compound: '和谐东家属院',
      compoundType: 'commercial',
      location: '和谐东家属院北门',
      written: [113.284137, 34.79194],
      datum: 'GCJ-02',
      leader: { name: '范艳', phone: '19900000005' },
      gateLeader: { name: '何秀', phone: '19900000006' },
      strength: { government: 1, community: 2, volunteer: 3, property: 1 },
      hasPartyBranch: false,
      is24h: true,
      note: '设外卖快递交接台',
    })
    expect(posts.find((post) => post.name === '教师佳园南门卡点')?.written).toEqual([113.288204, 34.782355])
    expect(posts.at(-1)).toMatchObject({ name: '锦江路东入市口', gateLeader: { name: '周长辉', phone: '19900000128' } })
  })

  it('reads the seven sheets of people with their categories', () => {
    const people = draftsOf('people')
    const count = (category: string) => people.filter((person) => person.category === category).length
    expect(people).toHaveLength(1250)
    expect(people.filter((person) => !person.isIdNumberValid)).toHaveLength(12)
    expect(
      ['street_cadre', 'district_secondee', 'community_worker', 'volunteer', 'property_staff', 'police', 'medical'].map(count),
    ).toEqual([331, 71, 127, 510, 181, 15, 15])
    expect(people.filter((person) => !/^1\d{10}$/.test(person.phone ?? ''))).toEqual([])
    expect(people.filter((person) => /\s/.test(person.name))).toEqual([])
    expect(people.find((person) => person.name === '谢凤欣')).toMatchObject({ category: 'volunteer', isPartyMember: true })
  })

  it('reads the roster as shifts of days, the night shift on the day of its column', () => {
    const shifts = draftsOf('roster')
    expect(shifts).toHaveLength(1260)
    expect(shifts.reduce((sum, shift) => sum + shift.people.length, 0)).toBe(4376)
    expect(shifts.slice(7, 8)).toEqual([
      {
        kind: 'roster',
        checkpoint: '康乐楼院正门卡点',
        day: '2020-02-10',
        shiftName: '中班',
        start: '2020-02-10T16:00',
        end: '2020-02-11T00:00',
        people: ['田浩丽', '侯玲英', '赖德明', '杜芳远'].map((name) => ({ name, phone: null })),
      },
    ])
    expect(shifts.find((shift) => shift.shiftName === '夜班')).toMatchObject({
      start: '2020-02-10T00:00',
      end: '2020-02-10T08:00',
    })
  })

  it('reads the cases, their addresses and the chain of four levels', () => {
    const cases = draftsOf('cases')
    expect(cases.filter((each) => each.address === null)).toHaveLength(7)
    expect(cases.filter((each) => each.address !== null && (each.buildingNumber === null || each.door === null))).toEqual([])
    expect(cases.filter((each) => each.state === 'released')).toHaveLength(519)
    expect(cases.find((each) => each.address?.startsWith('锦绣二楼院5号楼'))).toMatchObject({
      compound: '锦绣二楼院',
      buildingNumber: 5,
      unitNumber: '3',
      door: '601',
    })
    expect(cases[0]?.responsible.map(({ level, title }) => [level, title])).toEqual([
      [1, '科级领导'],
      [2, '社区干部'],
      [3, '网格员'],
      [4, '专人'],
    ])
  })

  it('reads closures, screenings and findings', () => {
    const closures = draftsOf('closures')
    expect(closures.filter((each) => each.hasNotice)).toHaveLength(1286)
    expect(closures[0]?.closedOn).toBe('2020-01-31')
    const screenings = draftsOf('screenings')
    const sum = (field: 'households' | 'residents' | 'commitments') =>
      screenings.reduce((total, each) => total + (each[field] ?? 0), 0)
    expect([sum('households'), sum('residents'), sum('commitments')]).toEqual([22570, 71407, 17032])
    const findings = draftsOf('findings')
    expect(findings.filter((each) => each.state === 'corrected')).toHaveLength(14)
    expect(new Set(findings.map((each) => each.bulletin))).toEqual(new Set(['第1期', '第2期', '第3期', '第4期']))
    expect(findings[0]).toMatchObject({ foundOn: '2020-02-07', dueAt: '2020-02-08T00:00', state: 'found' })
  })

  it('reads the base map', () => {
    const kinds: Record<string, number> = {}
    for (const area of draftsOf('areas')) kinds[area.areaKind] = (kinds[area.areaKind] ?? 0) + 1
    expect(kinds).toEqual({ street: 1, community: 14, compound: 55, building: 486, road: 42 })
  })

  it('keeps the sheet’s own numbering of rows and its cells for the preview', () => {
    const first = sheet('关卡点台账', '卡点台账').rows[1]
    expect(first?.row).toBe(6)
    expect(first?.cells.slice(0, 5)).toEqual(['2', '朝阳社区', '和谐东家属院', '商业小区', '和谐东家属院南门卡点'])
    expect(sheet('关卡点台账', '卡点台账').columns[12]).toEqual({
      index: 12,
      by: 'heading',
      heading: '值守力量（人/班）/机关/区直',
      field: 'strengthGovernment',
      fieldLabel: '机关/区直',
    })
  })
})

describe.skipIf(!existsSync(TRUTH))('示范街道的台账，对照标准答案（没有答案文件时跳过）', () => {
  it('finds what a correct import must find', () => {
    const truth = JSON.parse(readFileSync(TRUTH, 'utf8')) as Truth
    expect(
      new Set(
        draftsOf('people')
          .filter((each) => !each.isIdNumberValid)
          .map((each) => each.name),
      ),
    ).toEqual(new Set(truth.personnel.invalid_identity_numbers))
    const posts = draftsOf('checkpoints').filter((each) => each.checkpointKind !== 'city_entry')
    expect(new Set(posts.filter((each) => each.written === null).map((each) => each.name))).toEqual(
      new Set(truth.checkpoints.without_coordinates),
    )
    const byCommunity: Record<string, number> = {}
    for (const { community } of posts) byCommunity[community ?? ''] = (byCommunity[community ?? ''] ?? 0) + 1
    expect(byCommunity).toEqual(truth.checkpoints.by_community)
    expect(new Set(draftsOf('people').map((each) => each.name + String(each.idNumber))).size).toBe(truth.personnel.unique_people)
    expect(new Set(draftsOf('cases').map((each) => each.idNumber)).size).toBe(truth.cases.unique)
    expect(
      new Set(
        draftsOf('cases')
          .filter((each) => each.address === null)
          .map((each) => each.idNumber),
      ),
    ).toEqual(new Set(truth.cases.without_address))
    expect(draftsOf('closures').filter((each) => each.hasNotice)).toHaveLength(truth.closures.notices_posted)
    expect(draftsOf('roster').reduce((sum, shift) => sum + shift.people.length, 0)).toBe(truth.roster.assignments)
  })
})

interface Truth {
  checkpoints: { without_coordinates: string[]; by_community: Record<string, number> }
  personnel: { unique_people: number; invalid_identity_numbers: string[] }
  roster: { assignments: number }
  cases: { unique: number; without_address: string[] }
  closures: { notices_posted: number }
}
