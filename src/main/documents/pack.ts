/** The morning's papers in one go, every number of them as of one moment: both maps, the rosters, the briefing, the figures. */
import type { Moment } from '../../shared/days.ts'
import { MAP_TITLES, MapFormat, MapName, PAPER_SIZES } from '../../shared/documents/document.ts'
import type { Paper } from '../../shared/documents/document.ts'
import type { Masking } from '../../shared/people/masking.ts'
import type { Work } from '../work/work.ts'
import type { Printer } from './printer.ts'
import type { PaperStep } from './roster-papers.ts'
import type { ArchivedFile } from './zip.ts'

/** Fine enough for a wall map seen at arm's length, and still a file that can be sent. */
export const PNG_DPI = 200

/** Steps at once: the browser draws its pages side by side, and a machine of an office has two cores. */
const AT_ONCE = 2

export function mapSteps(printer: Printer, asOf: Moment, paper: Paper, masking: Masking): PaperStep[] {
  return MapName.options.flatMap((map) =>
    MapFormat.options.map((format) => ({
      title: format === 'pdf' ? MAP_TITLES[map] : `${MAP_TITLES[map]}的图片`,
      make: async (signal) => {
        const order = { route: mapRoute(map, { asOf, paper, masking }), ...PAPER_SIZES[paper] }
        const bytes = await (format === 'pdf' ? printer.pdf(order, signal) : printer.png(order, PNG_DPI, signal))
        return [{ name: `${MAP_TITLES[map]}.${format}`, bytes }]
      },
    })),
  )
}

export function mapRoute(map: MapName, query: { asOf: Moment; paper: Paper; masking: Masking }): string {
  return `${map}?${new URLSearchParams(query).toString()}`
}

/** Files in the order of the steps. Where a step fails the others are given up: half a pack is none. Refusal: cancelled. */
export async function takeSteps(steps: PaperStep[], work: Work): Promise<ArchivedFile[]> {
  const made: ArchivedFile[][] = steps.map(() => [])
  const waiting = [...steps.entries()]
  let done = 0
  const takeNext = async (signal: AbortSignal): Promise<void> => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const [index, { title, make }] = next
      await work.reach({ stage: 'print', subject: title, done, total: steps.length, seconds: null })
      made[index] = await make(signal)
      done += 1
    }
  }
  await work.unlessGivenUp(async (givenUp) => {
    const failed = new AbortController()
    const signal = givenUp ? AbortSignal.any([givenUp, failed.signal]) : failed.signal
    const hands = Array.from({ length: AT_ONCE }, () => takeNext(signal))
    try {
      await Promise.all(hands)
    } catch (error) {
      failed.abort()
      await Promise.allSettled(hands)
      throw error
    }
  })
  await work.reach({ stage: 'print', subject: '压缩包', done, total: steps.length, seconds: null })
  return made.flat()
}
