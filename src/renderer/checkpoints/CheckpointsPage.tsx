/** 卡点: every post and city entry, by community. */
import { api } from '../api.ts'
import { ListPage } from '../lists/ListPage.tsx'
import { checkpointList } from './checkpoint-list.tsx'
import { CheckpointPanel } from './CheckpointPanel.tsx'

export default function CheckpointsPage() {
  return (
    <ListPage
      list={checkpointList}
      load={(input) => api.lists.checkpoints(input)}
      panel={(_id, close, row) => row && <CheckpointPanel checkpoint={row} masking="command" close={close} />}
    />
  )
}
