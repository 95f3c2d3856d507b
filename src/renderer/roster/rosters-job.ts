/** The papers of a roster being made; they are saved as soon as they are there, wherever the user has gone meanwhile. */
import type { z } from 'zod'
import type { RosterOrder } from '../../shared/documents/contract.ts'
import { api } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { createJob } from '../work/job.ts'

export type RosterPaper = z.infer<typeof RosterOrder>['sheet']
export type RosterPaperOrder = Omit<z.infer<typeof RosterOrder>, 'workId'>

export const rostersJob = createJob<RosterPaperOrder, File>('/roster', async (order, { workId, signal }) => {
  const file = await api.documents.roster({ ...order, workId }, { signal })
  saveFile(file)
  return file
})
