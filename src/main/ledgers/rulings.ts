/**
 * What becomes of rows that say otherwise than what is stored: the clerk's choices for them, and the differences in words.
 * A choice is asked once per stored record, so every way of storing follows the same one.
 */
import type { Corrections, RowChoice, SheetCorrection } from '../../shared/ledgers/corrections.ts'
import type { RowDifference } from '../../shared/ledgers/preview.ts'
import type { Db } from '../db/open.ts'
import { changeInWords } from '../records/words.ts'

type Columns = Record<string, unknown>

export type Rulings = ReturnType<typeof createRulings>

interface Current {
  choice: RowChoice | null
  /** which draft of its row */
  draft: number
  differences: RowDifference[]
}

export function createRulings(db: Db, { sheets }: Pick<Corrections, 'sheets'>) {
  const said = new Map(sheets.map((one) => [tableKey(one), one]))
  const choices = new Map(
    sheets.map((one) => [tableKey(one), new Map(one.choices.map((choice) => [choice.row, choice]))] as const),
  )
  let current: Current = { choice: null, draft: 0, differences: [] }

  /** The row's own choice, else the one said for all rows like it. */
  function choiceFor(table: { file: string; sheet: string }, row: number, isRepeat: boolean): RowChoice | null {
    const key = tableKey(table)
    const take = said.get(key)?.[isRepeat ? 'duplicates' : 'updates']
    return choices.get(key)?.get(row) ?? (take ? { row, take, fields: [] } : null)
  }

  /** From now on `settle` speaks of this draft; differences found are added to the list. */
  function begin(choice: RowChoice | null, draft: number, differences: RowDifference[]): void {
    current = { choice, draft, differences }
  }

  /** The image to be stored: `after`, with what the clerk does not take put back as it was before. */
  function settle<C extends Columns>(entity: string, before: Columns, after: C): C {
    const found = differencesOf(entity, before, after)
    const listed = new Map(found.map((one) => [one.column, one.difference.isTaken]))
    current.differences.push(...found.map(({ difference }) => difference))
    // columns nobody sees go with those that are seen
    const isAnyTaken = current.choice?.take !== 'stored' && (listed.size === 0 || [...listed.values()].includes(true))
    const kept = Object.keys(after).filter((column) => !(listed.get(column) ?? isAnyTaken) && column in before)
    return { ...after, ...Object.fromEntries(kept.map((column) => [column, before[column]])) }
  }

  function differencesOf(entity: string, before: Columns, after: Columns) {
    return Object.keys(after).flatMap((column) => {
      if (JSON.stringify(before[column] ?? null) === JSON.stringify(after[column] ?? null)) return []
      const [words] = changeInWords(entity, { [column]: before[column] }, { [column]: after[column] }, db)
      if (!words) return []
      const key = `${current.draft}.${entity}.${column}`
      return [{ column, difference: { key, ...words, isTaken: isTaken(key) } }]
    })
  }

  function isTaken(key: string): boolean {
    const { choice } = current
    if (choice === null || choice.take === 'replace') return true
    return choice.take === 'fields' && choice.fields.includes(key)
  }

  /** What a row that is not stored would have changed. */
  function tell(entity: string, before: Columns, after: Columns): void {
    current.differences.push(...differencesOf(entity, before, after).map(({ difference }) => ({ ...difference, isTaken: false })))
  }

  return {
    choiceFor,
    begin,
    settle,
    tell,
    keepsStored: () => current.choice?.take === 'stored',
    /** the clerk says so: an older ledger goes over a newer one */
    isForced: () => current.choice !== null && current.choice.take !== 'stored',
  }
}

function tableKey({ file, sheet }: Pick<SheetCorrection, 'file' | 'sheet'>): string {
  return `${file}\n${sheet}`
}
