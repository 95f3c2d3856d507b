/** The papers of a roster being made; they are saved as soon as they are there, wherever the user has gone meanwhile. */
import type { z } from 'zod'
import type { RosterOrder } from '../../shared/documents/contract.ts'
import type { RosterSheet } from '../../shared/documents/roster-paper.ts'
import { api } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { createJob } from '../work/job.ts'

export type RosterPaperOrder = Omit<z.infer<typeof RosterOrder>, 'workId' | 'sheet'> & {
  /** all: every kind, in one archive */
  sheet: RosterSheet | 'all'
}

export const rostersJob = createJob<RosterPaperOrder, File>('/roster', async ({ sheet, ...order }, { workId, signal }) => {
  const file =
    sheet === 'all'
      ? await api.documents.pack({ ...order, parts: ['rosters'], workId }, { signal })
      : await api.documents.roster({ ...order, sheet, workId }, { signal })
  saveFile(file)
  return file
})
