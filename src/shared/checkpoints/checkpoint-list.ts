/** 卡点 as a list: which seats each post has and lacks, and who answers for it. */
import { COMPOUND_TYPE_LABELS } from '../areas/area.ts'
import type { ListColumn } from '../lists/column.ts'
import { day, editable, number, since, text, words, yes } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import { SEATS } from '../people/person.ts'
import type { Seat } from '../people/person.ts'
import { CHECKPOINT_KIND_LABELS } from './checkpoint-kind.ts'
import type { Checkpoint } from './checkpoint.ts'
import { STRENGTH_KEYS } from './checkpoint-record.ts'
import { DEPLOYMENT_STATE_LABELS, deploymentStateOf } from './deployment.ts'

/** Short enough for the head of a narrow column. */
export const SEAT_WORDS: Record<Seat, string> = { government: '机关', community: '社区', volunteer: '志愿', property: '物业' }

const SEATS_ON_PAPER: Record<Seat, string> = {
  government: '机关/区直',
  community: '社区力量',
  volunteer: '党员/志愿者',
  property: '物业力量',
}

const columns: ListColumn<Checkpoint>[] = [
  editable(number('number', '编号', 48, (row) => row.number)),
  editable(text('name', '卡点', 152, (row) => row.name, { grows: 2, paperHeading: '卡点名称' })),
  words('state', '状态', 92, checkpointStateInChinese, { paperHeading: '力量状态' }),
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  words('compoundType', '楼院类型', 86, (row) => (row.compoundType ? COMPOUND_TYPE_LABELS[row.compoundType] : ''), {
    isEditable: true,
  }),
  ...SEATS.map(seatColumn),
  editable(text('leaderName', '分包领导', 74, (row) => row.leaderName)),
  editable(text('gateLeaderName', '负责人', 64, (row) => row.gateLeaderName, { paperHeading: '卡点负责人' })),
  editable(text('gateLeaderPhone', '负责人电话', 102, (row) => row.gateLeaderPhone, { paperHeading: '卡点负责人电话' })),
  editable(text('note', '备注', 60, (row) => row.note, { grows: 5 })),
  editable(text('leaderPhone', '分包领导电话', 112, (row) => row.leaderPhone, { isExtra: true })),
  words('kind', '类别', 84, (row) => CHECKPOINT_KIND_LABELS[row.kind], {
    isExtra: true,
    isEditable: true,
    paperHeading: '卡点类别',
  }),
  text('compound', '小区', 130, (row) => row.compound, { isExtra: true }),
  editable(text('location', '位置描述', 140, (row) => row.location, { isExtra: true, paperHeading: '位置' })),
  yes('is24h', '24小时', 68, (row) => row.is24h, { isExtra: true, isEditable: true, paperHeading: '24小时值守' }),
  yes('hasPartyBranch', '临时党支部', 88, (row) => row.hasPartyBranch, { isExtra: true, isEditable: true }),
  words('position', '地图', 84, positionOf, { isExtra: true, paperHeading: '地图标点' }),
  since('from', '设立日期', (row) => row.from, { isExtra: true }),
  day('to', '撤销日期', (row) => row.to, { isExtra: true }),
]

export const checkpointOutline: ListOutline<Checkpoint> = {
  kind: 'checkpoints',
  title: '卡点',
  paperTitle: '关卡点台账',
  unit: '个卡点',
  columns,
  groupings: ['community', 'state', 'compoundType'],
}

/** 缺机关、社区 */
export function checkpointStateInChinese(row: Checkpoint): string {
  const state = deploymentStateOf(row)
  return state === 'short'
    ? `缺${[...new Set(row.missing)].map((seat) => SEAT_WORDS[seat]).join('、')}`
    : DEPLOYMENT_STATE_LABELS[state]
}

/** 缺 where the standard asks for somebody and nobody is declared; — where it asks for nobody. */
function seatColumn(seat: Seat): ListColumn<Checkpoint> {
  const count = (row: Checkpoint) => row.strength?.[seat] ?? null
  const isAsked = (row: Checkpoint) => row.kind !== 'city_entry' && row.required.includes(seat)
  return {
    ...number(STRENGTH_KEYS[seat], SEAT_WORDS[seat], 42, count, { align: 'center', isEditable: true }),
    paperHeading: SEATS_ON_PAPER[seat],
    text: (row) => (row.missing.includes(seat) ? '缺' : !count(row) && !isAsked(row) ? '—' : String(count(row) ?? '')),
  }
}

function positionOf({ lon, positionState }: Checkpoint): string {
  if (lon === null) return '未标点'
  return positionState === 'approximate' ? '位置待核' : '已标点'
}
