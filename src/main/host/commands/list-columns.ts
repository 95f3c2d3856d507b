/** The columns in which the command line shows each list to people; programs ask for --json and get every field. */
import { CASE_STATE_LABELS, ORIGIN_CLASS_LABELS } from '../../../shared/cases/case.ts'
import type { IsolationCase } from '../../../shared/cases/case.ts'
import { CHECKPOINT_KIND_LABELS } from '../../../shared/checkpoints/checkpoint.ts'
import type { Checkpoint } from '../../../shared/checkpoints/checkpoint.ts'
import type { Closure } from '../../../shared/closures/closure.ts'
import type { ListKind } from '../../../shared/figures/figures.ts'
import type { Household } from '../../../shared/households/household.ts'
import { FINDING_STATE_LABELS } from '../../../shared/inspections/inspection.ts'
import type { Bulletin, Finding } from '../../../shared/inspections/inspection.ts'
import { SEAT_LABELS, STAFF_CATEGORY_LABELS } from '../../../shared/people/person.ts'
import type { Person, Seat } from '../../../shared/people/person.ts'
import { READING_SLOT_LABELS } from '../../../shared/readings/reading.ts'
import type { Reading } from '../../../shared/readings/reading.ts'
import { REOPENING_RESULT_LABELS } from '../../../shared/reopenings/reopening.ts'
import type { Reopening } from '../../../shared/reopenings/reopening.ts'
import type { Shift } from '../../../shared/roster/roster.ts'
import { strengthInChinese } from '../../../shared/roster/roster-week.ts'
import type { Screening } from '../../../shared/screenings/screening.ts'
import type { Supply } from '../../../shared/supplies/supply.ts'

type Columns<Row> = [label: string, read: (row: Row) => string | null][]

interface Rows {
  checkpoints: Checkpoint
  people: Person
  shifts: Shift
  cases: IsolationCase
  closures: Closure
  screenings: Screening
  findings: Finding
  bulletins: Bulletin
  households: Household
  supplies: Supply
  readings: Reading
  reopenings: Reopening
}

const numbered = (row: { number: number | null }) => (row.number === null ? '' : String(row.number))
const counted = (value: number | null) => (value === null ? '' : String(value))
const lacking = (seats: Seat[]) => (seats.length === 0 ? '' : `缺${seats.map((seat) => SEAT_LABELS[seat]).join('、')}`)

export const LIST_COLUMNS: { [K in ListKind]: Columns<Rows[K]> } = {
  checkpoints: [
    ['序号', numbered],
    ['名称', (row) => row.name],
    ['类别', (row) => CHECKPOINT_KIND_LABELS[row.kind]],
    ['社区', (row) => row.community],
    ['力量', (row) => (row.strength === null ? '' : strengthInChinese(row.strength))],
    ['缺口', (row) => lacking(row.missing)],
    ['24小时', (row) => (row.is24h ? '是' : '')],
  ],
  people: [
    ['姓名', (row) => row.name],
    ['类别', (row) => STAFF_CATEGORY_LABELS[row.category]],
    ['单位', (row) => row.unit],
    ['组别', (row) => row.team],
    ['党员', (row) => (row.isPartyMember ? '是' : '')],
    ['电话', (row) => row.phone],
    ['身份证号', (row) => row.idNumber],
  ],
  shifts: [
    ['卡点', (row) => row.checkpoint],
    ['日期', (row) => row.day],
    ['班次', (row) => row.name],
    ['起', (row) => row.start.replace('T', ' ')],
    ['止', (row) => row.end.replace('T', ' ')],
    ['值守人员', (row) => row.assignments.map((assignment) => assignment.name).join('、')],
    ['缺口', (row) => lacking(row.missing)],
  ],
  cases: [
    ['序号', numbered],
    ['姓名', (row) => row.name],
    ['社区', (row) => row.community],
    ['住址', (row) => row.address],
    ['来源', (row) => ORIGIN_CLASS_LABELS[row.originClass]],
    ['起', (row) => row.startOn],
    ['应解除', (row) => row.plannedEndOn],
    ['状态', (row) => CASE_STATE_LABELS[row.state]],
    ['电话', (row) => row.phone],
    ['身份证号', (row) => row.idNumber],
  ],
  closures: [
    ['序号', numbered],
    ['名称', (row) => row.name],
    ['行业', (row) => row.trade],
    ['社区', (row) => row.community],
    ['经营者', (row) => row.operator],
    ['电话', (row) => row.phone],
    ['关停日期', (row) => row.closedOn],
    ['状态', (row) => (row.state === 'closed' ? '关停' : '已复工')],
  ],
  screenings: [
    ['社区', (row) => row.community],
    ['截至', (row) => row.asOf?.replace('T', ' ') ?? null],
    ['户数', (row) => String(row.households)],
    ['人数', (row) => String(row.residents)],
    ['承诺书', (row) => String(row.commitments)],
  ],
  findings: [
    ['序号', numbered],
    ['通报', (row) => row.bulletin],
    ['发现日期', (row) => row.foundOn],
    ['社区', (row) => row.community],
    ['问题', (row) => row.description],
    ['整改时限', (row) => row.dueAt?.replace('T', ' ') ?? null],
    ['状态', (row) => FINDING_STATE_LABELS[row.state] + (row.isOverdue ? '（超期）' : '')],
    ['责任人', (row) => row.responsibleName],
  ],
  bulletins: [
    ['通报', (row) => row.issue],
    ['日期', (row) => row.issuedOn],
    ['问题数', (row) => String(row.findings)],
  ],
  households: [
    ['社区', (row) => row.community],
    ['小区', (row) => row.compound],
    ['楼号', (row) => row.building],
    ['单元', (row) => row.unit],
    ['房号', (row) => row.door],
    ['户主', (row) => row.householder],
    ['电话', (row) => row.phone],
    ['人数', (row) => counted(row.residents)],
    ['承诺书', (row) => (row.hasCommitment ? '已签' : '未签')],
  ],
  supplies: [
    ['物资', (row) => row.name],
    ['规格', (row) => row.specification],
    ['地点', (row) => row.place],
    ['日期', (row) => row.day],
    ['入库', (row) => counted(row.received)],
    ['出库', (row) => counted(row.issued)],
    ['库存', (row) => counted(row.stock)],
    ['单位', (row) => row.unit],
  ],
  readings: [
    ['日期', (row) => row.day],
    ['时段', (row) => READING_SLOT_LABELS[row.slot]],
    ['姓名', (row) => row.name],
    ['社区', (row) => row.community],
    ['体温', (row) => row.celsius.toFixed(1) + (row.isFever ? '（发热）' : '')],
    ['症状', (row) => row.symptoms],
    ['台账', (row) => (row.caseId === null ? '未对上人员' : '已对上')],
  ],
  reopenings: [
    ['序号', numbered],
    ['单位名称', (row) => row.name],
    ['社区', (row) => row.community],
    ['负责人', (row) => row.operator],
    ['电话', (row) => row.phone],
    ['申请日期', (row) => row.appliedOn],
    ['核验日期', (row) => row.verifiedOn],
    ['核验结果', (row) => REOPENING_RESULT_LABELS[row.result]],
  ],
}
