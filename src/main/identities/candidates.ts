/** Who or what a question may be about, ranked, each with the reasons that speak for them. */
import type { IdentityCandidate } from '../../shared/identities/identity.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { Spell } from '../find/search-keys.ts'
import { likenessOfNames, likenessOfPlaces } from './likeness.ts'
import type { Likeness } from './likeness.ts'
import type { QuestionKey } from './question-key.ts'
import type { KnownArea, KnownBusiness, KnownObserved, KnownPerson, Register } from './register.ts'
import { noteOf, targetName } from './targets.ts'
import type { Target } from './targets.ts'

const MOST = 6
const MOST_FOUND = 20
/** Places less alike than this are other places. */
const LIKE_ENOUGH = 0.5

interface Ranked {
  target: Target
  score: number
  reasons: string[]
}

type Reason = [score: number, words: string] | null | false

export function candidatesFor(key: QuestionKey, register: Register, spell: Spell): IdentityCandidate[] {
  return shown(ranked(key, register, spell).slice(0, MOST))
}

/** By what is typed, whether they look alike or not. */
export function searchCandidates(key: QuestionKey, text: string, register: Register, spell: Spell): IdentityCandidate[] {
  const holds = (target: Target) =>
    target.record.name.includes(text) ||
    noteOf(target).includes(text) ||
    (target.kind !== 'area' && (target.record.phone?.endsWith(text) ?? false))
  const known = new Map(ranked(key, register, spell).map((one) => [targetName(one.target), one]))
  const found = allowed(key, register)
    .filter(holds)
    .map((target) => known.get(targetName(target)) ?? { target, score: 0, reasons: [] })
  return shown(found.sort((a, b) => b.score - a.score).slice(0, MOST_FOUND))
}

/** Whom an answer may name at all: a house number is sought in its own compound, a unit in its own building. */
export function allowed(key: QuestionKey, { people, observed, areas, businesses }: Register): Target[] {
  switch (key.subject) {
    case 'roster':
      return people.map((record) => ({ kind: 'person', record }))
    case 'register':
      return people
        .filter(({ name, phone, idNumber }) => name === key.said && (phone !== null || idNumber !== null))
        .map((record) => ({ kind: 'person', record }))
    case 'reading':
      return observed.map((record) => ({ kind: 'observed', record }))
    case 'business':
      return businesses.map((record) => ({ kind: 'business', record }))
    case 'place':
      return areas.map((record) => ({ kind: 'area', record }))
    case 'building':
      return areas
        .filter(({ kind, parentId }) => kind === 'building' && parentId === key.compoundId)
        .map((record) => ({ kind: 'area', record }))
    case 'unit':
      return areas
        .filter(({ kind, parentId }) => kind === 'unit' && parentId === key.buildingId)
        .map((record) => ({ kind: 'area', record }))
  }
}

function ranked(key: QuestionKey, register: Register, spell: Spell): Ranked[] {
  return allowed(key, register)
    .map((target): Ranked | null => {
      const reasons = reasonsFor(key, target, register, spell).filter((one) => one !== null && one !== false)
      const score = reasons.reduce((sum, [points]) => sum + points, 0)
      return score > 0 ? { target, score, reasons: reasons.map(([, words]) => words) } : null
    })
    .filter((one) => one !== null)
    .sort((a, b) => b.score - a.score || a.target.record.id - b.target.record.id)
}

function reasonsFor(key: QuestionKey, target: Target, register: Register, spell: Spell): Reason[] {
  if (target.kind === 'person') return ofPerson(key, target.record, register, spell)
  if (target.kind === 'observed') return ofObserved(key, target.record, spell)
  if (target.kind === 'business') return ofBusiness(key, target.record)
  if (key.subject === 'unit') return ofUnit(key, target.record)
  return key.subject === 'building' ? ofBuilding(key, target.record) : ofPlace(key, target.record)
}

const NAMES: Record<Exclude<Likeness, null>, [number, string]> = {
  same: [100, '姓名相同'],
  sound: [60, '同音'],
  character: [40, '一字之差'],
}

function ofPerson(key: QuestionKey, person: KnownPerson, register: Register, spell: Spell): Reason[] {
  const likeness = likenessOfNames(key.said, person.name, spell)
  if (!likeness) return []
  const { id, unit, phone, to, category } = person
  const post = key.subject === 'roster' ? register.posts.get(key.context ?? '') : undefined
  const [ownCategory, ownUnit] = key.subject === 'register' ? (key.context ?? '').split('|') : []
  const isOfCompound = Boolean(post?.compound) && (unit?.startsWith(post?.compound ?? '') ?? false)
  const sameUnit = isOfCompound || (Boolean(ownUnit) && ownUnit === unit)
  return [
    NAMES[likeness],
    isSameEnd(key.phone, phone) && [50, '电话末四位相同'],
    register.standing.has(`${key.context ?? ''}\n${id}`) && [30, '在这个卡点有班'],
    register.confirmed.has(`${key.said}\n${id}`) && [15, '别的卡点确认过是此人'],
    unit !== null && unit === post?.community && [30, '同一社区'],
    sameUnit && [20, '同一单位'],
    ownCategory === category && [10, `都是${STAFF_CATEGORY_LABELS[category]}`],
    to !== null && [-35, '已离岗'],
  ]
}

function ofObserved(key: QuestionKey, { name, phone }: KnownObserved, spell: Spell): Reason[] {
  const likeness = likenessOfNames(key.said, name, spell)
  if (!likeness) return []
  return [NAMES[likeness], isSameEnd(key.phone, phone) && [50, '电话末四位相同']]
}

function ofBusiness({ said, context, phone, communityId }: QuestionKey, business: KnownBusiness): Reason[] {
  const { name, address } = business
  const isPart = name.includes(said) || said.includes(name)
  const likeness = likenessOfPlaces(said, name)
  const near = context === null || address === null ? 0 : likenessOfPlaces(context, address)
  const reasons = [
    name === said
      ? ([100, '店名相同'] as const)
      : isPart
        ? ([70, '店名相近'] as const)
        : likeness >= LIKE_ENOUGH && ([Math.round(likeness * 60), '店名相近'] as const),
    near === 1 && ([60, '地址相同'] as const),
    isSameEnd(phone, business.phone) && ([50, '电话末四位相同'] as const),
  ].filter((reason) => reason !== false)
  // a whole street or community of shops is not meant
  if (reasons.length === 0) return []
  return [
    ...reasons.map(([score, words]): Reason => [score, words]),
    near < 1 && near >= LIKE_ENOUGH && [Math.round(near * 30), '地址相近'],
    communityId !== null && communityId === business.communityId && [25, '同一社区'],
  ]
}

function ofPlace({ said, communityId }: QuestionKey, { kind, name, parentId }: KnownArea): Reason[] {
  if (kind !== 'compound') return []
  const isInside = said.includes(name)
  // 丽江南村南门: the words may begin with the place and go on
  const likeness = isInside ? 1 : Math.max(likenessOfPlaces(said, name), likenessOfPlaces(said.slice(0, name.length), name))
  if (likeness < LIKE_ENOUGH) return []
  return [
    [Math.round(likeness * 100), isInside ? '写着这个小区的名字' : `字面相近（${Math.round(likeness * 100)}%）`],
    communityId !== null && communityId === parentId && [25, '同一社区'],
  ]
}

function ofBuilding({ buildingNumber }: QuestionKey, { number }: KnownArea): Reason[] {
  const apart = number === null || buildingNumber === null ? null : Math.abs(number - buildingNumber)
  return [[10, '同一小区'], apart !== null && apart <= 2 && [30 - apart, '楼号相近']]
}

function ofUnit({ unitNumber }: QuestionKey, { number }: KnownArea): Reason[] {
  const apart = number === null || unitNumber === null ? NaN : Math.abs(number - Number(unitNumber))
  return [[10, '同一栋楼'], apart <= 2 && [30 - apart, '单元号相近']]
}

function isSameEnd(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.length >= 4 && a.slice(-4) === b.slice(-4)
}

function shown(found: Ranked[]): IdentityCandidate[] {
  return found.map(({ target, reasons }) => ({
    target: targetName(target),
    name: target.record.name,
    note: noteOf(target),
    reasons,
  }))
}
