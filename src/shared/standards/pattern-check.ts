/** What can be wrong with the bands of a 班制: two at once is refused, an hour nobody stands is only said. */
import type { PatternBand } from './shift-pattern.ts'

const DAY = 1440

/** The sentence why the bands cannot be kept; null: they can. */
export function patternFault(bands: readonly Omit<PatternBand, 'isNight'>[]): string | null {
  const double = bands.find(({ name }, i) => bands.findIndex((other) => other.name === name) < i)
  if (double) return `有两个班都叫“${double.name}”，请改一个名。`
  for (const [i, band] of bands.entries()) {
    const other = bands.slice(i + 1).find((one) => shares(band, one))
    if (other) return `${band.name}和${other.name}的时间重叠，请把前一个的下班时间改到后一个的上班时间。`
  }
  return null
}

/** Spans of the day no band covers, as 22:00—次日6:00 is read: start and end of each. */
export function uncovered(bands: readonly Pick<PatternBand, 'start' | 'end'>[]): { start: string; end: string }[] {
  const free = Array.from({ length: DAY }, (_, minute) => !bands.some((band) => covers(band, minute)))
  if (free.every(Boolean)) return [{ start: '00:00', end: '24:00' }]
  const starts = free.flatMap((isFree, minute) => (isFree && !free[(minute + DAY - 1) % DAY] ? [minute] : []))
  return starts.map((start) => {
    let length = 1
    while (free[(start + length) % DAY]) length += 1
    const end = (start + length) % DAY
    return { start: clockOf(start), end: end === 0 ? '24:00' : clockOf(end) }
  })
}

/** Hours of a band; one that ends when it starts is a whole day. */
export function hoursOf({ start, end }: Pick<PatternBand, 'start' | 'end'>): number {
  const minutes = (minuteOf(end) - minuteOf(start) + DAY) % DAY
  return (minutes === 0 ? DAY : minutes) / 60
}

function shares(a: Pick<PatternBand, 'start' | 'end'>, b: Pick<PatternBand, 'start' | 'end'>): boolean {
  return covers(a, minuteOf(b.start) % DAY) || covers(b, minuteOf(a.start) % DAY)
}

function covers({ start, end }: Pick<PatternBand, 'start' | 'end'>, minute: number): boolean {
  return (minute - (minuteOf(start) % DAY) + DAY) % DAY < hoursOf({ start, end }) * 60
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
