/** 关停复工: every premises ever closed, and whether it works again. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { closureList } from './closure-list.ts'

export default function ClosuresPage() {
  const { list, over, dialogs } = useRecordDesk('closures')
  return (
    <>
      <ListPage list={closureList} load={(input) => api.lists.closures(input)} over={over} {...list} />
      {dialogs}
    </>
  )
}
