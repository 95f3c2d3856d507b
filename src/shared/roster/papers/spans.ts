/** Which pages a span of the roster needs: at most a week of days to a sheet, and what validity a sheet claims. */
import { addDays, dayInChinese, shortDayInChinese } from '../../days.ts'
import type { Day } from '../../days.ts'
import { bandHours } from '../roster-week.ts'
import type { RosterBand, RosterPost, RosterWeek } from '../roster-week.ts'

/** More columns than a week would take the phones below a legible size. */
const DAYS_PER_SHEET = 7

/** The same roster, cut into spans of at most seven days, in order. A band nobody keeps in a span is left out of it. */
export function splitIntoWeeks(week: RosterWeek): RosterWeek[] {
  const starts = week.days.flatMap((_, index) => (index % DAYS_PER_SHEET === 0 ? [index] : []))
  return starts.map((start) => {
    const days = week.days.slice(start, start + DAYS_PER_SHEET)
    const posts = week.posts.map((post) => ({ ...post, bands: bandsWithin(post, start) }))
    return { ...week, days, from: days[0] ?? week.from, to: days.at(-1) ?? week.to, posts }
  })
}

/** 2020年2月10日0:00—2月16日24:00 */
export function validityInChinese(from: Day, to: Day, posts: readonly RosterPost[]): string {
  const { day, hour } = endOf(to, posts)
  if (day === from) return `${dayInChinese(from)}0:00—${hour}`
  const sameYear = from.slice(0, 4) === day.slice(0, 4)
  return `${dayInChinese(from)}0:00—${sameYear ? shortDayInChinese(day) : dayInChinese(day)}${hour}`
}

/** 2月16日24:00 */
export function validUntil(to: Day, posts: readonly RosterPost[]): string {
  const { day, hour } = endOf(to, posts)
  return shortDayInChinese(day) + hour
}

/** A band that runs past the last midnight carries the sheet on to its own end. */
function endOf(to: Day, posts: readonly RosterPost[]): { day: Day; hour: string } {
  const latest = posts
    .flatMap(({ bands }) => bands)
    .filter((band) => runsIntoNextDay(band) && band.cells.at(-1) != null)
    .reduce((end, band) => (band.end > end ? band.end : end), '')
  return latest === '' ? { day: to, hour: '24:00' } : { day: addDays(to, 1), hour: latest.replace(/^0(?=\d:)/, '') }
}

export function runsIntoNextDay(band: { start: string; end: string }): boolean {
  return band.end <= band.start
}

/** Which date a shift belongs to, for the bands where a reader could take it for the day before or after. */
export function datesExplained(bands: readonly RosterBand[]): string {
  const early = namesOf(bands.filter(({ start, end }) => start === '00:00' && end !== '24:00'))
  const late = namesOf(bands.filter(runsIntoNextDay))
  return (early && `${early}自该列日期当日零点起；`) + (late && `${late}列在起始日期；`)
}

/** 夜班0:00—8:00 */
function namesOf(bands: readonly RosterBand[]): string {
  return [...new Set(bands.filter(isKept).map((band) => band.name + bandHours(band)))].join('、')
}

/** Not cancelled on every day of the sheet. */
function isKept({ cells, runningIn, cancelled }: RosterBand): boolean {
  return !cancelled || [runningIn, ...cells].some((cell) => cell !== null)
}

function bandsWithin(post: RosterPost, start: number): RosterPost['bands'] {
  return post.bands
    .map((band) => ({
      ...band,
      cells: band.cells.slice(start, start + DAYS_PER_SHEET),
      ...(band.cancelled && { cancelled: band.cancelled.slice(start, start + DAYS_PER_SHEET) }),
      runningIn: start === 0 || !runsIntoNextDay(band) ? band.runningIn : (band.cells[start - 1] ?? null),
    }))
    .filter(({ cells, runningIn, cancelled = [] }) => [runningIn, ...cells, ...cancelled].some((one) => one !== null))
}
