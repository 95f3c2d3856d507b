/** The first step of an import: residents' registers are taken out of the files and staged, the rest is handed on. */
import type { Corrections } from '../../../shared/ledgers/corrections.ts'
import { Refusal } from '../../../shared/refusals.ts'
import type { SaidWord } from '../../../shared/words/word.ts'
import type { Work } from '../../work/work.ts'
import type { RememberedHeadings } from '../read/said-layout.ts'
import { readersWith } from '../read/readers.ts'
import type { BulkDesk, StagedImport } from './bulk.ts'
import { openBulk } from './open-bulk.ts'
import type { IncomingFile, OpenedBulk, Opened } from './open-bulk.ts'

interface Context {
  year: number | null
  knownDates: string[]
  ownWords: SaidWord[]
  communities?: string[]
  corrections: Corrections
  remembered?: RememberedHeadings[]
}

/** A file whose rows turn out damaged is refused, and the others go on without it. Refusal: cancelled. */
export async function stageLong<F extends IncomingFile>(files: F[], context: Context, bulk: BulkDesk, work: Work) {
  const communities = new Set(context.communities)
  const opened = await openBulk(
    files,
    {
      readers: readersWith(context.ownWords),
      communities,
      corrections: context.corrections,
      remembered: context.remembered ?? [],
    },
    work,
  )
  const refusals: Opened['refusals'] = [...opened.refusals]
  let staged: StagedImport | null = null
  let left: OpenedBulk[] = opened.bulk
  while (left.length > 0 && !staged) {
    try {
      staged = await bulk.stage(left, { ...context, communities }, work)
    } catch (error) {
      const file = error instanceof Refusal ? fileOf(error) : null
      if (file === null) throw error
      refusals.push({ file, refusal: error as Refusal })
      left = left.filter((one) => one.file !== file)
    }
  }
  return { staged, usual: opened.usual, refusals }
}

function fileOf({ code, data }: Refusal): string | null {
  const file = (data as { file?: unknown } | undefined)?.file
  return code.startsWith('file_') && typeof file === 'string' ? file : null
}
