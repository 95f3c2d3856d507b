/** One invented record more, made from a record of the demo street: other people, other numbers, another place. */
import type { LonLat } from '../src/shared/geo/points.ts'

export type Row = { id: number } & Record<string, unknown>

const SURNAMES = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾单仇解查')
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红思玲国建文志海春梅建秀宁云飞')
/** A copy lies beside the others, four to a row, about as far apart as the demo street is wide. */
const STEP: LonLat = [0.04, 0.03]
const PLACES = Array.from('东西南北中前后左右')

/** `copy` from 1. What one record says of a person, a post or a compound, all others of the copy say too. */
export function copied(row: Row, table: string, copy: number): Row {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, copiedValue(field, value, table, copy)])) as Row
}

function copiedValue(field: string, value: unknown, table: string, copy: number): unknown {
  // a nameless lane stays nameless
  if (value === null || value === '') return value
  if (field === 'geometry') return moved(value, copy)
  if (field === 'lon' || field === 'writtenLon') return Number(value) + offset(copy)[0]
  if (field === 'lat' || field === 'writtenLat') return Number(value) + offset(copy)[1]
  if (field === 'responsible' && Array.isArray(value)) return value.map((one: Row) => copied(one, 'responsible', copy))
  if (typeof value !== 'string') return value
  if (/phone/i.test(field)) return `199${digits(value, copy, 8)}`
  if (field === 'idNumber') return `${value.slice(0, 14)}${digits(value, copy, 4)}`
  if (isPersonName(field, table)) return nameFor(value, copy)
  if (isPlace(field, table))
    return `${PLACES[(copy - 1) % PLACES.length] ?? ''}${copy > PLACES.length ? String(copy) : ''}${value}`
  return value
}

function isPersonName(field: string, table: string): boolean {
  if (field === 'name') return ['person', 'key_person', 'responsible'].includes(table)
  return ['leaderName', 'gateLeaderName', 'nameWritten', 'responsibleName', 'operator'].includes(field)
}

function isPlace(field: string, table: string): boolean {
  if (field === 'name') return ['area', 'checkpoint', 'premises'].includes(table)
  return ['compoundName', 'checkpointName', 'place', 'address', 'issue'].includes(field)
}

function nameFor(name: string, copy: number): string {
  const pick = (from: string[], salt: string) => from[hash(`${name}${salt}`, copy) % from.length] ?? ''
  return pick(SURNAMES, '姓') + pick(GIVEN, '名') + (name.length > 2 ? pick(GIVEN, '字') : '')
}

function digits(text: string, copy: number, length: number): string {
  return String(hash(text, copy) % 10 ** length).padStart(length, '0')
}

function moved(value: unknown, copy: number): unknown {
  if (Array.isArray(value) && typeof value[0] === 'number') {
    const [lon, lat] = value as LonLat
    return [lon + offset(copy)[0], lat + offset(copy)[1]]
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, copy))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, copy)]))
}

function offset(copy: number): LonLat {
  return [(copy % 4) * STEP[0], Math.floor(copy / 4) * STEP[1]]
}

/** FNV-1a. */
function hash(text: string, copy: number): number {
  let value = 2166136261 ^ copy
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619)
  return value >>> 0
}
