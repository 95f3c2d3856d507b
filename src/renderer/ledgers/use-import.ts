/** The course of an import: files given → read and tried (nothing stored) → looked through and mended → stored in one go. */
import { ORPCError } from '@orpc/client'
import type { Corrections } from '../../shared/ledgers/corrections.ts'
import type { ImportOptions, ImportReport } from '../../shared/ledgers/ledger.ts'
import { api } from '../api.ts'
import { createJob, useJob } from '../work/job.ts'
import { becomeSession, clearSession, currentSession, showPreview, useSession } from './session.ts'

export type StoredImport = ImportReport & { actId: number }

interface Order {
  files: File[]
  options: ImportOptions
  corrections: Corrections
}

const PATH = '/import'

const reading = createJob<Order, null>(PATH, async (order, { workId, signal }) => {
  showPreview(await api.ledgers.preview({ ...order, isBrief: true, workId }, { signal }))
  return null
})
const revising = createJob<{ previewId: string; corrections: Corrections; options: ImportOptions }, null>(
  PATH,
  async (order, { workId, signal }) => {
    const preview = await api.ledgers.revise({ ...order, workId }, { signal })
    // a later word is on its way already
    if (!signal.aborted) showPreview(preview)
    return null
  },
)
const storing = createJob<{ previewId: string }, StoredImport>(PATH, ({ previewId }, { workId, signal }) =>
  api.ledgers.commit({ previewId, isBrief: true, workId }, { signal }),
)

function read(files: File[]): void {
  // what is being stored is not left half-watched for something new
  if (files.length === 0 || storing.state().phase === 'running') return
  storing.clear()
  revising.clear()
  clearSession()
  readAgain(files)
}

function readAgain(files: File[]): void {
  const { options, corrections } = currentSession()
  becomeSession({ preview: undefined })
  reading.start({ files, options, corrections })
}

function revise(change: { corrections?: Corrections; options?: ImportOptions }): void {
  becomeSession(change)
  const { preview, corrections, options } = currentSession()
  if (preview) revising.start({ previewId: preview.previewId, corrections, options })
}

export function useImport() {
  const session = useSession()
  const readingNow = useJob(reading)
  const revisingNow = useJob(revising)
  const storingNow = useJob(storing)
  const { preview, corrections, options } = session
  const files = readingNow.order?.files ?? []
  const error = readingNow.phase === 'failed' ? readingNow.error : revisingNow.phase === 'failed' ? revisingNow.error : null
  const isLost = isGone(error) || isGone(storingNow.error)
  return {
    files,
    options,
    corrections,
    turn: session.turn,
    /** files given now take the place of those given before */
    give: read,
    /** the preview made anew with this said */
    say: (said: Corrections) => revise({ corrections: said }),
    /** the same files understood under other options */
    readAs: (by: ImportOptions) => revise({ options: by }),
    /** goes on where it failed; a preview that is gone is made again from the files and everything said */
    retry: () => {
      if (!preview || isLost) readAgain(files)
      else if (storingNow.phase === 'failed') storing.start({ previewId: preview.previewId })
      else revise({})
    },
    /** puts everything away */
    clear: () => {
      reading.clear()
      revising.clear()
      storing.clear()
      clearSession()
    },
    stop: reading.stop,
    isReading: readingNow.phase === 'running',
    isRevising: revisingNow.phase === 'running',
    wasStopped: readingNow.phase === 'stopped',
    reading: readingNow,
    preview,
    readError: error,
    commit: () => preview && storing.start({ previewId: preview.previewId }),
    isStoring: storingNow.phase === 'running',
    storing: storingNow,
    stored: storingNow.phase === 'done' ? storingNow.result : undefined,
    storeError: storingNow.phase === 'failed' ? storingNow.error : null,
  }
}

/** The core keeps few previews; an older one is made again. */
function isGone(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'preview_gone'
}

export type Import = ReturnType<typeof useImport>
