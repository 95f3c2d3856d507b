/** 卡点 on the screen: the state's mark, the seats that lack somebody, and what a community's posts amount to. */
import { checkpointOutline, checkpointStateInChinese, SEAT_WORDS } from '../../shared/checkpoints/checkpoint-list.ts'
import type { Checkpoint } from '../../shared/checkpoints/checkpoint.ts'
import { STRENGTH_KEYS } from '../../shared/checkpoints/checkpoint-record.ts'
import { deploymentStateOf } from '../../shared/checkpoints/deployment.ts'
import { SEATS } from '../../shared/people/person.ts'
import type { Seat } from '../../shared/people/person.ts'
import { dressColumns } from '../lists/dress-columns.ts'
import type { Fact, ListDefinition } from '../lists/list-definition.ts'
import { SymbolIcon } from '../map/SymbolIcon.tsx'
import { CHECKPOINT_SYMBOLS } from '../map/symbols.ts'
import styles from './checkpoint-list.module.css'
import { numberAndName } from './deployment.ts'

const columns = dressColumns(checkpointOutline.columns, {
  name: {
    draw: (row) => (
      <>
        {row.name}
        {row.lon === null && <span className={styles.tag}>未标点</span>}
      </>
    ),
  },
  state: {
    draw: (row) => (
      <span className={row.missing.length > 0 ? styles.lackingState : styles.state}>
        <SymbolIcon symbol={CHECKPOINT_SYMBOLS[deploymentStateOf(row)]} size={13} />
        {checkpointStateInChinese(row)}
      </span>
    ),
  },
  note: { className: () => 'mute' },
  ...Object.fromEntries(SEATS.map((seat) => [STRENGTH_KEYS[seat], { className: (row: Checkpoint) => seatClass(seat, row) }])),
})

export const checkpointList: ListDefinition<Checkpoint> = {
  ...checkpointOutline,
  columns,
  searchHint: '编号、卡点、负责人、电话',
  chips: [
    { figure: 'checkpoints_active', label: '关卡点' },
    { figure: 'city_entries_active', label: '入市口' },
    { figure: 'staffing_below_standard', label: '缺类别' },
    { figure: 'checkpoints_unplaced', label: '位置待核' },
    { figure: 'party_branches_on_checkpoints', label: '临时党支部' },
  ],
  whole: ['checkpoints_active', 'city_entries_active'],
  factsOf,
  totalsOf: (rows) =>
    SEATS.map((seat) => [SEAT_WORDS[seat], rows.reduce((sum, { strength }) => sum + (strength?.[seat] ?? 0), 0)]),
  titleOf: numberAndName,
  empty: { title: '还没有卡点', hint: '把关卡点台账拖到“台账导入”那一页，入库以后卡点就列在这里。' },
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

function seatClass(seat: Seat, row: Checkpoint): string | undefined {
  if (row.missing.includes(seat)) return styles.lacking
  return row.strength?.[seat] ? undefined : styles.none
}
