/**
 * What the days to come of one person's row cost at least, by how many duties there are and how long the present run is: told
 * beforehand, so that of many states of a row those are kept that can come to something. Weekends, limited kinds and forbidden
 * successions are left out of account.
 */
import { at } from './cells.ts'
import type { RowLimits } from './row-limits.ts'

/** What a duty too few at the end counts for: more than any row costs. */
const TOO_FEW = 1e6
/** Of each day: the cheapest duty and a day off. Where the day stands already, the other one costs Infinity. */
export interface DayPrices {
  on: Float64Array
  off: Float64Array
  isFixed: Uint8Array
}

export class RowBounds {
  private bounds = new Float64Array(0)
  private classes = 0
  private most = 0
  private unit = 1
  private own: Pick<RowLimits, 'minRun' | 'maxRun' | 'minOff' | 'longestRun'> = { minRun: 1, maxRun: 1, minOff: 1, longestRun: 1 }

  /** For days from `first` to the last. */
  prepare(limits: RowLimits, first: number, { on, off, isFixed }: DayPrices): void {
    const days = on.length
    this.unit = Math.max(1, limits.longest)
    this.most = Math.min(days - first, Math.ceil(limits.maxMinutes / this.unit))
    this.own = limits
    const { minRun, maxRun, minOff, longestRun } = this.own
    this.classes = longestRun + minOff
    const wide = this.most + 1
    const size = this.classes * wide
    if (this.bounds.length < (days + 1) * size) this.bounds = new Float64Array((days + 1) * size)
    const { bounds } = this
    const least = Math.floor(limits.minMinutes / this.unit)
    for (let cell = 0; cell < size; cell++) bounds[days * size + cell] = Math.max(0, least - (cell % wide)) * TOO_FEW
    for (let day = days - 1; day >= first; day--) {
      const next = (day + 1) * size
      const fixed = at(isFixed, day) === 1
      for (let kept = 0; kept < this.classes; kept++) {
        const isOn = kept < longestRun
        const run = isOn ? kept + 1 : kept - longestRun + 1
        const mayServe = fixed || (isOn ? run < maxRun : run >= minOff)
        const mayRest = fixed || !isOn || run >= minRun
        const serving = next + (isOn ? Math.min(run, longestRun - 1) : 0) * wide
        const resting = next + (longestRun + (isOn ? 0 : Math.min(run, minOff - 1))) * wide
        const serve = mayServe ? at(on, day) : Infinity
        const rest = mayRest ? at(off, day) : Infinity
        const here = day * size + kept * wide
        for (let duties = 0; duties < wide; duties++) {
          const served = duties < wide - 1 ? serve + at(bounds, serving + duties + 1) : Infinity
          const rested = rest + at(bounds, resting + duties)
          bounds[here + duties] = served < rested ? served : rested
        }
      }
    }
  }

  /** Where a run's bounds before the day begin; to it duties are added. */
  rowOf(day: number, isOn: boolean, run: number, isOpen: boolean): number {
    const { minRun, minOff, longestRun } = this.own
    const known = isOn ? Math.min(isOpen ? Math.max(run, minRun) : run, longestRun) : Math.min(isOpen ? minOff : run, minOff)
    return (day * this.classes + (isOn ? known - 1 : longestRun + known - 1)) * (this.most + 1)
  }

  dutiesIn(minutes: number): number {
    return Math.min(this.most, Math.round(minutes / this.unit))
  }

  boundAt(cell: number): number {
    return at(this.bounds, cell)
  }
}
