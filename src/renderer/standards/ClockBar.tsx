/** A day's shifts over its 24 hours; hatched where nobody stands. */
import { bandHours } from '../../shared/roster/roster-week.ts'
import { hoursOf } from '../../shared/standards/pattern-check.ts'
import type { PatternBand } from '../../shared/standards/shift-pattern.ts'
import styles from './Standards.module.css'

interface Piece {
  key: string
  hours: number
  band: PatternBand | null
}

export function ClockBar({ bands }: { bands: readonly PatternBand[] }) {
  const said = bands.map((band) => `${band.name}${bandHours(band)}`).join('，')
  return (
    <div className={styles.clockBar} role="img" aria-label={said}>
      {piecesOf(bands).map(({ key, hours, band }) => (
        <span
          key={key}
          className={band === null ? styles.free : band.isNight ? styles.night : undefined}
          style={{ flex: `${String(hours)} 1 0` }}
          title={band ? `${band.name} ${bandHours(band)}` : undefined}
        >
          {band && (hours >= 4 ? `${band.name} ${bandHours(band)}` : band.name)}
        </span>
      ))}
    </div>
  )
}

/** From midnight to midnight: a band that runs past it stands at both ends. */
function piecesOf(bands: readonly PatternBand[]): Piece[] {
  const spans = bands.flatMap((band) => {
    const start = clock(band.start)
    const end = start + hoursOf(band)
    return end > 24
      ? [
          { start: 0, end: end - 24, band },
          { start, end: 24, band },
        ]
      : [{ start, end, band }]
  })
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, band } of spans.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ key: `free-${String(at)}`, hours: start - at, band: null })
    if (end > at) pieces.push({ key: `${band.name}-${String(start)}`, hours: end - Math.max(at, start), band })
    at = Math.max(at, end)
  }
  if (at < 24) pieces.push({ key: `free-${String(at)}`, hours: 24 - at, band: null })
  return pieces
}

function clock(time: string): number {
  return (Number(time.slice(0, 2)) + Number(time.slice(3)) / 60) % 24
}
