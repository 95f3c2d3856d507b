/** The words by which a form's labels are understood: shipped in `resources/forms/words.json`, with the office's own beside them. */
import shipped from '../../../resources/forms/words.json' with { type: 'json' }
import { FIGURES, FIGURE_CODES } from '../../shared/figures/figures.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import { MomentStyle, OfficeField } from '../../shared/forms/form.ts'
import type { Source } from '../../shared/forms/form.ts'
import { sourceLabel } from '../../shared/forms/sources.ts'
import type { SaidWord } from '../../shared/words/word.ts'
import { bareLabel, normalLabel } from './labels.ts'

export const FIGURE_WORDS = 'forms.figures'
export const HEAD_WORDS = 'forms.heads'

export interface FormWords {
  figure: (label: string) => FigureCode | null
  /** a label that asks for a time or something of the office: 截止时间, 填报人 */
  head: (label: string) => Source | null
  /** what a heading says of the number under it; null: nothing of that kind */
  manner: (label: string) => 'figure' | 'change' | 'yesterday' | null
  isWhole: (label: string) => boolean
}

const HEAD_SOURCES: [meaning: string, source: Source, words: string[]][] = [
  ...Object.entries(shipped.moments).map(([style, words]): [string, Source, string[]] => [
    `moment.${style}`,
    { kind: 'moment', style: MomentStyle.parse(style) },
    words,
  ]),
  ...Object.entries(shipped.office).map(([field, words]): [string, Source, string[]] => [
    `office.${field}`,
    { kind: 'office', field: OfficeField.parse(field) },
    words,
  ]),
]

export function createFormWords(own: SaidWord[]): FormWords {
  const said = (list: string, meaning: string) => own.filter((one) => one.list === list && one.meaning === meaning)
  const figures = new Map<string, FigureCode>()
  for (const code of FIGURE_CODES) {
    const words = [FIGURES[code].label, ...shipped.figures[code], ...said(FIGURE_WORDS, code).map((one) => one.said)]
    for (const word of words) figures.set(normalLabel(word), code)
  }
  const heads = new Map<string, Source>()
  for (const [meaning, source, words] of HEAD_SOURCES) {
    for (const word of [...words, ...said(HEAD_WORDS, meaning).map((one) => one.said)]) heads.set(normalLabel(word), source)
  }
  const manners = (['change', 'yesterday', 'value'] as const).flatMap((manner) =>
    shipped[manner].map((word) => [normalLabel(word), manner === 'value' ? 'figure' : manner] as const),
  )
  const manner = new Map(manners)
  const whole = new Set(shipped.whole.map(normalLabel))
  const find = <T>(table: Map<string, T>, label: string): T | null =>
    table.get(normalLabel(label)) ?? table.get(bareLabel(label)) ?? null
  const loosely = new Map<string, FigureCode | null>()
  for (const [word, code] of figures) {
    const core = coreOf(word)
    loosely.set(core, loosely.has(core) && loosely.get(core) !== code ? null : code)
  }
  return {
    figure: (label) =>
      find(figures, label) ?? loosely.get(coreOf(normalLabel(label))) ?? loosely.get(coreOf(bareLabel(label))) ?? null,
    head: (label) => find(heads, label),
    manner: (label) => find(manner, label),
    isWhole: (label) => whole.has(normalLabel(label)),
  }
}

/** 其中现居家观察人数 counts what 现居家观察 counts; where the ending tells two figures apart, it is not left out. */
function coreOf(word: string): string {
  return word.replace(/^其中/, '').replace(/(总人数|总户数|总数|人数|户数|家数|个数|数量|人员|数)$/, '')
}

/** As lists of words that an office may add to. */
export const SHIPPED_FORM_LISTS = [
  {
    list: FIGURE_WORDS,
    title: '报表里的数字',
    meanings: FIGURE_CODES.map((code) => ({ meaning: code, label: FIGURES[code].label, shipped: shipped.figures[code] })),
    normal: normalLabel,
  },
  {
    list: HEAD_WORDS,
    title: '报表里的时间和单位',
    meanings: HEAD_SOURCES.map(([meaning, source, words]) => ({ meaning, label: sourceLabel(source), shipped: words })),
    normal: normalLabel,
  },
]
