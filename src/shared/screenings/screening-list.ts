/** 入户排查 as a list: one summary per community, the latest. */
import type { ListColumn } from '../lists/column.ts'
import { editable, moment, number, text } from '../lists/column-kinds.ts'
import type { ListOutline } from '../lists/outline.ts'
import type { Screening } from './screening.ts'

const columns: ListColumn<Screening>[] = [
  text('community', '社区', 160, (row) => row.community),
  editable(number('households', '排查户数', 110, (row) => row.households)),
  editable(number('residents', '排查人数', 110, (row) => row.residents)),
  editable(number('commitments', '签订承诺书', 110, (row) => row.commitments)),
  {
    ...number<Screening>('rate', '签订率', 90, rateOf, { paperHeading: '签订率（%）' }),
    text: (row) => (rateOf(row) === null ? '—' : `${String(rateOf(row))}%`),
  },
  moment('asOf', '截至', (row) => row.asOf, { paperHeading: '截至时间' }),
  editable(text('note', '备注', 200, (row) => row.note, { grows: true })),
]

export const screeningOutline: ListOutline<Screening> = {
  kind: 'screenings',
  title: '入户排查',
  paperTitle: '入户排查汇总表',
  unit: '个社区',
  columns,
  groupings: [],
}

/** In percent, to one decimal. */
function rateOf({ households, commitments }: Screening): number | null {
  return households === 0 ? null : Math.round((commitments / households) * 1000) / 10
}
