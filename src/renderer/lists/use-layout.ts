/** The layout of one list as its page uses it: read once, kept with every change. */
import { useCallback, useState } from 'react'
import { forgetLayout, rememberLayout, rememberedLayout } from './layout.ts'
import type { Layout } from './layout.ts'

export interface LayoutControl {
  layout: Layout
  change: (part: Partial<Layout>) => void
  /** as the list is first shown */
  reset: () => void
}

export function useLayout(list: string): LayoutControl {
  const [layout, setLayout] = useState(() => rememberedLayout(list))
  const change = useCallback(
    (part: Partial<Layout>) =>
      setLayout((before) => {
        const after = { ...before, ...part }
        rememberLayout(list, after)
        return after
      }),
    [list],
  )
  const reset = useCallback(() => {
    forgetLayout(list)
    setLayout(rememberedLayout(list))
  }, [list])
  return { layout, change, reset }
}
