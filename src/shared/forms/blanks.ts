/** Blanks that a sentence leaves to be written in: ____, spaces ruled underneath, （ ）, 【 】. */

export interface Blank {
  /** what is replaced: brackets of the round kind stay around it */
  from: number
  to: number
}

const SPACES = '[ \\u3000\\u00a0\\t_]'
const BLANK = new RegExp(`_{2,}|【${SPACES}*】|(?<=[（(])${SPACES}*(?=[）)])|(?<=\\S)${SPACES}{2,}`, 'gu')

/** Spaces before the first word are an indent. */
export function blanksIn(text: string): Blank[] {
  return [...text.matchAll(BLANK)].map((found) => ({ from: found.index, to: found.index + found[0].length }))
}

/** The line with a source in its first open blank, else at its end; what stands in 【】 already is none. */
export function putIn(line: string, label: string): string {
  const [first] = blanksIn(line)
  const { from, to } = first ?? { from: line.length, to: line.length }
  return `${line.slice(0, from)}【${label}】${line.slice(to)}`
}
