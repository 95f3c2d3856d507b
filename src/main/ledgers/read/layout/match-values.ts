/** Columns whose heading says nothing known, or nothing at all, told by their values. */
import { isBlank, textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import type { Column, LedgerReader } from '../ledger-reader.ts'
import type { Grid } from './grid.ts'
import { GUESSED_SHAPES, hasShape, VALUE_SHAPES } from './value-shapes.ts'
import type { ValueShape } from './value-shapes.ts'
import { parseCount } from '../values/counts.ts'
import { readDateCell } from '../values/written-dates.ts'

const SAMPLE = 40
const ROWS_SAMPLED = 200

export interface ColumnShapes {
  /** Which shape most values of a column have from a row on; null where none of those wanted has. */
  of: (from: number, column: number, isWanted?: (shape: ValueShape) => boolean) => ValueShape | null
}

/** What the columns of a sheet hold, found out once however many kinds ask. */
export function createColumnShapes(grid: Grid, communities: ReadonlySet<string>): ColumnShapes {
  const known = new Map<string, (shape: ValueShape) => boolean>()
  function testOf(from: number, column: number): (shape: ValueShape) => boolean {
    const values = sampleOf(grid, from, column)
    const answers = new Map<ValueShape, boolean>()
    return (shape) => {
      const said = answers.get(shape)
      if (said !== undefined) return said
      const share = values.filter((cell) => hasShape(shape, cell, communities)).length
      const isMostly = share > values.length * (GUESSED_SHAPES.has(shape) ? 0.7 : 0.6)
      answers.set(shape, isMostly)
      return isMostly
    }
  }
  return {
    of: (from, column, isWanted = () => true) => {
      const place = `${from}/${column}`
      const isMostly = known.get(place) ?? testOf(from, column)
      known.set(place, isMostly)
      return VALUE_SHAPES.find((shape) => isWanted(shape) && isMostly(shape)) ?? null
    },
  }
}

/**
 * Gives a field the kind still lacks to an unknown column whose values can be little else. What is only guessed is given to
 * columns without a heading, and to one with an unknown heading only where the kind cannot do without the field.
 */
export function matchValues(shapes: ColumnShapes, headerBottom: number, columns: Column[], reader: LedgerReader): Column[] {
  const taken = new Set(columns.map((column) => column.field))
  const isLacking = (field: string) =>
    reader.required.some((list) => list.includes(field) && !list.some((each) => taken.has(each)))
  const byValues = Object.entries(reader.fields).filter(([, rule]) => rule.values !== undefined)
  return columns.map((column) => {
    if (column.field !== null || column.outdoneBy !== undefined || /备注|说明/.test(column.heading)) return column
    const isOthers = column.heading !== '' && (OF_OTHERS.test(column.heading) || isOfNeighbour(column, columns))
    const isPlace = OF_PLACES.test(column.heading)
    const fieldFor = (shape: ValueShape) =>
      (isOthers && OF_PEOPLE.has(shape)) || (isPlace && shape === 'name')
        ? undefined
        : byValues.find(
            ([field, rule]) =>
              rule.values === shape &&
              !taken.has(field) &&
              (!GUESSED_SHAPES.has(shape) || column.heading === '' || (rule.hint?.test(column.heading) ?? isLacking(field))),
          )?.[0]
    const shape = shapes.of(headerBottom + 1, column.index, (each) => fieldFor(each) !== undefined)
    const field = shape && fieldFor(shape)
    if (!field) return column
    taken.add(field)
    return { ...column, field, by: GUESSED_SHAPES.has(shape) ? 'guess' : 'value' }
  })
}

/** 网格员电话 beside a resident is not the resident's */
const OF_OTHERS =
  /领导|法人|负责|责任|联系人|联络员|网格|包[保联户片]|书记|医生|民警|监护|家属|户主|紧急|配偶|亲属|房东|同行|接触|密接|介绍|担保|登记人|填报人|楼长|辅导员|老师|教师|班主任|导师|经理|店长|房主|家长|父母|父亲|母亲/
/** 东方花园 begins like a name */
const OF_PLACES = /小区|社区|村|楼|院|单位|地|街|路|学校|公司|酒店|宾馆|物业|来源|去向|岗位|部门/
const OF_PEOPLE: ReadonlySet<ValueShape> = new Set(['phone', 'identity', 'name'])

/** 辅导员电话 beside 辅导员 */
function isOfNeighbour({ heading }: Column, columns: Column[]): boolean {
  const whose = heading.replace(/(?:联系|联络)?(?:电话|手机|方式|号码)(?:号码?)?$/, '')
  const isTheirs = (other: Column) => other.field !== 'name' && [whose, `${whose}姓名`].includes(other.heading)
  return whose !== '' && whose !== heading && columns.some(isTheirs)
}

/** What the values say against the headings: a column that should hold days and does not, one whose heading two fields share. */
export function settleByValues(grid: Grid, headerBottom: number, columns: Column[], reader: LedgerReader): Column[] {
  const isSummed = ({ field }: Column) => field !== null && reader.fields[field]?.isSummed === true
  const { dayColumns } = reader
  const isDated = dayColumns !== undefined && columns.some(({ field }) => field === 'day')
  if (!reader.contests && !isDated && !columns.some((column) => column.isDay === true || isSummed(column))) return columns
  const isMostly = (column: Column, test: (cell: RawCell) => boolean) => {
    const values = sampleOf(grid, headerBottom + 1, column.index)
    return values.length > 0 && values.filter(test).length > values.length * 0.6
  }
  const holdsSome = (column: Column, test: (cell: RawCell) => boolean) =>
    sampleOf(grid, headerBottom + 1, column.index).some(test)
  const taken = new Set(columns.map(({ field }) => field))
  return columns.map((column): Column => {
    if (column.isDay === true && !isMostly(column, (cell) => readDateCell(cell, false) !== null))
      return { ...column, field: null, by: null }
    // a day on which nobody was measured, or that is of something else
    if (dayColumns && column.field === 'day' && !holdsSome(column, dayColumns.hold)) return { ...column, field: null, by: null }
    // names under 机关 and 社区 are whoever stands there, no numbers of people
    if (isSummed(column) && isMostly(column, (cell) => parseCount(textOf(cell)) === undefined))
      return { ...column, field: null, by: null }
    const won = reader.contests?.find(
      ({ from, to, test }) =>
        column.field === from && (!taken.has(to) || reader.fields[to]?.isMultiple === true) && isMostly(column, test),
    )
    if (!won) return column
    taken.add(won.to)
    return { ...column, field: won.to }
  })
}

/** The first values of a column from a row on. */
export function sampleOf(grid: Grid, from: number, column: number): RawCell[] {
  const values: RawCell[] = []
  const end = Math.min(grid.sheet.rows.length, from + ROWS_SAMPLED)
  for (let row = from; row < end && values.length < SAMPLE; row++) {
    const cell = grid.sheet.rows[row]?.[column] ?? null
    if (!isBlank(cell)) values.push(cell)
  }
  return values
}
