/** An office holding invented records of every kind that can be found, stored the way an import stores them. */
import { createAreaRegister } from '../../../../src/main/areas/register.ts'
import { createHistory } from '../../../../src/main/changes/history.ts'
import type { Db } from '../../../../src/main/db/open.ts'
import { createFind } from '../../../../src/main/find/find.ts'
import { runImport } from '../../../../src/main/ledgers/import-run.ts'
import { NO_CORRECTIONS } from '../../../../src/shared/ledgers/corrections.ts'
import { createRulings } from '../../../../src/main/ledgers/rulings.ts'
import { createSave } from '../../../../src/main/ledgers/store.ts'
import { createOffice } from '../../../../src/main/office/office.ts'
import type {
  AreaDraft,
  CaseDraft,
  CheckpointDraft,
  ClosureDraft,
  Draft,
  PersonDraft,
  SheetReading,
} from '../../../../src/shared/ledgers/drafts.ts'
import { openTestOffice } from '../../../fixtures/office.ts'

export function person(name: string, rest: Partial<PersonDraft> = {}): PersonDraft {
  return {
    kind: 'people',
    name,
    gender: null,
    idNumber: null,
    isIdNumberValid: false,
    phone: null,
    category: 'volunteer',
    unit: null,
    team: null,
    isPartyMember: null,
    skills: null,
    livesIn: null,
    ...rest,
  }
}

export function post(number: number | null, name: string, rest: Partial<CheckpointDraft> = {}): CheckpointDraft {
  return {
    kind: 'checkpoints',
    checkpointKind: 'compound_gate',
    number,
    name,
    community: '龙江社区',
    compound: null,
    compoundType: null,
    location: null,
    written: null,
    datum: null,
    leader: null,
    gateLeader: null,
    strength: null,
    hasPartyBranch: false,
    is24h: true,
    note: null,
    ...rest,
  }
}

export function observed(name: string, idNumber: string, rest: Partial<CaseDraft> = {}): CaseDraft {
  return {
    kind: 'cases',
    number: null,
    name,
    idNumber,
    isIdNumberValid: true,
    phone: null,
    community: '龙江社区',
    address: null,
    compound: null,
    buildingNumber: null,
    unitNumber: null,
    door: null,
    origin: '湖北武汉',
    returnedOn: null,
    startOn: '2020-02-01',
    endOn: null,
    state: 'under_observation',
    responsible: [],
    note: null,
    ...rest,
  }
}

export function shop(name: string, rest: Partial<ClosureDraft> = {}): ClosureDraft {
  return {
    kind: 'closures',
    number: null,
    name,
    trade: null,
    address: null,
    community: '龙江社区',
    operator: null,
    phone: null,
    closedOn: '2020-02-01',
    hasNotice: false,
    noticeOn: null,
    reopenedOn: null,
    jointBodies: null,
    note: null,
    ...rest,
  }
}

export function area(areaKind: AreaDraft['areaKind'], name: string, rest: Partial<AreaDraft> = {}): AreaDraft {
  const geometry = { type: 'Point' as const, coordinates: [113.3, 34.8] as [number, number] }
  const nowhere = { community: null, compound: null, building: null, number: null, compoundType: null, roadClass: null, geometry }
  return { kind: 'areas', areaKind, name, ...nowhere, ...rest }
}

interface Storing {
  statedAt?: string | null
  keep?: boolean
}

export function openFinding(given?: { dataDir: string }) {
  const { db, dataDir, api } = openTestOffice(given)
  const clock = () => new Date('2020-02-10T18:00')
  const history = createHistory({ db, clock, dataDir })
  const office = createOffice({ db, clock, history })
  const find = createFind({ db, office, dataDir })

  /** Each kind is a ledger of its own. `keep: false` only tries it, as a preview does. */
  const store = (drafts: Draft[], { statedAt = null, keep = true }: Storing = {}) => {
    const sheets = [...Map.groupBy(drafts, ({ kind }) => kind)].map(([kind, own]) => sheetOf(kind, own, statedAt))
    history.act(
      { kind: 'import', title: '导入', actor: '综合组' },
      () => {
        const areas = createAreaRegister({ db, history })
        const rulings = createRulings(db, NO_CORRECTIONS)
        const save = createSave({ db, history, rulings })
        runImport(sheets, { db, history, areas, office: office.settings(), save, rulings })
      },
      { keep },
    )
  }

  /** Titles in the order listed; `at` the moment asked for. */
  const titles = async (text: string, at?: string) => {
    const { groups } = await find.query({ text, ...(at ? { asOf: at } : {}) })
    return groups.flatMap(({ found }) => found.map(({ title }) => title))
  }

  return { db, api, find, store, titles, keys: () => keysOf(db) }
}

function keysOf(db: Db): unknown[] {
  return db.$client.prepare('select * from search_key order by 1, 2, 3, 4').all()
}

function sheetOf(kind: Draft['kind'], drafts: Draft[], statedAt: string | null): SheetReading {
  const rows = drafts.map((draft, i) => ({ row: i + 2, cells: [], drafts: [draft], problems: [] }))
  const named = { file: `${kind}.xlsx`, sheet: '表', sheetName: '表', kind, sureness: 1 }
  return { ...named, columns: [], statedAt, dutyPhone: null, rows, problems: [] }
}
