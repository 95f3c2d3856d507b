/** What a run of importing cannot tell by itself: asked row by row before anything is stored, and settled by the answers. */
import type { IdentityAnswer, IdentityCandidate, IdentityQuestion } from '../../shared/identities/identity.ts'
import type { Db } from '../db/open.ts'
import type { Spell } from '../find/search-keys.ts'
import { meantBy, remember } from '../identities/answer.ts'
import type { AnswerDesk } from '../identities/answer.ts'
import { searchCandidates } from '../identities/candidates.ts'
import { openQuestionRows, openRows } from '../identities/open-rows.ts'
import { questionId } from '../identities/question-key.ts'
import { questionOf } from '../identities/questions.ts'
import { registerFor } from '../identities/register.ts'
import type { Register } from '../identities/register.ts'
import { relink } from '../identities/relink.ts'
import { ENTITIES } from './entities.ts'
import type { SheetResult } from './run-results.ts'

const NOBODY: Register = {
  people: [],
  observed: [],
  areas: [],
  businesses: [],
  communities: new Map(),
  posts: new Map(),
  standing: new Set(),
  confirmed: new Set(),
}

export type Asked = ReturnType<typeof askedAbout>

/** Inside the trial, after its rows are stored: what is asked of each of them is written to its run. */
export function askedAbout(db: Db, results: SheetResult[]) {
  const byRecord = Map.groupBy(openRows(db, null), ({ entity, recordId }) => `${entity} ${recordId}`)
  const here = new Set<string>()
  for (const { run } of byRecord.size === 0 ? [] : results.flatMap(({ rows }) => rows)) {
    const asked = run.stored.flatMap(({ draft, saved }) => byRecord.get(`${ENTITIES[draft.kind] ?? ''} ${saved.id}`) ?? [])
    run.questions = [...new Set(asked.map(questionId))]
    for (const id of run.questions) here.add(id)
  }
  const open = here.size === 0 ? [] : openQuestionRows(db, null).filter((row) => here.has(questionId(row)))
  const rows = new Map(open.map((row) => [questionId(row), row]))
  // those of the trial are gone when they are asked for
  const register = open.length > 0 ? registerFor(db, open) : NOBODY
  return {
    questionsOf(of: { questions?: string[] | undefined }[], spell: Spell): IdentityQuestion[] {
      const ids = new Set(of.flatMap(({ questions = [] }) => questions))
      return [...ids].flatMap((id) => {
        const row = rows.get(id)
        return row ? [questionOf(row, register, spell)] : []
      })
    },
    search(id: string, text: string, spell: Spell): IdentityCandidate[] {
      const row = rows.get(id)
      return row ? searchCandidates(row, text, register, spell) : []
    },
  }
}

/** Inside the act of the import. An answer whose person or place is no longer as it was shown leaves its question open. */
export function settleAnswers(desk: AnswerDesk, answers: IdentityAnswer[]): void {
  if (answers.length === 0) return
  const open = openQuestionRows(desk.db, null)
  const register = registerFor(desk.db, open)
  const rows = new Map(open.map((row) => [questionId(row), row]))
  for (const { question, choice } of answers) {
    const row = rows.get(question)
    if (row && meantBy(row, choice, register) !== null) remember(desk, row, choice, register)
  }
  relink(desk.db)
}
