/** The figures and the lists behind them: one condition answers both the value and the records. */
import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Moment } from '../../shared/days.ts'
import { FIGURES, FIGURE_CODES } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureSet, FigureValue, ListKind } from '../../shared/figures/figures.ts'
import type { Ask } from '../../shared/figures/lists.ts'
import { LIST_KIND_LABELS } from '../../shared/figures/figures.ts'
import { Refusal } from '../../shared/refusals.ts'
import { cases } from '../cases/cases.ts'
import type { History } from '../changes/history.ts'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import { closures } from '../closures/closures.ts'
import type { Db } from '../db/open.ts'
import { remembered } from '../db/remembered.ts'
import { households } from '../households/households.ts'
import { bulletins, findings } from '../inspections/findings.ts'
import type { OfficeDesk } from '../office/office.ts'
import { people } from '../people/people.ts'
import { readings } from '../readings/readings.ts'
import { reopenings } from '../reopenings/reopenings.ts'
import { shifts } from '../roster/shifts.ts'
import { screenings } from '../screenings/screenings.ts'
import { supplies } from '../supplies/supplies.ts'
import { aggregate, conditionsAt } from './conditions.ts'
import type { List } from './list.ts'

const LISTS = {
  checkpoints,
  people,
  shifts,
  cases,
  closures,
  screenings,
  findings,
  bulletins,
  households,
  supplies,
  readings,
  reopenings,
}

export type FiguresDesk = ReturnType<typeof createFigures>

export function createFigures({ db, office, history }: { db: Db; office: OfficeDesk; history: History }) {
  const selectOf = (kind: ListKind, moment: Moment): SQL => LISTS[kind].asOf(moment, office.settings())

  /** Every figure at a moment; each list is gone through once. */
  function at(asked?: Moment): FigureSet {
    const moment = office.moment(asked)
    const values = Object.keys(LISTS).map((kind) =>
      remembered(db, `figures of ${kind} ${moment}`, () => countList(kind as ListKind, moment)),
    )
    const found = new Map(values.flat())
    const figures = Object.fromEntries(
      FIGURE_CODES.map((code): [FigureCode, FigureValue] => {
        const { label, unit } = FIGURES[code]
        return [code, { label, unit, value: found.get(code) ?? null }]
      }),
    ) as Record<FigureCode, FigureValue>
    return { asOf: moment, figures }
  }

  function countList(kind: ListKind, moment: Moment): [FigureCode, number | null][] {
    const codes = FIGURE_CODES.filter((code) => FIGURES[code].kind === kind)
    const row = countCodes(kind, moment, codes, sql``)[0] ?? {}
    return codes.map((code) => [code, rounded(row[code] ?? null)])
  }

  /** Counts by a column of the list, e.g. cases by `community`; the column's value stands under `key`. */
  function by<Code extends FigureCode>(
    column: string,
    moment: Moment,
    codes: Code[],
  ): ({ key: unknown } & Record<Code, number>)[] {
    const [first] = codes
    if (!first) return []
    return countCodes(FIGURES[first].kind, moment, codes, sql`group by ${sql.identifier(column)}`, column) as never
  }

  function countCodes(kind: ListKind, moment: Moment, codes: FigureCode[], tail: SQL, column?: string) {
    const conditions = conditionsAt(moment)
    const key = column ? sql`${sql.identifier(column)} as key, ` : sql``
    const columns = sql.join(
      codes.map((code) => sql`${aggregate(conditions[code])} as ${sql.identifier(code)}`),
      sql`, `,
    )
    return db.all<Record<string, number | null>>(sql`select ${key}${columns} from (${selectOf(kind, moment)}) ${tail}`)
  }

  /**
   * The records of a list, narrowed to those a figure counts. Unmasking is written to the history with its reason.
   * Refusal: invalid_input where the figure counts another list.
   */
  function records<Row, Rec>(
    kind: ListKind,
    list: List<Row, Rec>,
    { asOf, figure, unmaskReason }: Ask,
  ): { asOf: Moment; rows: Rec[] } {
    const { moment, rows } = rowsOf(kind, list, asOf, figure)
    if (unmaskReason) {
      history.act(
        { kind: 'unmask', title: `查看${LIST_KIND_LABELS[kind]}全号`, reason: unmaskReason, detail: { kind, figure, moment } },
        () => undefined,
      )
    }
    return { asOf: moment, rows: rows.map((row) => list.toRecord(row, unmaskReason !== undefined)) }
  }

  /** Refusal: invalid_input. */
  function rowsOf<Row, Rec>(kind: ListKind, list: List<Row, Rec>, asOf: Moment | undefined, figure: FigureCode | undefined) {
    const moment = office.moment(asOf)
    if (figure && FIGURES[figure].kind !== kind) {
      const right = LIST_KIND_LABELS[FIGURES[figure].kind]
      throw new Refusal('invalid_input', `“${FIGURES[figure].label}”数的是${right}，请到“${right}”名单里看。`)
    }
    const where = figure ? conditionsAt(moment)[figure].where : sql`1`
    const rows = db.all<Row>(sql`select * from (${list.asOf(moment, office.settings())}) where ${where} order by ${list.order}`)
    return { moment, rows }
  }

  /**
   * Any list's rows with the way from a row to its record, masked or not: for files, which say in the log themselves what
   * they show in full. Refusal: invalid_input.
   */
  function raw(kind: ListKind, { asOf, figure }: Pick<Ask, 'asOf' | 'figure'>) {
    const list = LISTS[kind] as List<unknown, { id: number }>
    const { moment, rows } = rowsOf(kind, list, asOf, figure)
    return { asOf: moment, rows, recordOf: (row: unknown, unmasked: boolean) => list.toRecord(row, unmasked) }
  }

  return { at, by, records, raw }
}

/** Percentages to one decimal; counts are whole already. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}
