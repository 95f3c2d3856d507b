/** Screening summaries edited by hand. */
import { and, eq } from 'drizzle-orm'
import type { FieldValues } from '../../shared/records/field.ts'
import { areaName } from '../areas/area-names.ts'
import { columnsOf, communityIn, textOf } from '../records/editor.ts'
import type { EditContext, Editor } from '../records/editor.ts'
import { screeningSummary } from './table.ts'

const PLAIN = ['households', 'residents', 'commitments', 'note'] as const

export const screeningEditor: Editor = {
  read: (id, { db }) => {
    const row = db.select().from(screeningSummary).where(eq(screeningSummary.id, id)).get()
    if (!row) return undefined
    return {
      values: {
        ...columnsOf(row, PLAIN),
        from: textOf(row.from),
        community: areaName(db, row.communityId),
      },
      ended: null,
      place: null,
      links: [],
    }
  },
  same: (values, context) => {
    const { communityId } = communityIn(values, context)
    if (!communityId) return undefined
    return context.db
      .select({ id: screeningSummary.id })
      .from(screeningSummary)
      .where(and(eq(screeningSummary.communityId, communityId), eq(screeningSummary.from, textOf(values['from']) ?? '')))
      .get()?.id
  },
  create: (values, context) => context.rows.insert(screeningSummary, columnsFrom(values, context)),
  change: (id, values, context) => context.rows.update(screeningSummary, id, columnsFrom(values, context)),
  end: () => undefined,
  remove: (id, { rows }) => rows.remove(screeningSummary, id),
  traces: (id) => [{ entity: 'screening_summary', id }],
}

function columnsFrom(values: FieldValues, context: EditContext) {
  return {
    ...columnsOf(values, PLAIN),
    ...communityIn(values, context),
    ...('from' in values ? { from: textOf(values['from']) ?? '' } : {}),
  }
}
