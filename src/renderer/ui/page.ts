/** A screen as the shell knows it. A feature folder exports one; `App.tsx` lists it. */
import { createElement, lazy, useState } from 'react'
import type { ComponentType } from 'react'
import type { Situation } from '../../shared/situation/situation.ts'

/** The number at the right end of a page's line in the navigation. */
export interface Badge {
  count: number
  /** things to be done stand bold, mere totals thin */
  isToDo: boolean
}

export interface Page {
  /** first part of the address: `/map` */
  path: string
  label: string
  /** path data of a 16×16 line drawing */
  icon: string
  /** what the keyboard does here, for the right end of the status bar */
  keys: { keys: string[]; does: string }[]
  /** null: nothing to tell */
  badge?: (situation: Situation) => Badge | null
  /** pages of one group stand together with a line before the next; left out: the daily work */
  group?: 'papers' | 'office'
  /** reached from another page, not from the navigation */
  isUnlisted?: boolean
  component: ComponentType
  /** starts loading the screen before it is asked for */
  preload: () => unknown
}

/**
 * The screen's code is fetched when it is first opened, or ahead of that by `preload`. What has come ahead stands there with
 * the first frame: React would hold back whatever follows a “waiting” for a third of a second.
 */
export function lazyPage(page: Omit<Page, 'component' | 'preload'>, load: () => Promise<{ default: ComponentType }>): Page {
  let fetched: ComponentType | null = null
  const preload = async () => {
    const module = await load()
    fetched = module.default
    return module
  }
  const Later = lazy(preload)
  function LazyPage() {
    // kept while the page stands, whatever is fetched meanwhile
    const [component] = useState(() => fetched ?? Later)
    return createElement(component)
  }
  return { ...page, component: LazyPage, preload }
}
