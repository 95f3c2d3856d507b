/** The desk for what could not be tied: asked once, answered once, remembered. */
import { asc } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import { dayPart } from '../../shared/days.ts'
import { IDENTITY_SUBJECT_LABELS, NONE_LABELS } from '../../shared/identities/identity.ts'
import type { IdentityAnswer, IdentityCandidate, OpenQuestion, RememberedIdentity } from '../../shared/identities/identity.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { loadReadings } from '../find/pinyin.ts'
import type { OfficeDesk } from '../office/office.ts'
import { answerInWords, meantBy, remember } from './answer.ts'
import { searchCandidates } from './candidates.ts'
import { forgetTies } from './forget-ties.ts'
import { openQuestionRows } from './open-rows.ts'
import type { OpenRow } from './open-rows.ts'
import { questionId } from './question-key.ts'
import { contextInWords, questionOf, saidInWords } from './questions.ts'
import { readRegister, registerFor } from './register.ts'
import type { Register } from './register.ts'
import { relink } from './relink.ts'
import { sourcesOf } from './sources.ts'
import { identityTie } from './table.ts'
import { noteOf } from './targets.ts'

export type IdentitiesDesk = ReturnType<typeof createIdentities>

interface Options {
  db: Db
  history: History
  office: Pick<OfficeDesk, 'moment'>
}

export function createIdentities({ db, history, office }: Options) {
  async function open(asked?: Moment): Promise<OpenQuestion[]> {
    const { person: spell } = await loadReadings()
    const rows = openQuestionRows(db, office.moment(asked))
    const register = registerFor(db, rows)
    const sources = sourcesOf(db, rows)
    return rows.map((row, i) => ({ ...questionOf(row, register, spell), source: sources[i] ?? null, seenIn: seenIn(row) }))
  }

  async function find(question: string, text: string): Promise<IdentityCandidate[]> {
    const { person: spell } = await loadReadings()
    const row = rowOf(question)
    return row ? searchCandidates(row, text, registerFor(db, [row]), spell) : []
  }

  /** Refusals: not_found, invalid_input. */
  function answer({ question, choice }: IdentityAnswer): { title: string } {
    const row = rowOf(question)
    if (!row) throw new Refusal('not_found', '这一条已经确认过，或已不在台账里。')
    const register = registerFor(db, [row])
    const meant = meantBy(row, choice, register)
    if (meant === null) throw new Refusal('invalid_input', '选的人或地方刚被改过，请看更新后的列表再选。')
    const title = answerInWords(row, meant, register)
    history.act({ kind: 'edit', title }, () => {
      remember({ db, history, today: dayPart(office.moment()) }, row, choice, register)
      relink(db)
    })
    return { title }
  }

  function rowOf(question: string): OpenRow | undefined {
    return openQuestionRows(db, null).find((row) => questionId(row) === question)
  }

  function remembered(): RememberedIdentity[] {
    const ties = db.select().from(identityTie).orderBy(asc(identityTie.id)).all()
    if (ties.length === 0) return []
    const register = readRegister(db, [])
    return ties.map((tie) => ({
      id: tie.id,
      subject: tie.subject,
      said: saidInWords(tie),
      context: contextInWords(tie, register.communities),
      answer: tie.answer === 'none' ? NONE_LABELS[tie.subject] : `认作 ${targetInWords(tie, register)}`,
    }))
  }

  /** Refusal: not_found. */
  function forget(id: number): void {
    const tie = remembered().find((one) => one.id === id)
    if (!tie) throw new Refusal('not_found', '这一条已经不在了。')
    history.act({ kind: 'remove', title: `不再记住${IDENTITY_SUBJECT_LABELS[tie.subject]}“${tie.said}”${tie.answer}` }, () => {
      forgetTies({ db, history }, [id])
      relink(db)
    })
  }

  return { open, find, answer, remembered, forget }
}

type Tie = typeof identityTie.$inferSelect

function targetInWords({ subject, personId, areaId }: Tie, { people, observed, areas, businesses }: Register): string {
  const area = areas.find(({ id }) => id === areaId)
  const bearer = observed.find(({ id }) => id === personId)
  const person = people.find(({ id }) => id === personId)
  const business = businesses.find(({ id }) => id === personId)
  if (area) return `${area.name}（${noteOf({ kind: 'area', record: area })}）`
  if (subject === 'reading')
    return bearer ? `${bearer.name}（${noteOf({ kind: 'observed', record: bearer })}）` : '已不在台账里的人'
  if (subject === 'business')
    return business ? `${business.name}（${noteOf({ kind: 'business', record: business })}）` : '已不在台账里的店铺'
  return person ? `${person.name}（${noteOf({ kind: 'person', record: person })}）` : '已不在花名册里的人'
}

function seenIn({ entity, recordId }: OpenRow): OpenQuestion['seenIn'] {
  switch (entity) {
    case 'shift':
      return { kind: 'shifts', figure: null, id: recordId }
    case 'temperature_reading':
      return { kind: 'readings', figure: null, id: recordId }
    case 'person':
      return { kind: 'people', figure: null, id: recordId }
    case 'isolation_case':
      return { kind: 'cases', figure: null, id: recordId }
    case 'checkpoint':
      return { kind: 'checkpoints', figure: null, id: recordId }
    case 'reopening_application':
      return { kind: 'reopenings', figure: null, id: recordId }
    case 'household':
      return { kind: 'households', figure: null, id: recordId }
    case 'closure_order':
      return { kind: 'closures', figure: null, id: recordId }
    case 'resident':
      return null
  }
}
