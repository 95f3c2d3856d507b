/** The papers being made in this window, one at a time of each kind. */
import type { Moment } from '../../shared/days.ts'
import type { MapFormat, Paper } from '../../shared/documents/document.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { api } from '../api.ts'
import { createJob } from '../work/job.ts'
import type { Job } from '../work/job.ts'
import { remember } from './remembered.ts'
import type { PaperId, RosterPaper } from './remembered.ts'

/** Everything a paper may be ordered with; each takes what concerns it. */
export interface PaperOrder {
  asOf?: Moment
  paper: Paper
  masking: Masking
  format: MapFormat
  /** the roster's days */
  from: string
  to: string
  sheet: RosterPaper
  checkpointId?: number
}

export type PaperJob = Job<PaperOrder, File>

type Make = (order: PaperOrder, how: { workId: string; signal: AbortSignal }) => Promise<File>

const PATH = '/documents'

export const paperJobs: Record<PaperId, PaperJob> = {
  pack: paperJob('pack', ({ asOf, paper, masking, from, to }, { workId, signal }) =>
    api.documents.pack({ ...moment(asOf), paper, masking, from, to, workId }, { signal }),
  ),
  deployment: paperJob('deployment', ({ asOf, paper, masking, format }, { workId, signal }) =>
    api.documents.map({ ...moment(asOf), map: 'deployment', paper, masking, format, workId }, { signal }),
  ),
  'key-persons': paperJob('key-persons', ({ asOf, paper, masking, format }, { workId, signal }) =>
    api.documents.map({ ...moment(asOf), map: 'key-persons', paper, masking, format, workId }, { signal }),
  ),
  roster: paperJob('roster', ({ asOf, from, to, sheet, checkpointId }, { workId, signal }) => {
    const order = { ...moment(asOf), from, to, workId }
    if (sheet === 'all') return api.documents.pack({ ...order, parts: ['rosters'] }, { signal })
    const post = checkpointId === undefined ? {} : { checkpointId }
    return api.documents.roster({ ...order, sheet, ...post }, { signal })
  }),
  briefing: paperJob('briefing', ({ asOf }, { signal }) => api.documents.briefing(moment(asOf), { signal })),
}

function paperJob(id: PaperId, make: Make): PaperJob {
  return createJob(PATH, async (order: PaperOrder, how) => {
    const file = await make(order, how)
    remember(id, { madeAt: new Date().toISOString() })
    return file
  })
}

function moment(asOf: Moment | undefined): { asOf?: Moment } {
  return asOf === undefined ? {} : { asOf }
}
