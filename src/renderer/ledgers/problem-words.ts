/** Short names of what can be wrong with a row, and how grave each is; the full sentence stands with the row. */
import { PROBLEM_SEVERITIES, severityOf } from '../../shared/ledgers/ledger.ts'
import type { Problem, ProblemCode, ProblemSeverity, SheetReport } from '../../shared/ledgers/ledger.ts'
import type { ProblemTally } from '../../shared/ledgers/preview.ts'

export const PROBLEM_LABELS: Record<ProblemCode, string> = {
  name_missing: '没有名称或姓名',
  date_unreadable: '日期看不懂',
  number_unreadable: '数字看不懂',
  identity_missing: '没有证号和电话',
  year_unknown: '日期没有年份',
  geometry_invalid: '图形有误',
  shift_time_unreadable: '班次时间看不懂',
  temperature_unreadable: '体温看不懂',
  id_number_missing: '没有身份证号，按姓名电话认人',
  id_number_invalid: '身份证号不对',
  id_number_province_unknown: '身份证号省份不明',
  id_number_lost_digits: '身份证号丢了尾数',
  age_unusual: '年龄少见',
  phone_invalid: '电话不对',
  weekday_mismatch: '日期与星期不符',
  datum_unknown: '没写坐标系',
  position_outside_street: '位置在街道外',
  end_before_start: '结束早于开始',
  category_unknown: '类别不明',
  value_not_understood: '内容没看懂',
  person_ambiguous: '同名，分不清是谁',
  person_unknown: '花名册里没有此人',
  checkpoint_unknown: '没有这个卡点',
  case_unknown: '没有这个观察对象',
  premises_unknown: '没有这家经营主体',
  fever: '体温偏高',
  total_mismatch: '与合计行不符',
  duplicate_row: '重复行',
  position_swapped: '经纬度填反，已对调',
  position_from_compound: '没有坐标，放在小区中心',
  position_missing: '没有坐标',
  address_missing: '没有住址',
  address_untied: '住址对不上底图',
  start_date_unknown: '没有开始日期',
  staffing_below_standard: '缺类别',
  column_not_understood: '列没看懂',
  column_guessed: '列是推测的',
  said_not_so: '写明没有这回事',
  headings_missing: '没有表头',
  table_rearranged: '重新排过',
  sheet_not_understood: '表没认出来',
  differs_from_stored: '与库中不同',
  hidden_rows: '有隐藏行',
  formulas_noted: '有公式',
  datum_noted: '坐标系说明',
  identity_remembered: '按已确认的身份',
  released_early: '提前解除',
  person_unnamed: '只写了类别，没写姓名',
}

/** What is done with the rows, said at the end of a line of problems. */
const OUTCOME_WORDS: Record<ProblemSeverity, string> = {
  rejected: '不入库',
  doubtful: '入库，待看',
  duplicate: '不重复入库',
  noted: '已处理，记一笔',
}

/** Of an address that is nowhere on the map something remains to be done. */
export function outcomeWords({ code, severity }: Pick<ProblemGroup, 'code' | 'severity'>): string {
  return code === 'address_untied' ? '入库，未对上底图' : OUTCOME_WORDS[severity]
}

export const SEVERITIES = Object.keys(PROBLEM_SEVERITIES) as ProblemSeverity[]

export interface ProblemGroup {
  code: ProblemCode
  severity: ProblemSeverity
  count: number
  /** the first of them */
  problems: Problem[]
}

/** Problems of a sheet by code, the gravest kind first, the most frequent first within it. */
export function groupProblems(problems: Problem[], tally: ProblemTally): ProblemGroup[] {
  const told = Map.groupBy(problems, ({ code }) => code)
  return tally
    .map(({ code, count }) => ({ code, severity: severityOf(code), count, problems: told.get(code) ?? [] }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count)
}

/** How many rows of a sheet want to be looked at. */
export function attentionCount({ doubtful, rejected, problems }: SheetReport): number {
  return doubtful + rejected + problems.filter(({ row, code }) => row === 0 && severityOf(code) === 'doubtful').length
}
