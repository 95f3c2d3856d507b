/** A screen as the shell knows it. A feature folder exports one; `App.tsx` lists it. */
import { lazy } from 'react'
import type { ComponentType } from 'react'

export interface Page {
  /** first part of the address: `/map` */
  path: string
  label: string
  /** path data of a 16×16 line drawing */
  icon: string
  /** what the keyboard does here, for the right end of the status bar */
  keys: { keys: string[]; does: string }[]
  component: ComponentType
  /** starts loading the screen before it is asked for */
  preload: () => unknown
}

/** The screen's code is fetched when it is first opened, or ahead of that by `preload`. */
export function lazyPage(page: Omit<Page, 'component' | 'preload'>, load: () => Promise<{ default: ComponentType }>): Page {
  return { ...page, component: lazy(load), preload: load }
}
