/** Every figure beside itself a day earlier. */
import { FIGURES, FIGURE_CODES } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureSet, ListKind } from '../../shared/figures/figures.ts'
import type { FigureChange, Situation } from '../../shared/situation/situation.ts'

/** What must have been there at all for a figure of its list to be compared with. */
const GROUNDS: Record<ListKind, FigureCode> = {
  checkpoints: 'checkpoints_active',
  people: 'people_total',
  shifts: 'checkpoint_staff',
  cases: 'cases_cumulative',
  closures: 'premises_closed_cumulative',
  screenings: 'households_screened',
  findings: 'findings_total',
  bulletins: 'bulletins_issued',
  households: 'households_listed',
  supplies: 'supply_lines',
  readings: 'readings_total',
  reopenings: 'reopenings_total',
}

/** A list that was empty then gives no difference: its figures were not 0, they were not kept yet. */
export function changesOf(now: FigureSet, earlier: FigureSet): Situation['figures'] {
  const changes = FIGURE_CODES.map((code): [FigureCode, FigureChange] => {
    const figure = now.figures[code]
    // city entries stand in the checkpoints' list, but are there before any post is
    const ground = code === 'city_entries_active' ? code : GROUNDS[FIGURES[code].kind]
    const before = earlier.figures[ground].value ? earlier.figures[code].value : null
    return [code, { ...figure, before, difference: differenceOf(figure.value, before) }]
  })
  return Object.fromEntries(changes) as Situation['figures']
}

/** To one decimal, as the figures themselves are. */
function differenceOf(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : Math.round((now - before) * 10) / 10
}
