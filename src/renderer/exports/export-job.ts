/** The list being exported in this window; it goes on while other screens are looked at. */
import type { ListOrder } from '../../shared/exports/contract.ts'
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'

export const exportJob = createJob('/', (order: ListOrder, { workId, signal }) =>
  api.exports.list({ ...order, workId }, { signal }),
)
