/** Keeps a form's draft while the form is open: after a pause, and at once when it is left, hidden or closed. */
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import type { DraftValues } from './draft.ts'
import { allSettled, createDraftKeeper, settled } from './draft-keeper.ts'
import type { DraftKeeper } from './draft-keeper.ts'

export function useDraftKeeper(key: string): { keeper: DraftKeeper<DraftValues>; failure: unknown } {
  const [failure, setFailure] = useState<unknown>(null)
  const [keeper] = useState(() =>
    createDraftKeeper<DraftValues>(
      key,
      {
        keep: async (of, values) => {
          await api.drafts.keep({ key: of, values })
          setFailure(null)
        },
        drop: (of) => api.drafts.drop({ key: of }),
      },
      setFailure,
    ),
  )
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [keeper])
  return { keeper, failure }
}

/** The draft kept under a key, after whatever is still on its way there. */
export async function fetchDraft(key: string) {
  await settled(key)
  return api.drafts.get({ key })
}

/** All drafts, the one of a form just left among them. */
export async function fetchDrafts() {
  await allSettled()
  return api.drafts.list()
}
