/**
 * Who or what is meant by rows that could not be tied: the question, those who may be meant with the reason, and the
 * clerk's answer, which holds from then on for every row that says the same.
 */
import * as z from 'zod'
import { FigureCode, ListKind } from '../figures/figures.ts'
import { StaffCategory } from '../people/person.ts'

/**
 * What a question is about: a name on a roster, a name on a temperature sheet, somebody the register lists by name alone,
 * the business an application to reopen speaks of, a place the base map does not know, a house number its compound does not
 * have, or a unit its building does not have.
 */
export const IdentitySubject = z.enum(['roster', 'reading', 'register', 'business', 'place', 'building', 'unit'])
export type IdentitySubject = z.infer<typeof IdentitySubject>

export const IDENTITY_SUBJECT_LABELS: Record<IdentitySubject, string> = {
  roster: '值班姓名',
  reading: '测温姓名',
  register: '花名册重名',
  business: '申请复工的店铺',
  place: '小区、住址',
  building: '楼栋',
  unit: '单元',
}

export const IdentityCandidate = z.object({
  /** what an answer names; it tells the record by what it says, so that a number used anew never means somebody else */
  target: z.string(),
  name: z.string(),
  /** what tells them apart: 社区 · 朝阳社区 · 尾号 0001 */
  note: z.string(),
  /** why they may be meant, the strongest first: 姓名相同, 同一社区, 同音 */
  reasons: z.array(z.string()),
})
export type IdentityCandidate = z.infer<typeof IdentityCandidate>

export const IdentityQuestion = z.object({
  id: z.string(),
  subject: IdentitySubject,
  /** as the ledger writes it */
  said: z.string(),
  /** what besides the words tells it from others who say the same: the post, the community, the compound; a telephone's end */
  context: z.string().nullable(),
  /** why nobody could tell: 花名册有 2 人同名 */
  why: z.string(),
  /** stored rows that say the same */
  rows: z.number().int(),
  candidates: z.array(IdentityCandidate),
})
export type IdentityQuestion = z.infer<typeof IdentityQuestion>

/** Where a row came from, as far as the import that brought it is still told of. */
export const IdentitySource = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
})
export type IdentitySource = z.infer<typeof IdentitySource>

export const OpenQuestion = IdentityQuestion.extend({
  source: IdentitySource.nullable(),
  /** a list where one of the rows stands; null: there is none */
  seenIn: z.object({ kind: ListKind, figure: FigureCode.nullable(), id: z.number().int().nullable() }).nullable(),
})
export type OpenQuestion = z.infer<typeof OpenQuestion>

/** `new`: somebody the register lacks, entered by the answer. `none`: nobody (轮休), nowhere in the street, or somebody else. */
export const IdentityChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('is'), target: z.string() }),
  z.object({ kind: z.literal('new'), category: StaffCategory }),
  z.object({ kind: z.literal('none') }),
])
export type IdentityChoice = z.infer<typeof IdentityChoice>

export const IdentityAnswer = z.object({ question: z.string(), choice: IdentityChoice })
export type IdentityAnswer = z.infer<typeof IdentityAnswer>

/** What was answered once and holds. */
export const RememberedIdentity = z.object({
  id: z.number().int(),
  subject: IdentitySubject,
  said: z.string(),
  context: z.string().nullable(),
  /** 认作 王伟（社区 · 尾号 0001）, 不是花名册里的人 */
  answer: z.string(),
})
export type RememberedIdentity = z.infer<typeof RememberedIdentity>

/** What “none of them” means of each subject. */
export const NONE_LABELS: Record<IdentitySubject, string> = {
  roster: '不是人名，不再问',
  reading: '不是观察人员',
  register: '是另一个人',
  business: '不是台账里的店铺',
  place: '不是任何一处',
  building: '底图上没有这栋',
  unit: '底图上没有这个单元',
}
