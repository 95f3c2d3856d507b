/** 入户排查: what each community has summed up. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { screeningList } from './screening-list.ts'

export default function ScreeningsPage() {
  const { list, over, dialogs } = useRecordDesk('screenings')
  return (
    <>
      <ListPage list={screeningList} load={(input) => api.lists.screenings(input)} over={over} {...list} />
      {dialogs}
    </>
  )
}
