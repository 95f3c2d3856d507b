/** A screen as the shell knows it. A feature folder exports one; `App.tsx` lists it. */
import { lazy, useState } from 'react'
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
  /** where a page is looked at in several ways: the keys of the way its address names */
  keysAt?: (query: URLSearchParams) => Page['keys']
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

type Load = () => Promise<{ default: ComponentType }>

/** A screen that is fetched when it is first opened, or ahead of that by `preload`, and antd with the first of them. */
export function lazyPage(page: Omit<Page, 'component' | 'preload'>, load: Load): Page {
  return plainPage(page, async () => {
    const [{ default: Content }, { Antd }] = await Promise.all([load(), import('./Antd.tsx')])
    return {
      default: () => (
        <Antd>
          <Content />
        </Antd>
      ),
    }
  })
}

/**
 * The same without antd. What has come ahead stands there with the first frame: React would hold back whatever follows a
 * “waiting” for a third of a second.
 */
export function plainPage(page: Omit<Page, 'component' | 'preload'>, load: Load): Page {
  let fetched: ComponentType | null = null
  const preload = async () => {
    const module = await load()
    fetched = module.default
    return module
  }
  const Later = lazy(preload)
  function Screen() {
    // kept while the page stands, whatever is fetched meanwhile
    const [Content] = useState(() => fetched ?? Later)
    return <Content />
  }
  return { ...page, component: Screen, preload }
}
