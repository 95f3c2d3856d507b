/** 卡点 as a list: which seats each post has and lacks, who answers for it, what its community's posts amount to. */
import { COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { CHECKPOINT_KIND_LABELS, requiredSeats } from '../../shared/checkpoints/checkpoint.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { STRENGTH_KEYS } from '../../shared/checkpoints/checkpoint-record.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { day, editable, number, since, text, words, yes } from '../lists/column-kinds.ts'
import type { Fact, ListDefinition } from '../lists/list-definition.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { CHECKPOINT_SYMBOLS } from '../map/symbols.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import styles from './checkpoint-list.module.css'
import { DEPLOYMENT_STATE_LABELS, deploymentStateOf, numberAndName } from './deployment.ts'

/** Short enough for the head of a narrow column. */
const SEAT_WORDS: Record<Seat, string> = { government: '机关', community: '社区', volunteer: '志愿', property: '物业' }

const columns: GridColumn<Checkpoint>[] = [
  editable(number('number', '编号', 48, (row) => row.number)),
  {
    ...editable(text('name', '卡点', 152, (row) => row.name)),
    draw: (row) => (
      <>
        {row.name}
        {row.lon === null && <span className={styles.tag}>未标点</span>}
      </>
    ),
  },
  {
    ...words<Checkpoint>('state', '状态', 92, stateOf),
    draw: (row) => (
      <span className={row.missing.length > 0 ? styles.lackingState : styles.state}>
        <SymbolIcon symbol={CHECKPOINT_SYMBOLS[deploymentStateOf(row)]} size={13} />
        {stateOf(row)}
      </span>
    ),
  },
  words('community', '社区', 96, (row) => row.community ?? '', { isEditable: true }),
  words('compoundType', '楼院类型', 86, (row) => (row.compoundType ? COMPOUND_TYPE_LABELS[row.compoundType] : ''), {
    isEditable: true,
  }),
  ...SEATS.map(seatColumn),
  editable(text('leaderName', '分包领导', 74, (row) => row.leaderName)),
  editable(text('gateLeaderName', '负责人', 64, (row) => row.gateLeaderName)),
  editable(text('gateLeaderPhone', '负责人电话', 102, (row) => row.gateLeaderPhone)),
  editable(text('note', '备注', 60, (row) => row.note, { grows: true, className: () => 'mute' })),
  editable(text('leaderPhone', '分包领导电话', 112, (row) => row.leaderPhone, { isExtra: true })),
  words('kind', '类别', 84, (row) => CHECKPOINT_KIND_LABELS[row.kind], { isExtra: true, isEditable: true }),
  text('compound', '小区', 130, (row) => row.compound, { isExtra: true }),
  editable(text('location', '位置描述', 140, (row) => row.location, { isExtra: true })),
  yes('is24h', '24小时', 68, (row) => row.is24h, { isExtra: true, isEditable: true }),
  yes('hasPartyBranch', '临时党支部', 88, (row) => row.hasPartyBranch, { isExtra: true, isEditable: true }),
  words('position', '地图', 84, positionOf, { isExtra: true }),
  since('from', '设立日期', (row) => row.from, { isExtra: true }),
  day('to', '撤销日期', (row) => row.to, { isExtra: true }),
]

export const checkpointList: ListDefinition<Checkpoint> = {
  kind: 'checkpoints',
  title: '卡点',
  unit: '个卡点',
  searchHint: '编号、卡点、负责人、电话',
  columns,
  chips: [
    { figure: 'checkpoints_active', label: '关卡点' },
    { figure: 'city_entries_active', label: '入市口' },
    { figure: 'staffing_below_standard', label: '缺类别' },
    { figure: 'checkpoints_unplaced', label: '位置待核' },
    { figure: 'party_branches_on_checkpoints', label: '临时党支部' },
  ],
  whole: ['checkpoints_active', 'city_entries_active'],
  groupings: ['community', 'state', 'compoundType'],
  factsOf,
  totalsOf: (rows) =>
    SEATS.map((seat) => [SEAT_WORDS[seat], rows.reduce((sum, { strength }) => sum + (strength?.[seat] ?? 0), 0)]),
  titleOf: numberAndName,
  empty: { title: '还没有卡点', hint: '把关卡点台账拖到“台账导入”那一页，入库以后卡点就列在这里。' },
}

/** 缺 where the standard asks for somebody and nobody is declared; — where it asks for nobody. */
function seatColumn(seat: Seat): GridColumn<Checkpoint> {
  const count = (row: Checkpoint) => row.strength?.[seat] ?? null
  const isMissing = (row: Checkpoint) => row.missing.includes(seat)
  const isAsked = (row: Checkpoint) => row.kind !== 'city_entry' && requiredSeats(row.compoundType).includes(seat)
  return {
    ...number(STRENGTH_KEYS[seat], SEAT_WORDS[seat], 42, count, { align: 'center', isEditable: true }),
    text: (row) => (isMissing(row) ? '缺' : !count(row) && !isAsked(row) ? '—' : String(count(row) ?? '')),
    className: (row) => (isMissing(row) ? styles.lacking : !count(row) ? styles.none : undefined),
  }
}

/** 缺机关、社区 */
function stateOf(row: Checkpoint): string {
  const state = deploymentStateOf(row)
  return state === 'short' ? `缺${row.missing.map((seat) => SEAT_WORDS[seat]).join('、')}` : DEPLOYMENT_STATE_LABELS[state]
}

function positionOf({ lon, positionState }: Checkpoint): string {
  if (lon === null) return '未标点'
  return positionState === 'approximate' ? '位置近似' : '已标点'
}

function factsOf(rows: readonly Checkpoint[]): Fact[] {
  const states = rows.map(deploymentStateOf)
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  const facts = [
    { text: `达标 ${count('met')}`, count: count('met') },
    { text: `缺类别 ${count('short')}`, count: count('short'), isWarning: true },
    { text: `无人值守 ${count('unmanned')}`, count: count('unmanned'), isWarning: true },
    { text: `入市口 ${count('city_entry')}`, count: count('city_entry') },
  ]
  return facts.filter((fact) => fact.count > 0)
}
