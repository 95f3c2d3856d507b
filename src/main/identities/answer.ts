/** Keeping an answer: inside an open act, so that one step back asks the question again. */
import { eq } from 'drizzle-orm'
import type { Day } from '../../shared/days.ts'
import { NONE_LABELS } from '../../shared/identities/identity.ts'
import type { IdentityChoice } from '../../shared/identities/identity.ts'
import type { StaffCategory } from '../../shared/people/person.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { person } from '../people/table.ts'
import { shift } from '../roster/table.ts'
import { allowed } from './candidates.ts'
import { mergePerson } from './merge-person.ts'
import type { OpenRow } from './open-rows.ts'
import { canBeOne, contextInWords, saidInWords } from './questions.ts'
import type { Register } from './register.ts'
import { identityTie } from './table.ts'
import { noteOf, targetName } from './targets.ts'
import type { Target } from './targets.ts'

export interface AnswerDesk {
  db: Db
  history: History
  /** the office's present day */
  today: Day
}

/** null: nobody is as the choice names them any more, or they cannot be meant. */
export function meantBy(row: OpenRow, choice: IdentityChoice, register: Register): Target | 'new' | 'none' | null {
  if (choice.kind === 'none') return 'none'
  if (choice.kind === 'new') return row.subject === 'roster' ? 'new' : null
  if (!canBeOne(row)) return null
  return allowed(row, register).find((target) => targetName(target) === choice.target) ?? null
}

/** 值班姓名“王伟”（甲院南门卡点）认作王伟（社区 · 朝阳社区） */
export function answerInWords(row: OpenRow, meant: Target | 'new' | 'none', register: Register): string {
  const context = contextInWords(row, register.communities)
  const who = `“${saidInWords(row)}”${context ? `（${context}）` : ''}`
  if (meant === 'none') return `确认${who}：${NONE_LABELS[row.subject]}`
  return meant === 'new' ? `${who}是新的人，录入花名册` : `${who}认作${meant.record.name}（${noteOf(meant)}）`
}

/** Inside an open act. Rows are tied by `linkByTies` afterwards. Refusal: invalid_input. */
export function remember(desk: AnswerDesk, row: OpenRow, choice: IdentityChoice, register: Register): void {
  const meant = meantBy(row, choice, register)
  if (meant === null) throw new Refusal('invalid_input', '选的人或地方刚被改过，请看更新后的列表再选。')
  const category = choice.kind === 'new' ? choice.category : null
  const personId = meant === 'new' ? enter(desk, row, category ?? 'other') : personOf(meant)
  const { subject, said, phone, context, communityId, compoundId } = row
  const { buildingNumber, buildingName, buildingId, unitNumber } = row
  const tie = desk.db
    .insert(identityTie)
    .values({
      ...{ subject, said, phone, context, communityId, compoundId, buildingNumber, buildingName, buildingId, unitNumber },
      answer: meant === 'none' ? 'none' : 'is',
      personId,
      areaId: typeof meant === 'object' && meant.kind === 'area' ? meant.record.id : null,
    })
    .returning()
    .get()
  desk.history.record('identity_tie', tie.id, null, tie)
  if (subject === 'register' && personId !== null) mergePerson(desk, row.recordId, personId)
}

function personOf(meant: Target | 'none'): number | null {
  return meant === 'none' || meant.kind === 'area' ? null : meant.record.id
}

/** Somebody the register lacks: there from today, or from the day of a shift that is behind already. */
function enter({ db, history, today }: AnswerDesk, { said, phone, recordId }: OpenRow, category: StaffCategory): number {
  const first = db.select({ day: shift.day }).from(shift).where(eq(shift.id, recordId)).get()?.day ?? today
  const row = db
    .insert(person)
    .values({ name: said, phone, category, isIdNumberValid: false, from: first < today ? first : today })
    .returning()
    .get()
  history.record('person', row.id, null, row)
  return row.id
}
