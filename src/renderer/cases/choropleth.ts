/** Grades for the external level, where only community totals are drawn: four round classes, darker for more. */
export interface Grade {
  from: number
  /** null: and more */
  to: number | null
  fill: string
}

/** Apart in brightness too, so that grey prints keep the order. */
const FILLS = ['#fdf4f0', '#f5d3c8', '#e8a595', '#d5786a']
const ROUND = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 1000]

/** Classes of equal, round width covering the largest total; none when nobody is under observation. */
export function gradesFor(totals: readonly number[]): Grade[] {
  const most = Math.max(0, ...totals)
  if (most === 0) return []
  const step = ROUND.find((width) => width * FILLS.length > most) ?? Math.ceil((most + 1) / FILLS.length)
  return FILLS.map((fill, i) => ({
    from: Math.max(1, i * step),
    to: i === FILLS.length - 1 ? null : (i + 1) * step - 1,
    fill,
  })).filter(({ from, to }) => from <= most && (to === null || to >= from))
}

export function gradeOf(total: number, grades: readonly Grade[]): Grade | null {
  return grades.findLast(({ from }) => total >= from) ?? null
}

/** 20—39人 */
export function gradeInWords({ from, to }: Grade): string {
  if (to === null) return `${from}人以上`
  return from === to ? `${from}人` : `${from}—${to}人`
}
