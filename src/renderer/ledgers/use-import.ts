/** The course of an import: files given → read and tried (nothing stored) → looked through → stored in one go. */
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportOptions, ImportReport, SheetPreview } from '../../shared/ledgers/ledger.ts'
import { api } from '../api.ts'

export interface Preview {
  previewId: string
  report: ImportReport
  sheets: SheetPreview[]
  refused: { file: string; code: string; message: string }[]
}

const NO_OPTIONS: ImportOptions = { datum: null, year: null }

export function useImport() {
  const [files, setFiles] = useState<File[]>([])
  const [options, setOptions] = useState(NO_OPTIONS)
  const stop = useRef<AbortController>(null)
  const preview = useMutation({
    mutationFn: (order: { files: File[]; options: ImportOptions }): Promise<Preview> => {
      stop.current?.abort()
      stop.current = new AbortController()
      return api.ledgers.preview(order, { signal: stop.current.signal })
    },
  })
  const commit = useMutation({ mutationFn: (previewId: string) => api.ledgers.commit({ previewId }) })

  const read = (given: File[], by: ImportOptions) => {
    setFiles(given)
    setOptions(by)
    commit.reset()
    preview.mutate({ files: given, options: by })
  }
  const clear = () => {
    stop.current?.abort()
    setFiles([])
    setOptions(NO_OPTIONS)
    preview.reset()
    commit.reset()
  }
  return {
    files,
    options,
    /** files given now take the place of those given before */
    give: (given: File[]) => given.length > 0 && read(given, NO_OPTIONS),
    /** the same files read again under other options */
    readAs: (by: ImportOptions) => read(files, by),
    retry: () => read(files, options),
    clear,
    isReading: preview.isPending,
    preview: files.length > 0 ? preview.data : undefined,
    readError: preview.error,
    commit: () => preview.data && commit.mutate(preview.data.previewId),
    isStoring: commit.isPending,
    stored: commit.data,
    storeError: commit.error,
  }
}

export type Import = ReturnType<typeof useImport>
