/** 重点人员: everybody ever observed at home, and how they stand. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { caseList } from './case-list.ts'

export default function CasesPage() {
  const { list, over, dialogs } = useRecordDesk('cases')
  return (
    <>
      <ListPage list={caseList} load={(input) => api.lists.cases(input)} over={over} {...list} />
      {dialogs}
    </>
  )
}
