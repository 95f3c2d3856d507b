/** What need not be read again when the clerk changes a word: files as opened, their dates, tables as read. */
import type { Day } from '../../../shared/days.ts'
import type { SheetReading } from '../../../shared/ledgers/drafts.ts'
import type { RawSheet } from '../../sheets/sheet.ts'
import type { OpenedFile, OpenedSheet } from './read-ledgers.ts'

export type ReadingMemory = ReturnType<typeof createMemory>

/** More cells than this are read anew each time rather than kept. */
const MOST_CELLS_KEPT = 3_000_000

export function createMemory() {
  const raw = new Map<string, { stamp: string; sheets: RawSheet[] }>()
  const files = new Map<string, { stamp: string; file: OpenedFile }>()
  const datesOf = new WeakMap<OpenedSheet, Day[]>()
  const readings = new WeakMap<OpenedSheet, { stamp: string; reading: SheetReading }>()

  return {
    /** The file's sheets as they lie in it. */
    async sheets(name: string, stamp: string, read: () => Promise<RawSheet[]>): Promise<RawSheet[]> {
      const known = raw.get(name)
      if (known?.stamp === stamp) return known.sheets
      const sheets = await read()
      const cells = sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0)
      if (cells <= MOST_CELLS_KEPT) raw.set(name, { stamp, sheets })
      return sheets
    },
    /** The file with its tables found. */
    async opened(name: string, stamp: string, open: () => Promise<OpenedFile>): Promise<OpenedFile> {
      const known = files.get(name)
      if (known?.stamp === stamp) return known.file
      const file = await open()
      files.set(name, { stamp, file })
      return file
    },
    dates(sheet: OpenedSheet, find: (sheet: OpenedSheet) => Day[]): Day[] {
      const known = datesOf.get(sheet)
      if (known) return known
      const dates = find(sheet)
      datesOf.set(sheet, dates)
      return dates
    },
    async read(sheet: OpenedSheet, stamp: string, read: () => Promise<SheetReading>): Promise<SheetReading> {
      const known = readings.get(sheet)
      if (known?.stamp === stamp) return known.reading
      const reading = await read()
      readings.set(sheet, { stamp, reading })
      return reading
    },
  }
}
