/** What this computer remembers of its papers: how each was last ordered, and when it was last made. No names, no numbers. */
import { useState } from 'react'
import * as z from 'zod'
import { MapFormat, Paper } from '../../shared/documents/document.ts'
import { RosterSheet } from '../../shared/documents/roster-paper.ts'
import { Masking } from '../../shared/people/masking.ts'

export const PAPER_IDS = ['pack', 'deployment', 'key-persons', 'roster', 'briefing'] as const
export type PaperId = (typeof PAPER_IDS)[number]

export const RosterSpan = z.enum(['week', 'next', 'own'])
export type RosterSpan = z.infer<typeof RosterSpan>

/** `all`: everything of the roster in one archive. */
export const RosterPaper = z.enum(['all', ...RosterSheet.options])
export type RosterPaper = z.infer<typeof RosterPaper>

const Choices = z.object({
  paper: Paper.catch('A3'),
  masking: Masking.catch('wall'),
  format: MapFormat.catch('pdf'),
  span: RosterSpan.catch('week'),
  sheet: RosterPaper.catch('posts'),
  /** when it was last made, by this computer's clock */
  madeAt: z.string().nullable().catch(null),
})
export type Choices = z.infer<typeof Choices>

const PREFIX = 'paper:'

export type Choose = (change: Partial<Choices>) => void

/** Of every paper, as last chosen; what is chosen now is remembered at once. */
export function useChoices(): { of: Record<PaperId, Choices>; choose: (id: PaperId) => Choose } {
  const [of, setChoices] = useState(readAll)
  const choose = (id: PaperId) => (change: Partial<Choices>) => {
    remember(id, change)
    setChoices(readAll())
  }
  return { of, choose }
}

function readAll(): Record<PaperId, Choices> {
  return Object.fromEntries(PAPER_IDS.map((id) => [id, readChoices(id)])) as Record<PaperId, Choices>
}

export function remember(id: PaperId, change: Partial<Choices>): void {
  localStorage.setItem(PREFIX + id, JSON.stringify({ ...readChoices(id), ...change }))
}

export function readChoices(id: PaperId): Choices {
  try {
    return Choices.parse(JSON.parse(localStorage.getItem(PREFIX + id) ?? '{}'))
  } catch {
    // a damaged note is worth no message: the choices start afresh
    return Choices.parse({})
  }
}
