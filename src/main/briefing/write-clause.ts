/** Fills the sentences of a template with the figures of a moment; what has no figure is left unsaid. */
import type { BriefingRun } from '../../shared/briefing/briefing.ts'
import type { FigureCode, FigureSet } from '../../shared/figures/figures.ts'
import { FigureCode as AnyFigureCode } from '../../shared/figures/figures.ts'
import { percent, roundly } from '../../shared/figures/wording.ts'
import type { Clause, Sentence } from './templates.ts'

export interface Material {
  figures: FigureSet['figures']
  /** texts for the placeholders that are not figures */
  words: Record<string, string>
}

type Run = BriefingRun

/** One sentence with its full stop, or nothing when none of its clauses can be said. */
export function writeSentence({ needs = [], clauses }: Sentence, material: Material): Run[] {
  if (needs.some((code) => !material.figures[code].value)) return []
  const said = clauses.map((clause) => writeClause(clause, material)).filter((runs) => runs.length > 0)
  if (said.length === 0) return []
  return said.flatMap((runs, index) => (index === 0 ? runs : [body('，'), ...runs])).concat(body('。'))
}

/** A line without figures: a heading or a lead. */
export function fillWords(text: string, material: Material): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => material.words[name] ?? '')
}

/** Neighbouring plain stretches become one run, so that only figures stand alone. */
export function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.figure === null && run.figure === null && last.style === run.style) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}

export function body(text: string, figure: FigureCode | null = null): Run {
  return { text, style: 'body', figure }
}

function writeClause(clause: string | Clause, material: Material): Run[] {
  const { say, none }: Clause = typeof clause === 'string' ? { say: clause } : clause
  const parts = say.split(/(\{\w+~?\})/)
  const values = parts.flatMap((part) => {
    const code = figureOf(part)
    return code === null ? [] : [material.figures[code].value]
  })
  if (values.some((value) => value === null)) return []
  if (values.includes(0)) return none === undefined ? [] : [body(fillWords(none, material))]
  return parts.filter((part) => part !== '').map((part) => writePart(part, material))
}

function writePart(part: string, { figures, words }: Material): Run {
  const code = figureOf(part)
  if (code === null) return body(part.startsWith('{') ? (words[part.slice(1, -1)] ?? '') : part)
  return body(figureInWords(figures[code], part.endsWith('~}')), code)
}

function figureOf(part: string): FigureCode | null {
  const name = /^\{(\w+)~?\}$/.exec(part)?.[1]
  const code = AnyFigureCode.safeParse(name)
  return code.success ? code.data : null
}

function figureInWords({ value, unit }: FigureSet['figures'][FigureCode], isRound: boolean): string {
  if (unit === '%') return percent(value)
  const count = value ?? 0
  return isRound ? roundly(count, roundingBase(count)) : String(count)
}

/** Two leading digits are kept, and never fewer than tens are cut: 17032 → 17000余, 73 → 70余, 1600 → 1600. */
function roundingBase(value: number): number {
  return Math.max(10, 10 ** (String(Math.trunc(value)).length - 2))
}
