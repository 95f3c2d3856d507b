/** 入户排查 as a list: one summary per community, the latest. */
import type { Screening } from '../../shared/screenings/screening.ts'
import { editable, moment, number, text } from '../lists/column-kinds.ts'
import type { ListDefinition } from '../lists/list-definition.ts'
import type { GridColumn } from '../ui/grid-column.ts'

const columns: GridColumn<Screening>[] = [
  text('community', '社区', 160, (row) => row.community),
  editable(number('households', '排查户数', 110, (row) => row.households)),
  editable(number('residents', '排查人数', 110, (row) => row.residents)),
  editable(number('commitments', '签订承诺书', 110, (row) => row.commitments)),
  {
    ...number<Screening>('rate', '签订率', 90, rateOf),
    text: (row) => (rateOf(row) === null ? '—' : `${String(rateOf(row))}%`),
  },
  moment('asOf', '截至', (row) => row.asOf),
  editable(text('note', '备注', 200, (row) => row.note, { grows: true })),
]

export const screeningList: ListDefinition<Screening> = {
  kind: 'screenings',
  title: '入户排查',
  unit: '个社区',
  searchHint: '社区、备注',
  columns,
  chips: [],
  whole: [],
  groupings: [],
  totalsOf: (rows) => [
    ['排查户数', rows.reduce((sum, { households }) => sum + households, 0)],
    ['人数', rows.reduce((sum, { residents }) => sum + residents, 0)],
    ['承诺书', rows.reduce((sum, { commitments }) => sum + commitments, 0)],
  ],
  titleOf: (row) => row.community,
  empty: { title: '还没有入户排查汇总', hint: '把各社区报来的排查汇总拖到“台账导入”那一页，入库以后列在这里。' },
}

/** In percent, to one decimal. */
function rateOf({ households, commitments }: Screening): number | null {
  return households === 0 ? null : Math.round((commitments / households) * 1000) / 10
}
