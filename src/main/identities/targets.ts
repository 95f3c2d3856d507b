/**
 * Who or what an answer names. A preview shows people who are not stored yet; were only their number named, it could be
 * somebody else's by the time of storing, so the name of a target also says what they are.
 */
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { digest } from './question-key.ts'
import type { KnownArea, KnownBusiness, KnownObserved, KnownPerson } from './register.ts'

export type Target =
  | { kind: 'person'; record: KnownPerson }
  | { kind: 'observed'; record: KnownObserved }
  | { kind: 'business'; record: KnownBusiness }
  | { kind: 'area'; record: KnownArea }

export function targetName({ kind, record }: Target): string {
  return `${kind}:${record.id}:${digest(markOf({ kind, record } as Target))}`
}

function markOf(target: Target): unknown[] {
  if (target.kind === 'person') {
    const { name, idNumber, phone, category, unit, team } = target.record
    return [name, idNumber, phone, category, unit, team]
  }
  if (target.kind === 'observed') return [target.record.name, target.record.idNumber]
  if (target.kind === 'business') return [target.record.name, target.record.address, target.record.phone]
  const { kind, name, number, parent } = target.record
  return [kind, name, number, parent]
}

/** 社区 · 朝阳社区 · 尾号 0001 */
export function noteOf(target: Target): string {
  if (target.kind === 'area') {
    const { kind, name, number, parent } = target.record
    const own = kind === 'building' && number !== null && !name.includes(String(number)) ? `${number}号楼` : null
    return [parent, own].filter(Boolean).join(' · ')
  }
  if (target.kind === 'business') {
    const { community, address, operator, phone } = target.record
    return [community, address, operator, phone && `电话尾号 ${phone.slice(-4)}`].filter(Boolean).join(' · ')
  }
  const { phone, idNumber } = target.record
  const ends = [phone && `电话尾号 ${phone.slice(-4)}`, !phone && idNumber && `证号尾号 ${idNumber.slice(-4)}`]
  if (target.kind === 'observed') return [target.record.community, ...ends].filter(Boolean).join(' · ')
  const { category, unit, team } = target.record
  return [STAFF_CATEGORY_LABELS[category], unit ?? team, ...ends].filter(Boolean).join(' · ')
}
