/** Words of the trade as data (`resources/ledgers/words.json`): categories, compound types, states, marks, datums. */
import words from '../../../../../resources/ledgers/words.json' with { type: 'json' }
import { CompoundType } from '../../../../shared/areas/area.ts'
import { CaseState } from '../../../../shared/cases/case.ts'
import { CheckpointKind } from '../../../../shared/checkpoints/checkpoint.ts'
import { Datum } from '../../../../shared/geo/points.ts'
import { FindingState } from '../../../../shared/inspections/inspection.ts'
import { StaffCategory } from '../../../../shared/people/person.ts'
import { squeezed } from './text.ts'

export const staffCategoryOf = wordReader(words.staffCategories, StaffCategory.options)
/** When a sheet has no category, the unit may tell: 派出所, 物业公司, 社区居委会. */
export const categoryOfUnit = wordReader(words.units, StaffCategory.options)
export const compoundTypeOf = wordReader(words.compoundTypes, CompoundType.options)
export const checkpointKindOf = wordReader(words.checkpointKinds, CheckpointKind.options)
export const caseStateOf = wordReader(words.caseStates, CaseState.options)
export const findingStateOf = wordReader(words.findingStates, FindingState.options)
/** Finds a datum named anywhere in a text: 坐标系：GCJ-02, 高德经度. */
export const datumIn = wordReader(words.datums, Datum.options)

const YES = new Set(words.yes.map(normal))
const NO = new Set(words.no.map(normal))

/** A yes/no mark; null: nothing written; undefined: written, but neither. */
export function markOf(text: string): boolean | null | undefined {
  const word = normal(text)
  if (word === '') return null
  if (NO.has(word)) return false
  return YES.has(word) ? true : undefined
}

/** null: not known. A party member among the volunteers is a volunteer, so 党员 does not decide a category. */
export function partyMemberOf(text: string): boolean | null {
  const word = normal(text)
  if (/非(?:中共)?党员|群众|团员|民主党派|无党派/.test(word)) return false
  if (/党员|中共|预备党/.test(word)) return true
  return markOf(word) ?? null
}

/** A word equal to the text wins; else the longest word the text contains, of equally long ones the first in the file. */
function wordReader<T extends string>(table: Record<string, string[]>, values: readonly T[]): (text: string) => T | null {
  const entries = Object.entries(table).flatMap(([key, list]) => {
    const value = values.find((each) => each === key)
    return value === undefined ? [] : list.map((word) => ({ value, word: normal(word) }))
  })
  const exact = new Map(entries.map(({ word, value }) => [word, value]))
  const byLength = entries.toSorted((a, b) => b.word.length - a.word.length)
  return (text) => {
    const word = normal(text)
    if (word === '') return null
    return exact.get(word) ?? byLength.find((entry) => entry.word.length > 1 && word.includes(entry.word))?.value ?? null
  }
}

function normal(text: string): string {
  return squeezed(text).toLowerCase()
}
