/** A row that could not be tied, as a question in words. */
import type { IdentityQuestion } from '../../shared/identities/identity.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { StaffCategory } from '../../shared/people/person.ts'
import type { Spell } from '../find/search-keys.ts'
import { candidatesFor } from './candidates.ts'
import type { OpenRow } from './open-rows.ts'
import { questionId } from './question-key.ts'
import type { QuestionKey } from './question-key.ts'
import type { Register } from './register.ts'

export function questionOf(row: OpenRow, register: Register, spell: Spell): IdentityQuestion {
  return {
    id: questionId(row),
    subject: row.subject,
    said: saidInWords(row),
    context: contextInWords(row, register.communities),
    why: whyAsked(row, register),
    rows: row.rows,
    candidates: canBeOne(row) ? candidatesFor(row, register, spell) : [],
  }
}

/** Rows of one register that say the very same are two people who only look like one. */
export function canBeOne({ subject, rows }: OpenRow): boolean {
  return subject !== 'register' || rows === 1
}

export function saidInWords({ subject, said, buildingNumber, buildingName, unitNumber }: QuestionKey): string {
  if (subject === 'unit') return `${said}${unitNumber ?? ''}单元`
  return subject === 'building' ? `${said}${buildingName ?? `${buildingNumber ?? ''}号楼`}` : said
}

export function contextInWords(
  { subject, phone, context, communityId }: QuestionKey,
  communities: Map<number, string>,
): string | null {
  const own = subject === 'register' ? registerInWords(context ?? '') : context
  const parts = [own, communityId === null ? null : communities.get(communityId), phone && `电话尾号 ${phone.slice(-4)}`]
  return parts.filter(Boolean).join('，') || null
}

function registerInWords(context: string): string {
  const [category, ...rest] = context.split('|')
  return [STAFF_CATEGORY_LABELS[category as StaffCategory], ...rest, '没有电话和证号'].filter(Boolean).join(' · ')
}

function whyAsked(row: OpenRow, { people, observed, businesses }: Register): string {
  const known: { name: string }[] = row.subject === 'reading' ? observed : row.subject === 'business' ? businesses : people
  const namesakes = known.filter(({ name }) => name === row.said).length
  switch (row.subject) {
    case 'roster':
      return namesakes === 0
        ? '花名册里没有这个姓名'
        : namesakes === 1
          ? '花名册里有这个姓名，电话不一样'
          : `花名册里有 ${namesakes} 人同名`
    case 'reading':
      return namesakes === 0 ? '观察台账里没有这个姓名' : `观察台账里有 ${namesakes} 人同名`
    case 'register':
      return canBeOne(row) ? `花名册里另有 ${namesakes - 1} 人同名` : `花名册里有 ${row.rows} 行一字不差，请补电话或证号`
    case 'business':
      return namesakes === 0
        ? '关停台账里没有这个店名，有相近的'
        : namesakes === 1
          ? '关停台账里有这个店名，地址或社区不一样'
          : `关停台账里有 ${namesakes} 家同名`
    case 'place':
      return '底图上没有这个名字'
    case 'building':
      return '这个小区在底图上没有这栋楼'
    case 'unit':
      return '这栋楼在底图上没有这个单元'
  }
}
