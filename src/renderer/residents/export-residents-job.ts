/** The residents' register being exported in this window; it goes on while other screens are looked at. */
import type { ResidentsOrder } from '../../shared/exports/contract.ts'
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'

export const exportResidentsJob = createJob('/residents', (order: ResidentsOrder, { workId, signal }) =>
  api.exports.residents({ ...order, workId }, { signal }),
)
