/** The columns of each list. Days as the office writes them, numbers to the right, masked numbers as the core masks them. */
import { Link } from 'wouter'
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { CASE_STATE_LABELS } from '../../shared/cases/case.ts'
import type { IsolationCase } from '../../shared/cases/case.ts'
import { CHECKPOINT_KIND_LABELS } from '../../shared/checkpoints/checkpoint.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import type { Closure } from '../../shared/closures/closure.ts'
import type { Bulletin, Finding } from '../../shared/inspections/inspection.ts'
import { FINDING_STATE_LABELS } from '../../shared/inspections/inspection.ts'
import { SEATS, SEAT_LABELS, STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { Person } from '../../shared/people/person.ts'
import type { Shift } from '../../shared/roster/roster.ts'
import type { Screening } from '../../shared/screenings/screening.ts'
import { conclusionOf, deploymentStateOf } from '../checkpoints/deployment.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { CHECKPOINT_SYMBOLS } from '../map/symbols.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import { day, moment, number, since, text, words } from './column-kinds.ts'
import styles from './FiguresPage.module.css'

export const checkpointColumns: GridColumn<Checkpoint>[] = [
  number('number', '编号', 60, (row) => row.number),
  text('name', '卡点', 190, (row) => row.name, true),
  {
    ...words('state', '状态', 150, conclusionOf),
    draw: (row) => (
      <span className={styles.state}>
        <SymbolIcon symbol={CHECKPOINT_SYMBOLS[deploymentStateOf(row)]} />
        {conclusionOf(row)}
      </span>
    ),
  },
  {
    ...words('map', '地图', 76, (row) => (row.lon === null ? '未标点' : '在图上看')),
    draw: (row) =>
      row.lon === null ? (
        <span className="mute">未标点</span>
      ) : (
        <Link href={`~/map/deployment/checkpoint-${row.id}`}>在图上看</Link>
      ),
  },
  text('community', '社区', 100, (row) => row.community),
  ...SEATS.map((seat) => number<Checkpoint>(`seat-${seat}`, SEAT_LABELS[seat], 74, (row) => row.strength?.[seat] ?? null)),
  text('leaderName', '分包领导', 84, (row) => row.leaderName),
  text('gateLeaderName', '负责人', 84, (row) => row.gateLeaderName),
  text('gateLeaderPhone', '负责人电话', 116, (row) => row.gateLeaderPhone),
  words('compoundType', '楼院类型', 100, (row) => (row.compoundType ? COMPOUND_TYPE_LABELS[row.compoundType] : '')),
  words('kind', '类别', 84, (row) => CHECKPOINT_KIND_LABELS[row.kind]),
  words('is24h', '24小时', 72, (row) => (row.is24h ? '是' : '')),
  words('hasPartyBranch', '临时党支部', 90, (row) => (row.hasPartyBranch ? '有' : '')),
  since('from', '起始日期', (row) => row.from),
  text('note', '备注', 140, (row) => row.note, true),
]

export const personColumns: GridColumn<Person>[] = [
  text('name', '姓名', 90, (row) => row.name),
  words('gender', '性别', 56, (row) => row.gender ?? ''),
  words('category', '类别', 84, (row) => STAFF_CATEGORY_LABELS[row.category]),
  text('unit', '单位', 200, (row) => row.unit, true),
  text('team', '编组', 140, (row) => row.team),
  words('isPartyMember', '党员', 60, (row) => (row.isPartyMember ? '是' : '')),
  text('phone', '电话', 120, (row) => row.phone),
  text('idNumber', '身份证号', 180, (row) => row.idNumber),
  since('from', '起始日期', (row) => row.from),
  day('to', '离岗', (row) => row.to),
]

export const shiftColumns: GridColumn<Shift>[] = [
  text('checkpoint', '卡点', 190, (row) => row.checkpoint),
  day('day', '日期', (row) => row.day),
  text('name', '班次', 70, (row) => row.name),
  moment('start', '开始', (row) => row.start),
  moment('end', '结束', (row) => row.end),
  number('count', '人数', 60, (row) => row.assignments.length),
  words('people', '值班人员', 300, (row) => row.assignments.map((assignment) => assignment.name).join('、'), true),
  {
    ...words<Shift>('missing', '缺', 160, (row) => row.missing.map((seat) => SEAT_LABELS[seat]).join('、')),
    className: () => 'warn',
  },
]

export const caseColumns: GridColumn<IsolationCase>[] = [
  number('number', '序号', 60, (row) => row.number),
  text('name', '姓名', 84, (row) => row.name),
  words('state', '状态', 90, (row) => CASE_STATE_LABELS[row.state] + (row.releasedEarly ? '（提前）' : '')),
  text('community', '社区', 100, (row) => row.community),
  text('address', '住址', 220, (row) => row.address, true),
  text('origin', '来源地', 100, (row) => row.origin),
  day('returnedOn', '返回', (row) => row.returnedOn),
  day('startOn', '观察开始', (row) => row.startOn),
  day('plannedEndOn', '期满', (row) => row.plannedEndOn),
  day('endOn', '解除', (row) => row.endOn),
  text('phone', '电话', 116, (row) => row.phone),
  text('idNumber', '身份证号', 176, (row) => row.idNumber),
  words('responsible', '责任人', 220, (row) => row.responsible.map(({ title, name }) => `${title}${name}`).join('、')),
  text('note', '备注', 120, (row) => row.note),
]

export const closureColumns: GridColumn<Closure>[] = [
  number('number', '序号', 64, (row) => row.number),
  text('name', '名称', 180, (row) => row.name, true),
  text('trade', '行业', 100, (row) => row.trade),
  words('state', '状态', 76, (row) => (row.state === 'closed' ? '已关停' : '已复工')),
  text('community', '社区', 100, (row) => row.community),
  text('address', '地址', 180, (row) => row.address, true),
  text('operator', '经营者', 80, (row) => row.operator),
  text('phone', '电话', 116, (row) => row.phone),
  day('closedOn', '关停', (row) => row.closedOn),
  day('noticeOn', '张贴通知', (row) => row.noticeOn),
  day('reopenedOn', '复工', (row) => row.reopenedOn),
  text('jointBodies', '联合单位', 140, (row) => row.jointBodies),
  text('note', '备注', 120, (row) => row.note),
]

export const screeningColumns: GridColumn<Screening>[] = [
  text('community', '社区', 160, (row) => row.community),
  number('households', '排查户数', 110, (row) => row.households),
  number('residents', '排查人数', 110, (row) => row.residents),
  number('commitments', '签订承诺书', 110, (row) => row.commitments),
  moment('asOf', '截至', (row) => row.asOf),
  text('note', '备注', 200, (row) => row.note, true),
]

export const findingColumns: GridColumn<Finding>[] = [
  number('number', '序号', 60, (row) => row.number),
  text('bulletin', '通报', 80, (row) => row.bulletin),
  day('foundOn', '发现', (row) => row.foundOn),
  text('community', '社区', 100, (row) => row.community),
  text('place', '地点', 160, (row) => row.place),
  text('description', '问题', 280, (row) => row.description, true),
  {
    ...words<Finding>('state', '整改', 100, (row) => (row.isOverdue ? '超期未整改' : FINDING_STATE_LABELS[row.state])),
    className: (row) => (row.isOverdue ? styles.overdue : undefined),
  },
  moment('dueAt', '时限', (row) => row.dueAt),
  day('correctedOn', '整改完成', (row) => row.correctedOn),
  text('responsibleName', '责任人', 84, (row) => row.responsibleName),
]

export const bulletinColumns: GridColumn<Bulletin>[] = [
  text('issue', '期次', 140, (row) => row.issue),
  day('issuedOn', '印发', (row) => row.issuedOn),
  number('findings', '所列问题', 110, (row) => row.findings),
]
