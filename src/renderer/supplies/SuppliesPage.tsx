/** 物资: what came in, went out and is left, as the ledgers tell. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { supplyList } from './supply-list.ts'

export default function SuppliesPage() {
  return <ListPage list={supplyList} load={(input) => api.lists.supplies(input)} />
}
