/** What every source stands at, as of one moment: the same figures as on every screen, the same lists. */
import { addDays, dayPart } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { FIGURES, FIGURE_CODES } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureSet, ListKind } from '../../shared/figures/figures.ts'
import { percent } from '../../shared/figures/wording.ts'
import type { Part, Source } from '../../shared/forms/form.ts'
import { momentText } from '../../shared/forms/sources.ts'
import type { Office } from '../../shared/office/office.ts'
import type { FiguresDesk } from '../figures/figures.ts'

/** Lists whose records belong to a community. */
const OF_COMMUNITIES = new Set<ListKind>([
  'checkpoints',
  'cases',
  'closures',
  'screenings',
  'findings',
  'households',
  'readings',
  'reopenings',
])

export const isOfCommunity = (code: FigureCode): boolean => OF_COMMUNITIES.has(FIGURES[code].kind)

export interface SourceValue {
  value: number | string | null
  unit: string
  /** where it is a moment or day: as `2020-02-10T18:00`, for cells that hold dates as numbers */
  at: string | null
}

export interface FormValues {
  asOf: Moment
  of: (source: Source) => SourceValue
  text: (source: Source) => string
  partsText: (parts: Part[]) => string
}

interface Given {
  asOf: Moment
  office: Office
  filledBy: string
}

export function createValues(figures: FiguresDesk, { asOf, office, filledBy }: Given): FormValues {
  const sets = new Map<Moment, FigureSet>()
  const communities = new Map<string, Map<unknown, Record<string, number | null>>>()

  const setAt = (moment: Moment) => {
    const set = sets.get(moment) ?? figures.at(moment)
    sets.set(moment, set)
    return set
  }

  /** Of a community without any such record a count is 0 and a rate nothing. */
  function ofCommunity(code: FigureCode, community: string, moment: Moment): number | null {
    const { kind, unit } = FIGURES[code]
    const key = `${kind} ${moment}`
    const codes = FIGURE_CODES.filter((one) => FIGURES[one].kind === kind)
    const counts = (): [unknown, Record<string, number | null>][] =>
      figures.by('community', moment, codes).map(({ key: name, ...row }) => [name, row])
    const rows = communities.get(key) ?? new Map(counts())
    communities.set(key, rows)
    const value = rows.get(community)?.[code]
    if (value === undefined || value === null) return unit === '%' ? null : 0
    return Math.round(value * 10) / 10
  }

  const counted = (code: FigureCode, community: string | null, moment: Moment) =>
    community === null ? setAt(moment).figures[code].value : ofCommunity(code, community, moment)

  function of(source: Source): SourceValue {
    if (source.kind === 'moment') {
      const at = source.style === 'dayBefore' ? addDays(dayPart(asOf), -1) : source.style.includes('ay') ? dayPart(asOf) : asOf
      return { value: momentText(asOf, source.style), unit: '', at }
    }
    if (source.kind === 'office') return { value: officeText(source.field) || null, unit: '', at: null }
    const { code, community, kind } = source
    const { unit } = FIGURES[code]
    const before = `${addDays(dayPart(asOf), -1)}${asOf.slice(10)}`
    const now = kind === 'yesterday' ? counted(code, community, before) : counted(code, community, asOf)
    if (kind !== 'change') return { value: now, unit, at: null }
    const then = counted(code, community, before)
    return { value: now === null || then === null ? null : Math.round((now - then) * 10) / 10, unit, at: null }
  }

  function officeText(field: Extract<Source, { kind: 'office' }>['field']): string {
    return field === 'filledBy' ? filledBy : (office[field] ?? '')
  }

  /** “—” where there is nothing to count from; what the office has not said stays blank. */
  function text(source: Source): string {
    const { value, unit } = of(source)
    if (value === null) return source.kind === 'office' ? '' : '—'
    return typeof value === 'number' && unit === '%' ? percent(value) : String(value)
  }

  return {
    asOf,
    of,
    text,
    partsText: (parts) => parts.map((part) => (typeof part === 'string' ? part : text(part))).join(''),
  }
}
