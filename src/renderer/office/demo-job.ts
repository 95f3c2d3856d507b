/** The demo street being filled into this window's empty office. */
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'

export const demoJob = createJob('/start', (_: null, { workId, signal }) => api.office.loadDemo({ workId }, { signal }))
