/** A past import being taken back by this window: it goes on while other pages are looked at. */
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'

export const undoJob = createJob('/import', ({ actId }: { actId: number }, { workId, signal }) =>
  api.acts.undo({ actId, workId }, { signal }),
)
