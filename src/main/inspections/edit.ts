/** Inspection findings edited by hand; their round and bulletin are found or made by what the form says. */
import { and, eq, sql } from 'drizzle-orm'
import { FINDING_STATE_LABELS } from '../../shared/inspections/inspection.ts'
import type { FieldValues } from '../../shared/records/field.ts'
import { areaName } from '../areas/area-names.ts'
import { columnsOf, communityIn, textOf } from '../records/editor.ts'
import type { EditContext, Editor } from '../records/editor.ts'
import { linkFindings } from './import.ts'
import { inspectionBulletin, inspectionFinding, inspectionRound } from './table.ts'

const PLAIN = ['number', 'place', 'description', 'dueAt', 'state', 'correctedOn', 'responsibleName'] as const

export const findingEditor: Editor = {
  read: (id, context) => {
    const found = stored(id, context)
    if (!found) return undefined
    const { finding, round, bulletin } = found
    return {
      values: {
        ...columnsOf(finding, PLAIN),
        foundOn: round.onDay,
        bulletin: bulletin?.issue ?? null,
        community: areaName(context.db, finding.communityId),
      },
      ended: finding.state === 'corrected' ? { label: FINDING_STATE_LABELS.corrected, on: finding.correctedOn ?? '' } : null,
      place: null,
      links: finding.checkpointId ? [{ label: '所在卡点', kind: 'checkpoints', id: finding.checkpointId, search: null }] : [],
    }
  },
  same: (values, { db }) =>
    db
      .select({ id: inspectionFinding.id })
      .from(inspectionFinding)
      .innerJoin(inspectionRound, eq(inspectionRound.id, inspectionFinding.roundId))
      .where(
        and(
          eq(inspectionFinding.description, String(values['description'])),
          sql`coalesce(${inspectionFinding.place}, '') = ${textOf(values['place']) ?? ''}`,
          sql`coalesce(${inspectionRound.onDay}, '') = ${textOf(values['foundOn']) ?? ''}`,
        ),
      )
      .get()?.id,
  create: (values, context) => {
    const id = context.rows.insert(inspectionFinding, { state: 'found', ...columnsFrom(values, null, context) })
    linkFindings(context.db)
    return id
  },
  change: (id, values, context) => {
    const found = stored(id, context)
    if (!found) return
    context.rows.update(inspectionFinding, id, columnsFrom(values, found, context))
    linkFindings(context.db)
  },
  end: (id, _ending, on, { rows }) => rows.update(inspectionFinding, id, { state: 'corrected', correctedOn: on }),
  remove: (id, { rows }) => rows.remove(inspectionFinding, id),
  traces: (id) => [{ entity: 'inspection_finding', id }],
}

function stored(id: number, { db }: EditContext) {
  return db
    .select({ finding: inspectionFinding, round: inspectionRound, bulletin: inspectionBulletin })
    .from(inspectionFinding)
    .innerJoin(inspectionRound, eq(inspectionRound.id, inspectionFinding.roundId))
    .leftJoin(inspectionBulletin, eq(inspectionBulletin.id, inspectionRound.bulletinId))
    .where(eq(inspectionFinding.id, id))
    .get()
}

function columnsFrom(values: FieldValues, before: ReturnType<typeof stored> | null, context: EditContext) {
  return {
    ...columnsOf(values, PLAIN),
    ...communityIn(values, context),
    ...roundColumns(values, before, context),
    ...('place' in values ? { checkpointId: null } : {}),
    ...correction(values, before, context),
  }
}

/** A correction without a day holds from the present one; what is taken back loses its day. */
function correction(values: FieldValues, before: ReturnType<typeof stored> | null, { present }: EditContext): FieldValues {
  if (!('state' in values)) return {}
  if (values['state'] !== 'corrected') return { correctedOn: null }
  return { correctedOn: textOf(values['correctedOn']) ?? before?.finding.correctedOn ?? present.slice(0, 10) }
}

function roundColumns(values: FieldValues, before: ReturnType<typeof stored> | null, { db, rows }: EditContext) {
  if (before && !('foundOn' in values) && !('bulletin' in values)) return {}
  const onDay = 'foundOn' in values ? textOf(values['foundOn']) : (before?.round.onDay ?? null)
  const issue = 'bulletin' in values ? textOf(values['bulletin']) : (before?.bulletin?.issue ?? null)
  const bulletinId = issue === null ? null : bulletinOf(issue, onDay)
  const known = db
    .select()
    .from(inspectionRound)
    .where(sql`coalesce(on_day, '') = ${onDay ?? ''} and coalesce(bulletin_id, 0) = ${bulletinId ?? 0}`)
    .get()
  return { roundId: known?.id ?? rows.insert(inspectionRound, { onDay, bulletinId }) }

  function bulletinOf(name: string, issuedOn: string | null): number {
    const same = db.select().from(inspectionBulletin).where(eq(inspectionBulletin.issue, name)).get()
    return same?.id ?? rows.insert(inspectionBulletin, { issue: name, issuedOn })
  }
}
