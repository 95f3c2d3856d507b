/** 班次: shifts picked out of the roster by a figure or a search. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { shiftList } from './shift-list.ts'

export default function ShiftsPage() {
  return <ListPage list={shiftList} load={(input) => api.lists.shifts(input)} />
}
