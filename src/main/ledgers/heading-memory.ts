/** What was said of headings at earlier imports: kept with the import in which it was said, listed, forgotten on request. */
import { eq } from 'drizzle-orm'
import type { Corrections } from '../../shared/ledgers/corrections.ts'
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { RememberedMapping } from '../../shared/ledgers/ledger.ts'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import type { RememberedHeadings } from './read/said-layout.ts'
import { headingKey, headingNames } from './read/said-layout.ts'
import { headingMapping } from './table.ts'

export function createHeadingMemory({ db, history }: { db: Db; history: History }) {
  const rows = () => db.select().from(headingMapping).orderBy(headingMapping.id).all()

  function known(): RememberedHeadings[] {
    return rows().map(({ headings, kind, columns }) => {
      return { key: headings, kind, fields: Object.fromEntries(columns.map(({ name, field }) => [name, field])) }
    })
  }

  /** Inside an open act: what the clerk said of these tables holds from now on. */
  function keep(readings: SheetReading[], { sheets }: Corrections): void {
    for (const reading of readings) {
      const said = sheets.find(({ file, sheet }) => file === reading.file && sheet === reading.sheet)
      if (said && !reading.isLeftOut && (said.kind !== null || said.columns.length > 0)) keepOne(reading)
    }
  }

  function keepOne({ kind, columns }: SheetReading): void {
    const headings = headingKey(columns)
    if (kind === null || headings === '') return
    const names = headingNames(columns)
    const mapped = columns.flatMap(({ heading, field, fieldLabel }, place) => {
      const name = names.get(place)
      return name === undefined ? [] : [{ name, heading, field, label: fieldLabel }]
    })
    const before = db.select().from(headingMapping).where(eq(headingMapping.headings, headings)).get()
    const after = before
      ? { ...before, kind, columns: mapped }
      : db.insert(headingMapping).values({ headings, kind, columns: mapped }).returning().get()
    if (before) db.update(headingMapping).set({ kind, columns: mapped }).where(eq(headingMapping.id, before.id)).run()
    history.record('heading_mapping', after.id, before ?? null, after)
  }

  function list(): RememberedMapping[] {
    return rows().map(({ id, kind, columns }) => ({
      id,
      kind: LEDGER_KIND_LABELS[kind],
      columns: columns.map(({ heading, label }) => ({ heading, label })),
    }))
  }

  /** Refusal: not_found. */
  function forget(id: number): void {
    const row = db.select().from(headingMapping).where(eq(headingMapping.id, id)).get()
    if (!row) throw new Refusal('not_found', '这一条已经不在了。')
    history.act({ kind: 'remove', title: `不再记住一种${LEDGER_KIND_LABELS[row.kind]}的列名读法` }, () => {
      db.delete(headingMapping).where(eq(headingMapping.id, id)).run()
      history.record('heading_mapping', id, row, null)
    })
  }

  return { known, keep, list, forget }
}
