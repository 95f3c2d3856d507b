/** Round scales, and a scale bar with round numbers that measures true. */

const LEADING = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5]
const BAR_STEPS = [1, 2, 2.5, 5]

/** The largest 1:N of the round series at which ground of this size (metres) fits a space (millimetres). */
export function largestRoundScale(ground: { width: number; height: number }, space: { width: number; height: number }): number {
  if (space.width <= 0 || space.height <= 0) return Infinity
  const needed = Math.max((ground.width * 1000) / space.width, (ground.height * 1000) / space.height, 500)
  const decade = 10 ** Math.floor(Math.log10(needed))
  const leading = LEADING.find((step) => step * decade >= needed * (1 - 1e-9))
  return leading === undefined ? decade * 10 : leading * decade
}

export interface ScaleBar {
  /** metres at each tick, from 0 */
  ticks: number[]
  /** millimetres from one tick to the next */
  step: number
}

/** Four or five steps, as long as fits `maxLength` millimetres. */
export function scaleBarOf(denominator: number, maxLength: number): ScaleBar {
  const stepMetres = (steps: number) => {
    const longest = (maxLength * denominator) / 1000 / steps
    const decade = 10 ** Math.floor(Math.log10(longest))
    return decade * (BAR_STEPS.filter((step) => step * decade <= longest).at(-1) ?? 1)
  }
  const steps = stepMetres(5) * 5 >= stepMetres(4) * 4 ? 5 : 4
  const metres = stepMetres(steps)
  return { ticks: Array.from({ length: steps + 1 }, (_, i) => i * metres), step: (metres * 1000) / denominator }
}

/** 1∶20 000, grouped with thin spaces as maps write it. */
export function scaleInWords(denominator: number): string {
  return `1∶${String(denominator).replace(/\B(?=(\d{3})+$)/g, '\u2009')}`
}
