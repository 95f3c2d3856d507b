/** What was typed into the settings and not saved: kept in the data folder until it is saved or given up. */
import { useEffect, useState } from 'react'
import * as z from 'zod'
import type { Draft } from '../../shared/records/contract.ts'
import { api } from '../api.ts'
import { createDraftKeeper } from '../records/draft-keeper.ts'
import type { SettingName } from './settings.ts'

export const SETTINGS_DRAFT = 'office/settings'

export type Written = Partial<Record<SettingName, string>>

const Kept = z.object({ written: z.record(z.string(), z.string()) })

/** Nothing where no draft is, or one that another release left and that cannot be read. */
export function writtenIn(draft: Draft | null | undefined): Written {
  return Kept.safeParse(draft?.values).data?.written ?? {}
}

export function useSettingsDraft() {
  const [keeper] = useState(() =>
    createDraftKeeper<{ written: Written }>(SETTINGS_DRAFT, {
      keep: (key, values) => api.drafts.keep({ key, values }),
      drop: (key) => api.drafts.drop({ key }),
    }),
  )
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [keeper])
  return keeper
}
