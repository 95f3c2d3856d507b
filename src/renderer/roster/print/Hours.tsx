/** 0:00—8:00; hours too long for one line of their column break after the dash: 22:00—／次日6:00. */
import { bandHours } from '../../../shared/roster/roster-week.ts'

export function Hours({ band, lines }: { band: { start: string; end: string }; lines: number }) {
  const hours = bandHours(band)
  if (lines === 1) return hours
  const [start, end] = hours.split('—')
  return (
    <>
      {start}—<br />
      {end}
    </>
  )
}
