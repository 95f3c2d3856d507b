/** 卡点: every post and city entry, by community. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { useRecordDesk } from '../records/use-record-desk.tsx'
import { checkpointList } from './checkpoint-list.tsx'

export default function CheckpointsPage() {
  const { list, over, dialogs } = useRecordDesk('checkpoints')
  return (
    <>
      <ListPage list={checkpointList} load={(input) => api.lists.checkpoints(input)} over={over} {...list} />
      {dialogs}
    </>
  )
}
