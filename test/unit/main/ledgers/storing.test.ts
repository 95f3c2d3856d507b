/** Rules of identity and of what a later or older ledger changes, on rows as they come out of reading. */
import { describe, expect, it } from 'vitest'
import { createAreaRegister } from '../../../../src/main/areas/register.ts'
import { createHistory } from '../../../../src/main/changes/history.ts'
import { runImport } from '../../../../src/main/ledgers/import-run.ts'
import { createRulings } from '../../../../src/main/ledgers/rulings.ts'
import { createSave } from '../../../../src/main/ledgers/store.ts'
import { NO_CORRECTIONS } from '../../../../src/shared/ledgers/corrections.ts'
import type {
  AreaDraft,
  CaseDraft,
  CheckpointDraft,
  ClosureDraft,
  Draft,
  PersonDraft,
  SheetReading,
  ShiftDraft,
} from '../../../../src/shared/ledgers/drafts.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

const person: PersonDraft = {
  kind: 'people',
  name: '王伟',
  gender: '男',
  idNumber: null,
  isIdNumberValid: false,
  phone: '19900000001',
  category: 'volunteer',
  unit: null,
  team: null,
  isPartyMember: null,
  skills: null,
  livesIn: null,
}
const post: CheckpointDraft = {
  kind: 'checkpoints',
  checkpointKind: 'compound_gate',
  number: 1,
  name: '甲院南门卡点',
  community: '朝阳社区',
  compound: '甲院',
  compoundType: 'commercial',
  location: null,
  written: null,
  datum: null,
  leader: null,
  gateLeader: null,
  strength: { government: 1, community: 1, volunteer: 1, property: 1 },
  hasPartyBranch: false,
  is24h: true,
  note: null,
}
const observed: CaseDraft = {
  kind: 'cases',
  number: 1,
  name: '李某',
  idNumber: '11010519491231002X',
  isIdNumberValid: true,
  phone: null,
  community: '朝阳社区',
  address: '甲院3号楼1单元101',
  compound: '甲院',
  buildingNumber: 3,
  unitNumber: '1',
  door: '101',
  origin: '湖北武汉',
  returnedOn: '2020-01-24',
  startOn: '2020-01-25',
  endOn: null,
  state: 'under_observation',
  responsible: [],
  note: null,
}
const shop: ClosureDraft = {
  kind: 'closures',
  number: 1,
  name: '老王面馆',
  trade: '饭店',
  address: '安阳路1号',
  community: '朝阳社区',
  operator: null,
  phone: null,
  closedOn: '2020-01-28',
  hasNotice: false,
  noticeOn: null,
  reopenedOn: null,
  jointBodies: null,
  note: null,
}
const shift: ShiftDraft = {
  kind: 'roster',
  checkpoint: '甲院南门卡点',
  day: '2020-02-10',
  shiftName: '早班',
  start: '2020-02-10T08:00',
  end: '2020-02-10T16:00',
  people: [{ name: '王伟', phone: null }],
}
const square = (lon: number, lat: number, size: number): AreaDraft['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
})
const compound: AreaDraft = {
  kind: 'areas',
  areaKind: 'compound',
  name: '甲院',
  community: '朝阳社区',
  compound: null,
  building: null,
  number: null,
  compoundType: 'no_manager',
  roadClass: null,
  geometry: square(113.3, 34.8, 0.002),
}
const building: AreaDraft = {
  ...compound,
  areaKind: 'building',
  name: '甲院3号楼',
  compound: '甲院',
  number: 3,
  geometry: square(113.3, 34.8, 0.0004),
}

function sheet(drafts: Draft[], statedAt: string | null = null, file = '台账.xlsx'): SheetReading {
  const rows = drafts.map((draft, i) => ({ row: i + 4, cells: [], drafts: [draft], problems: [] }))
  const named = { file, sheet: 'Sheet1', sheetName: 'Sheet1', kind: drafts[0]?.kind ?? null, sureness: 1 }
  return { ...named, columns: [], statedAt, dutyPhone: null, rows, problems: [] }
}

function office() {
  const { api, db, dataDir } = openTestOffice()
  const history = createHistory({ db, clock: () => new Date('2020-02-10T18:00'), dataDir })
  const bring = async (...sheets: SheetReading[]) => {
    const { office: settings } = await api.office.status()
    const work = () => {
      const areas = createAreaRegister({ db, history })
      const rulings = createRulings(db, NO_CORRECTIONS)
      const save = createSave({ db, history, rulings })
      return runImport(sheets, { db, history, areas, office: settings, save, rulings })
    }
    return history.act({ kind: 'import', title: '测试' }, work).map((one) => one.report)
  }
  return { api, bring }
}

const AT = { asOf: '2020-02-10T18:00' }

describe('who is who', () => {
  it('keeps two people of one name with two phones apart', async () => {
    const { api, bring } = office()
    await bring(sheet([person, { ...person, phone: '19900000002' }]))
    expect((await api.lists.people(AT)).rows).toHaveLength(2)
  })

  it('joins a person without a number to the one of the same name and phone, and takes the number over', async () => {
    const { api, bring } = office()
    await bring(
      sheet([person]),
      sheet([{ ...person, idNumber: '11010519491231002X', isIdNumberValid: true }], null, '另一册.xlsx'),
    )
    const { rows } = await api.lists.people({ ...AT, unmaskReason: '核对' })
    expect(rows.map((row) => row.idNumber)).toEqual(['11010519491231002X'])
  })

  it('keeps two valid numbers two people even with one name and one telephone', async () => {
    const { api, bring } = office()
    const numbers = ['11010519491231002X', '440524188001010014']
    await bring(sheet(numbers.map((idNumber) => ({ ...person, idNumber, isIdNumberValid: true }))))
    expect((await api.lists.people(AT)).rows).toHaveLength(2)
  })

  it('lets the first of two rows of a file stand and names what differs', async () => {
    const { bring } = office()
    const twice = sheet([observed, { ...observed, number: 9, origin: '湖北孝感' }])
    twice.columns = [
      { index: 0, heading: '来源地', field: 'origin', fieldLabel: '来源地', by: 'heading' },
      { index: 1, heading: '序号', field: 'number', fieldLabel: '序号', by: 'heading' },
    ]
    const [report] = await bring(twice)
    expect(report).toMatchObject({ accepted: 1, duplicates: 1 })
    expect(report?.problems.find((one) => one.code === 'duplicate_row')).toMatchObject({
      row: 5,
      message: '与第4行重复，不同之处：来源地。以第4行为准，本行不入库。',
    })
  })

  it('takes a start after the release for a new case of the same person', async () => {
    const { api, bring } = office()
    await bring(sheet([{ ...observed, state: 'released', endOn: '2020-02-08' }]))
    await bring(sheet([{ ...observed, startOn: '2020-02-09' }]))
    const { figures } = await api.figures.at(AT)
    expect([figures.cases_cumulative.value, figures.cases_released.value, figures.cases_current.value]).toEqual([2, 1, 1])
  })

  it('takes a closure after reopening for a new order of the same shop', async () => {
    const { api, bring } = office()
    await bring(sheet([{ ...shop, reopenedOn: '2020-02-05' }]))
    await bring(sheet([{ ...shop, closedOn: '2020-02-07' }]))
    const { figures } = await api.figures.at(AT)
    expect([figures.premises_closed_cumulative.value, figures.premises_closed_current.value]).toEqual([2, 1])
  })

  it('leaves a name that two people bear open, and ties it once one of them is gone from doubt', async () => {
    const { api, bring } = office()
    const [, , roster] = await bring(
      sheet([post], null, '1.xlsx'),
      sheet([person, { ...person, phone: '19900000002' }], null, '2.xlsx'),
      sheet([shift], null, '3.xlsx'),
    )
    expect(roster?.problems.map((one) => one.code)).toEqual(['person_ambiguous'])
    const [row] = (await api.lists.shifts(AT)).rows
    // both are volunteers, so the volunteer's seat is filled whoever comes
    expect(row?.assignments[0]).toMatchObject({ personId: null, match: 'ambiguous', category: 'volunteer' })
    expect(row?.missing).toEqual(['government', 'community', 'property'])
  })
})

describe('dates', () => {
  it('holds undated rows from the sheet date, and without one from the beginning', async () => {
    const { api, bring } = office()
    await bring(sheet([post], '2020-02-10'), sheet([{ ...post, number: 2, name: '乙院南门卡点' }], null, '无日期.xlsx'))
    const names = async (asOf: string) => (await api.lists.checkpoints({ asOf })).rows.map((row) => row.name)
    expect([await names('2020-02-09T23:59'), await names('2020-02-10T00:00')]).toEqual([
      ['乙院南门卡点'],
      ['甲院南门卡点', '乙院南门卡点'],
    ])
  })

  it('says of a sheet without a date that its rows hold from the beginning', async () => {
    const { bring } = office()
    const codes = async (one: SheetReading) => (await bring(one))[0]?.problems.map((problem) => problem.code)
    expect(await codes(sheet([person]))).toEqual(['start_date_unknown'])
    expect(await codes(sheet([{ ...person, phone: '19900000003' }], '2020-02-10'))).toEqual([])
    // a case brings its own dates
    expect(await codes(sheet([observed]))).not.toContain('start_date_unknown')
  })

  it('counts a release of today from 00:00 and an undated one from the sheet date', async () => {
    const { api, bring } = office()
    const undated = { ...observed, idNumber: '440524188001010014', state: 'released' as const }
    await bring(sheet([{ ...observed, state: 'released', endOn: '2020-02-10' }, undated], '2020-02-09'))
    const released = async (asOf: string) => (await api.figures.at({ asOf })).figures.cases_released.value
    expect([await released('2020-02-08T23:59'), await released('2020-02-09T00:00'), await released('2020-02-10T00:00')]).toEqual([
      0, 1, 2,
    ])
  })

  it('keeps every declared strength under its date', async () => {
    const { api, bring } = office()
    await bring(sheet([post], '2020-02-10'))
    await bring(sheet([{ ...post, strength: { government: 0, community: 1, volunteer: 1, property: 1 } }], '2020-02-12'))
    const below = async (asOf: string) => (await api.figures.at({ asOf })).figures.staffing_below_standard.value
    expect([await below('2020-02-11T12:00'), await below('2020-02-12T00:00')]).toEqual([0, 1])
  })

  it('lets a later ledger change, an older one only complete, whatever comes first', async () => {
    const older = sheet([{ ...post, leader: { name: '旧领导', phone: '1' }, location: '南门外' }], '2020-02-09', '旧.xlsx')
    const newer = sheet([{ ...post, leader: { name: '新领导', phone: null } }], '2020-02-10', '新.xlsx')
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const { api, bring } = office()
      for (const one of order) await bring(one)
      const [row] = (await api.lists.checkpoints(AT)).rows
      expect([row?.leaderName, row?.leaderPhone, row?.location]).toEqual(['新领导', '1', '南门外'])
    }
  })

  it('keeps an earlier bulletin date when a later finding joins it', async () => {
    const { api, bring } = office()
    const finding = {
      kind: 'findings' as const,
      number: 1,
      bulletin: '第1期',
      foundOn: '2020-02-08',
      community: null,
      place: '甲院南门卡点',
      description: '脱岗',
      dueAt: '2020-02-09T00:00',
      state: 'found' as const,
      correctedOn: null,
      responsibleName: null,
    }
    await bring(sheet([finding, { ...finding, foundOn: '2020-02-07', description: '未登记' }]))
    const { rows } = await api.lists.bulletins(AT)
    expect(rows.map((row) => [row.issue, row.issuedOn, row.findings])).toEqual([['第1期', '2020-02-07', 2]])
    const late = await api.lists.findings({ asOf: '2020-02-09T00:01', figure: 'findings_overdue' })
    expect(late.rows).toHaveLength(2)
    expect((await api.lists.findings({ asOf: '2020-02-09T00:00', figure: 'findings_overdue' })).rows).toHaveLength(0)
  })
})

describe('places', () => {
  it('draws nothing whose datum nobody stated, and draws it once it is', async () => {
    const { api, bring } = office()
    await bring(sheet([{ ...post, written: [113.28, 34.78] }]))
    expect((await api.lists.checkpoints(AT)).rows[0]).toMatchObject({ positionState: 'datum_unknown', lon: null, lat: null })
    await bring(sheet([{ ...post, written: [113.28, 34.78], datum: 'GCJ-02' }]))
    const [row] = (await api.lists.checkpoints(AT)).rows
    expect(row).toMatchObject({ positionState: 'surveyed', datumSource: 'GCJ-02' })
    expect(row?.lon).not.toBe(113.28)
  })

  it('takes a missing position from the compound, also when the base map comes later, and gives way to a surveyed one', async () => {
    const { api, bring } = office()
    const [first] = await bring(sheet([post]))
    expect(first?.problems.map((one) => one.code)).toContain('position_missing')
    await bring(sheet([compound]))
    const [near] = (await api.lists.checkpoints(AT)).rows
    expect(near).toMatchObject({ positionState: 'approximate', approximate: true, compound: '甲院' })
    expect([near?.lon, near?.lat].map((one) => one?.toFixed(6))).toEqual(['113.301000', '34.801000'])
    await bring(sheet([{ ...post, written: [113.3012, 34.8], datum: 'WGS-84' }]))
    expect((await api.lists.checkpoints(AT)).rows[0]).toMatchObject({ lon: 113.3012, lat: 34.8, approximate: false })
  })

  it('ties an address to its building whichever ledger comes first', async () => {
    for (const order of [
      [sheet([observed]), sheet([compound, building])],
      [sheet([building, compound]), sheet([observed])],
    ]) {
      const { api, bring } = office()
      for (const one of order) await bring(one)
      const { buildings } = await api.cases.distribution({ ...AT, masking: 'wall' })
      expect(buildings.map((row) => [row.building, row.compound, row.byOrigin.wuhan])).toEqual([['甲院3号楼', '甲院', 1]])
    }
  })

  it('judges a post by its compound type where the ledger says none', async () => {
    const { api, bring } = office()
    const noProperty = { ...post, compoundType: null, strength: { government: 1, community: 1, volunteer: 1, property: 0 } }
    await bring(sheet([noProperty]))
    expect((await api.figures.at(AT)).figures.staffing_below_standard.value).toBe(1)
    await bring(sheet([compound]))
    expect((await api.figures.at(AT)).figures.staffing_below_standard.value).toBe(0)
  })
})

describe('masking', () => {
  it('hides numbers and phones of observed persons, shows no building outside, and records who looked', async () => {
    const { api, bring } = office()
    await bring(sheet([compound, building]), sheet([{ ...observed, phone: '19912345678' }], null, '2.csv'))
    const [row] = (await api.lists.cases(AT)).rows
    expect([row?.idNumber, row?.phone]).toEqual(['110***********002X', '199****5678'])
    const outside = await api.cases.distribution({ ...AT, masking: 'external' })
    expect([outside.buildings, outside.unplaced, outside.communities[0]?.current]).toEqual([[], [], 1])
    const open = await api.lists.cases({ ...AT, unmaskReason: '流调核对' })
    expect(open.rows[0]?.idNumber).toBe('11010519491231002X')
  })

  it('gives only the surname of people whose place is unknown on a wall map', async () => {
    const { api, bring } = office()
    await bring(sheet([{ ...observed, name: '欧阳修文' }]))
    const label = async (masking: 'command' | 'wall') =>
      (await api.cases.distribution({ ...AT, masking })).unplaced.map((one) => one.label)
    expect([await label('command'), await label('wall')]).toEqual([['欧阳修文'], ['欧阳某']])
  })
})
