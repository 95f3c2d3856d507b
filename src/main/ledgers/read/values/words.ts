/** Words of the trade as data (`resources/ledgers/words.json`): categories, compound types, states, marks, datums. */
import shipped from '../../../../../resources/ledgers/words.json' with { type: 'json' }
import { CompoundType } from '../../../../shared/areas/area.ts'
import { CaseState } from '../../../../shared/cases/case.ts'
import { CheckpointKind } from '../../../../shared/checkpoints/checkpoint-kind.ts'
import { Datum } from '../../../../shared/geo/points.ts'
import { FindingState } from '../../../../shared/inspections/inspection.ts'
import { StaffCategory } from '../../../../shared/people/person.ts'
import { ResidenceType } from '../../../../shared/residents/resident.ts'
import type { SaidWord } from '../../../../shared/words/word.ts'
import { squeezed } from './text.ts'

/** Each list's shipped words by what they mean. */
export const VALUE_WORDS = {
  staffCategories: shipped.staffCategories,
  units: shipped.units,
  compoundTypes: shipped.compoundTypes,
  checkpointKinds: shipped.checkpointKinds,
  caseStates: shipped.caseStates,
  findingStates: shipped.findingStates,
  residenceTypes: shipped.residenceTypes,
  reopeningResults: shipped.reopeningResults,
  datums: shipped.datums,
  marks: { yes: shipped.yes, no: shipped.no },
} satisfies Record<string, Record<string, string[]>>

export type Words = ReturnType<typeof createWords>

/** The readers of words, with the office's own beside the shipped ones. */
export function createWords(own: SaidWord[]) {
  const tableOf = (list: keyof typeof VALUE_WORDS) => withOwn(VALUE_WORDS[list], ownOf(own, list))
  const marks = tableOf('marks')
  const yes = new Set(marks['yes']?.map(normalWord))
  const no = new Set(marks['no']?.map(normalWord))

  /** A yes/no mark; null: nothing written; undefined: written, but neither. */
  function markOf(text: string): boolean | null | undefined {
    const word = normalWord(text)
    if (word === '') return null
    if (no.has(word)) return false
    if (yes.has(word)) return true
    // 否（6:00-22:00）, 有，已备案
    const [, first] = /^([^(,:;]{1,4})[(,:;]/.exec(word) ?? []
    return first === undefined ? undefined : no.has(first) ? false : yes.has(first) ? true : undefined
  }

  /** null: not known. A party member among the volunteers is a volunteer, so 党员 does not decide a category. */
  function partyMemberOf(text: string): boolean | null {
    const word = normalWord(text)
    if (/非(?:中共)?党员|群众|团员|民主党派|无党派/.test(word)) return false
    if (/党员|中共|预备党/.test(word)) return true
    return markOf(word) ?? null
  }

  return {
    staffCategoryOf: wordReader(tableOf('staffCategories'), StaffCategory.options),
    /** When a sheet has no category, the unit may tell: 派出所, 物业公司, 社区居委会. */
    categoryOfUnit: wordReader(tableOf('units'), StaffCategory.options),
    compoundTypeOf: wordReader(tableOf('compoundTypes'), CompoundType.options),
    checkpointKindOf: wordReader(tableOf('checkpointKinds'), CheckpointKind.options),
    caseStateOf: wordReader(tableOf('caseStates'), CaseState.options),
    residenceTypeOf: wordReader(tableOf('residenceTypes'), ResidenceType.options),
    findingStateOf: wordReader(tableOf('findingStates'), FindingState.options),
    reopeningResultOf: wordReader(tableOf('reopeningResults'), ['applied', 'approved', 'returned'] as const),
    /** Finds a datum named anywhere in a text: 坐标系：GCJ-02, 高德经度. */
    datumIn: wordReader(tableOf('datums'), Datum.options),
    markOf,
    partyMemberOf,
  }
}

export function ownOf(own: SaidWord[], list: string): SaidWord[] {
  return own.filter((each) => each.list === list)
}

/** Own words of one list behind the shipped ones of their meaning. */
export function withOwn(table: Record<string, string[]>, own: SaidWord[]): Record<string, string[]> {
  if (own.length === 0) return table
  return Object.fromEntries(
    Object.entries(table).map(([meaning, words]) => [
      meaning,
      [...words, ...own.filter((each) => each.meaning === meaning).map(({ said }) => said)],
    ]),
  )
}

/** Words that differ in spaces, width or case only are one word. */
export function normalWord(text: string): string {
  return squeezed(text).toLowerCase()
}

/** 未销号 does not say 销号. */
function says(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !/(?:[未没不非待]|没有)$/.test(text.slice(0, at))
}

/** A word equal to the text wins; else the longest word the text contains, of equally long ones the first in the file. */
function wordReader<T extends string>(table: Record<string, string[]>, values: readonly T[]): (text: string) => T | null {
  const entries = Object.entries(table).flatMap(([key, list]) => {
    const value = values.find((each) => each === key)
    return value === undefined ? [] : list.map((word) => ({ value, word: normalWord(word) }))
  })
  const exact = new Map(entries.map(({ word, value }) => [word, value]))
  const byLength = entries.toSorted((a, b) => b.word.length - a.word.length)
  return (text) => {
    const word = normalWord(text)
    if (word === '') return null
    return exact.get(word) ?? byLength.find((entry) => entry.word.length > 1 && says(word, entry.word))?.value ?? null
  }
}
