/**
 * How wide text will be on paper. Sheets that must fit are laid out by arithmetic before they are drawn,
 * so a width comes from the fonts of this computer, never from a guess about them.
 */

/** Width of a text in em: 3 for 三个字, about 6.1 for a mobile number. */
export type Ruler = (text: string) => number

export const MM_PER_POINT = 25.4 / 72

/** Measured large, so that hinting at small sizes cannot narrow it. */
const MEASURED_SIZE = 100

/** `weight`: bold digits are wider than regular ones. */
export function createRuler(fontFamily: string, weight: 'normal' | 'bold'): Ruler {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('This browser draws no canvas, so text cannot be measured')
  context.font = `${weight} ${MEASURED_SIZE}px ${fontFamily}`
  const known = new Map<string, number>()
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width / MEASURED_SIZE
    known.set(text, width)
    return width
  }
}

/** Millimetres of a text set in `size` points. */
export function widthOf(em: number, size: number): number {
  return em * size * MM_PER_POINT
}

export interface FittedText {
  /** points */
  size: number
  lines: number
}

/**
 * The largest size up to `max` that sets the text in one line; below `min` it takes further lines instead, up to `lines`.
 * Only text that is too long even for those goes below `min`: small is better than cut.
 */
export function fitText(em: number, room: number, limits: { max: number; min: number; lines: number }): FittedText {
  const { max, min } = limits
  const oneLine = room / (em * MM_PER_POINT)
  if (em === 0 || oneLine >= min) return { size: Math.min(max, oneLine), lines: 1 }
  for (let lines = 2; lines <= limits.lines; lines += 1) {
    // a line ends up to one character early
    const size = (room * lines) / ((em + lines - 1) * MM_PER_POINT)
    if (size >= min) return { size: Math.min(max, size), lines }
  }
  return { size: Math.min(min, (room * limits.lines) / ((em + limits.lines) * MM_PER_POINT)), lines: limits.lines }
}
