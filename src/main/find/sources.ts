/** What is filed of each kind of record, and whose change makes it stale. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { FoundKind } from '../../shared/find/find.ts'
import type { Readings } from './pinyin.ts'
import { numberKey, personKeys, placeKeys, textKeys } from './search-keys.ts'
import type { SearchKey } from './search-keys.ts'

export interface Source {
  kind: FoundKind
  /** everything the keys are made of */
  rows: SQL
  /** entity of the history → the column of `rows` that holds its id; the first is the record itself */
  madeFrom: [entity: string, column: string][]
  keys: (row: Filed, readings: Readings) => SearchKey[]
}

export interface Filed {
  id: number
  name: string
  number?: number | null
  address?: string | null
  phone?: string | null
  idNumber?: string | null
  parent?: string | null
  leaderName?: string | null
  leaderPhone?: string | null
  gateLeaderName?: string | null
  gateLeaderPhone?: string | null
}

export const SOURCES: Source[] = [
  {
    kind: 'checkpoints',
    rows: sql`select id, number, name, location as address, leader_name as leaderName, leader_phone as leaderPhone,
      gate_leader_name as gateLeaderName, gate_leader_phone as gateLeaderPhone from checkpoint`,
    madeFrom: [['checkpoint', 'id']],
    keys: postKeys,
  },
  {
    kind: 'people',
    rows: sql`select id, name, phone, id_number as idNumber from person`,
    madeFrom: [['person', 'id']],
    keys: (row, { person }) => [...personKeys(row.name, person), ...numberKeys(row.phone, row.idNumber)],
  },
  {
    kind: 'cases',
    rows: sql`select c.id, c.key_person_id as personId, k.name, k.phone, k.id_number as idNumber, c.address
      from isolation_case c join key_person k on k.id = c.key_person_id`,
    madeFrom: [
      ['isolation_case', 'id'],
      ['key_person', 'personId'],
    ],
    keys: (row, { person }) => [
      ...personKeys(row.name, person),
      ...numberKeys(row.phone, row.idNumber),
      ...textKeys(row.address ?? ''),
    ],
  },
  {
    kind: 'closures',
    rows: sql`select o.id, o.premises_id as premisesId, p.name, p.phone, p.address
      from closure_order o join premises p on p.id = o.premises_id`,
    madeFrom: [
      ['closure_order', 'id'],
      ['premises', 'premisesId'],
    ],
    keys: (row, { place }) => [...placeKeys(row.name, place), ...numberKeys(row.phone), ...textKeys(row.address ?? '')],
  },
  {
    kind: 'residents',
    rows: sql`select id, name, phone, id_number as idNumber, coalesce(compound_name
      || coalesce(building_number || '号楼', building_name, '') || coalesce(unit_number || '单元', '') || coalesce(door, ''), address) as address
      from resident`,
    madeFrom: [['resident', 'id']],
    keys: (row, { person }) => [
      ...personKeys(row.name, person),
      ...numberKeys(row.phone, row.idNumber),
      // a district has half a million: an address is found from its beginning only
      ...wholly(row.address ?? ''),
    ],
  },
  {
    kind: 'areas',
    rows: sql`select a.id, a.parent_id as parentId, a.name, case when a.kind = 'building' then parent.name end as parent
      from area a left join area parent on parent.id = a.parent_id where a.kind in ('community', 'compound', 'building')`,
    madeFrom: [
      ['area', 'id'],
      ['area', 'parentId'],
    ],
    keys: (row, { place }) => placeKeys(fullName(row.parent ?? null, row.name), place),
  },
]

/** 丽江南新村1号楼, whether or not the building's own name says its compound. */
export function fullName(compound: string | null, name: string): string {
  return compound && !name.startsWith(compound) ? compound + name : name
}

/** A post answers to 32, to 32号卡点, to 32 and its name, and to who is responsible for it. */
function postKeys(row: Filed, { person, place }: Readings): SearchKey[] {
  const numbered =
    row.number === null || row.number === undefined ? [] : wholly(row.number, `${row.number}号卡点`, `${row.number}${row.name}`)
  const leaders = [row.leaderName, row.gateLeaderName].flatMap((name) => (name ? personKeys(name, person) : []))
  return [
    ...numbered,
    ...placeKeys(row.name, place),
    ...textKeys(row.address ?? ''),
    ...leaders.map(({ key }) => ({ key, isInside: true })),
    ...numberKeys(row.leaderPhone, row.gateLeaderPhone),
  ]
}

function wholly(...texts: (string | number)[]): SearchKey[] {
  return texts.flatMap((text) => textKeys(String(text)).slice(0, 1))
}

function numberKeys(...numbers: (string | null | undefined)[]): SearchKey[] {
  return numbers.flatMap((number) => (number ? [numberKey(number)] : []))
}
