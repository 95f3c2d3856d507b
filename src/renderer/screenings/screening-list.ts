/** 入户排查 on the screen. */
import type { Screening } from '../../shared/screenings/screening.ts'
import { screeningOutline } from '../../shared/screenings/screening-list.ts'
import type { ListDefinition } from '../lists/list-definition.ts'

export const screeningList: ListDefinition<Screening> = {
  ...screeningOutline,
  searchHint: '社区、备注',
  chips: [],
  whole: [],
  totalsOf: (rows) => [
    ['排查户数', rows.reduce((sum, { households }) => sum + households, 0)],
    ['人数', rows.reduce((sum, { residents }) => sum + residents, 0)],
    ['承诺书', rows.reduce((sum, { commitments }) => sum + commitments, 0)],
  ],
  titleOf: (row) => row.community,
  empty: { title: '还没有入户排查汇总', hint: '把各社区报来的排查汇总拖到“台账导入”那一页，入库以后列在这里。' },
}
