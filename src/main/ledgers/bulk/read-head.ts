/** What is said of a long sheet as a whole: told from its first rows, by the rules of short sheets. */
import { inTextOrder } from '../../../shared/collation.ts'
import type { SheetReading } from '../../../shared/ledgers/drafts.ts'
import { createGrid } from '../read/layout/grid.ts'
import { linesAbove, sortRows } from '../read/layout/sheet-rows.ts'
import type { OpenedSheet } from '../read/read-ledgers.ts'
import { readSheet } from '../read/read-sheet.ts'
import { fullDatesOf } from '../read/run-dates.ts'
import type { Words } from '../read/values/words.ts'
import { createCalendar } from '../read/values/years.ts'
import type { Calendar } from '../read/values/years.ts'
import type { OpenedBulk } from './open-bulk.ts'
import type { BulkSheet } from './read-sheet-rows.ts'

export interface Head {
  sheet: BulkSheet
  /** of its rows the first ones, to be shown; all of them are laid out */
  reading: SheetReading
}

interface HeadContext {
  words: Words
  communities: ReadonlySet<string>
  year: number | null
  knownDates: string[]
}

/** In the order in which the sheets are gone through: the older file first, as in short ledgers. */
export async function readHeads(
  opened: OpenedBulk[],
  { words, communities, year, knownDates }: HeadContext,
): Promise<{ heads: Head[]; calendar: Calendar }> {
  const sheets = opened.map((one) => ({ ...one, head: openHead(one) }))
  const calendar = createCalendar(
    sheets.flatMap(({ head }) => fullDatesOf(head)),
    year,
    knownDates,
  )
  const heads: Head[] = []
  for (const { head, ...one } of sheets) {
    const shared = { file: one.file, calendar, words, communities, datum: null, reachRow: () => Promise.resolve() }
    const reading = await readSheet(head, shared)
    const problems = reading.problems.filter(({ row }) => row <= one.layout.bottom + 1)
    heads.push({
      sheet: { ...one, lines: head.lines, statedAt: reading.statedAt },
      reading: {
        ...reading,
        rows: reading.rows.map((row) => ({ ...row, drafts: [], problems: [] })),
        problems: problems.filter(({ code }) => code !== 'value_not_understood'),
      },
    })
  }
  return { heads: inOrder(heads), calendar }
}

function openHead({ source, layout, anew }: OpenedBulk): OpenedSheet & { layout: OpenedBulk['layout'] } {
  const grid = createGrid(source.head)
  const lines = [...(anew?.titles ?? []), ...linesAbove(grid, layout)]
  const rows = sortRows(grid, layout, null)
  return { name: source.name, original: null, grid, layout, rows, lines, ...(anew && { rearranged: anew }) }
}

function inOrder(heads: Head[]): Head[] {
  const files = [...Map.groupBy(heads, ({ sheet }) => sheet.file)].map(([file, own]) => {
    return { file, own, statedAt: own.map(({ sheet }) => sheet.statedAt ?? '').toSorted()[0] ?? '' }
  })
  return files
    .sort((a, b) => (a.statedAt < b.statedAt ? -1 : a.statedAt > b.statedAt ? 1 : inTextOrder(a.file, b.file)))
    .flatMap(({ own }) => own)
}
