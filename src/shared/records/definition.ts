/** How one kind of record describes itself; each feature has its own. */
import type { Field, FieldProblem, FieldValues } from './field.ts'

/** A way in which a record ends: it stays in the database and leaves the lists from that day. */
export interface Ending {
  code: string
  /** 撤销卡点 */
  label: string
  /** 撤销日期 */
  dayLabel: string
}

export interface RecordDefinition {
  /** 卡点 */
  noun: string
  /** by which they are counted: 2 个卡点 */
  measure: string
  /** keys of the fields by which a person calls one record, in order */
  titleFields: string[]
  fields: Field[]
  /** what fields say against each other; `today` is the office's present day */
  rules: (values: FieldValues, today: string) => FieldProblem[]
  endings: Ending[]
  /** values a new record begins with */
  initial: (today: string) => FieldValues
}

/** A rule between two days: the later one must not come before the earlier one. */
export function inOrder(
  values: FieldValues,
  [earlier, earlierLabel]: [string, string],
  [later, laterLabel]: [string, string],
): FieldProblem[] {
  const [first, second] = [values[earlier], values[later]]
  if (typeof first !== 'string' || typeof second !== 'string' || second >= first.slice(0, second.length)) return []
  return [{ field: later, severity: 'error', message: `${laterLabel}早于${earlierLabel}，请核对两个日期。` }]
}

/** A day that cannot have come yet. */
export function notAhead(values: FieldValues, key: string, label: string, today: string): FieldProblem[] {
  const day = values[key]
  if (typeof day !== 'string' || day.slice(0, 10) <= today) return []
  return [{ field: key, severity: 'warning', message: `${label}在今天之后，请核对。` }]
}
