/** The course of an import: files given → read and tried (nothing stored) → looked through → stored in one go. */
import { ORPCError } from '@orpc/client'
import type { ImportOptions, ImportReport, SheetPreview } from '../../shared/ledgers/ledger.ts'
import { api } from '../api.ts'
import { createJob, useJob } from '../work/job.ts'

export interface Preview {
  previewId: string
  report: ImportReport
  sheets: SheetPreview[]
  refused: { file: string; code: string; message: string }[]
}

export type StoredImport = ImportReport & { actId: number }

interface Order {
  files: File[]
  options: ImportOptions
}

const NO_OPTIONS: ImportOptions = { datum: null, year: null }
const PATH = '/import'

const reading = createJob<Order, Preview>(PATH, (order, { workId, signal }) =>
  api.ledgers.preview({ ...order, workId }, { signal }),
)
const storing = createJob<{ previewId: string }, StoredImport>(PATH, ({ previewId }, { workId, signal }) =>
  api.ledgers.commit({ previewId, workId }, { signal }),
)

const read = (files: File[], options: ImportOptions) => {
  // what is being stored is not left half-watched for something new
  if (storing.state().phase === 'running') return
  storing.clear()
  reading.start({ files, options })
}

export function useImport() {
  const readingNow = useJob(reading)
  const storingNow = useJob(storing)
  const { files = [], options = NO_OPTIONS } = readingNow.order ?? {}
  const preview = readingNow.phase === 'done' ? readingNow.result : undefined
  return {
    files,
    options,
    /** files given now take the place of those given before */
    give: (given: File[]) => given.length > 0 && read(given, NO_OPTIONS),
    /** the same files read again under other options */
    readAs: (by: ImportOptions) => read(files, by),
    retry: () => (preview && !isGone(storingNow.error) ? storing.start({ previewId: preview.previewId }) : read(files, options)),
    /** puts everything away */
    clear: () => {
      reading.clear()
      storing.clear()
    },
    stop: reading.stop,
    isReading: readingNow.phase === 'running',
    wasStopped: readingNow.phase === 'stopped',
    reading: readingNow,
    preview,
    readError: readingNow.phase === 'failed' ? readingNow.error : null,
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
