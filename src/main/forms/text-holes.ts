/**
 * Places inside a text that change from day to day: a date in a title, what follows 填报人： on one line with other fields, a blank in
 * a sentence after the words for a figure.
 */
import type { MomentStyle, Part, Source } from '../../shared/forms/form.ts'
import { blanksIn } from '../../shared/forms/blanks.ts'
import type { FormWords } from './words.ts'

const GAP = '[_\\s　]*'
const TIME = `${GAP}\\d{0,2}${GAP}(?:时|点|[:：]\\d{2})(?:\\d{1,2}分)?`
/** 2020年2月9日18时; 　　年　月　日, to be written in by hand; 2月9日; 2020-2-9 18:00 */
const MOMENT = new RegExp(
  `(?:(?:\\d{4}|[_\\s　]{1,10})${GAP}年${GAP}\\d{0,2}${GAP}月${GAP}\\d{0,2}${GAP}日|\\d{1,2}月\\d{1,2}日)(?:${TIME})?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2})?`,
  'gu',
)
const FIELD = /([\p{Script=Han}()（）]{1,10})\s*[:：]/gu
const ABOUT_NOW = /截至|截止|填报|统计|日期|时间|日报|报表|上报/

/** What fills the text; null where nothing in it changes. `isNextBlank`: the cell beside it waits for what the label asks. */
export function partsInText(text: string, words: FormWords, isNextBlank: boolean): { parts: Part[]; isCertain: boolean } | null {
  const fields = [...text.matchAll(FIELD)].flatMap((found) => {
    const source = words.head(found[1] ?? '')
    return source ? [{ from: found.index + found[0].length, label: found.index, source }] : []
  })
  const only = fields[0]
  if (fields.length === 1 && only && isNextBlank && text.slice(only.from).trim() === '') return null
  const holes = fields.map(({ from, source }, index) => fieldHole(text, from, fields[index + 1]?.label ?? text.length, source))
  const isCovered = (at: number) => holes.some((hole) => at >= hole.from && at < hole.to)
  const dates = [...text.matchAll(MOMENT)]
    .map((found) => ({ from: found.index, to: found.index + found[0].length, source: momentIn(found[0]), tail: '' }))
    .filter(({ from }) => !isCovered(from))
  const known = [...holes, ...dates]
  const figures = figureHoles(text, words).filter(({ from, to }) => !known.some((hole) => from < hole.to && to > hole.from))
  const all = [...known, ...figures].sort((a, b) => a.from - b.from)
  if (all.length === 0) return null
  const parts: Part[] = []
  let at = 0
  for (const { from, to, source, tail } of all) {
    if (from > at) parts.push(text.slice(at, from))
    parts.push(source)
    if (tail !== '') parts.push(tail)
    at = to
  }
  if (at < text.length) parts.push(text.slice(at))
  const isSure = holes.length > 0 || ABOUT_NOW.test(text) || dates.length === 0
  return { parts: joined(parts), isCertain: isSure && figures.every(({ isCertain }) => isCertain) }
}

const BEFORE_NUMBERS = /(?:共计|合计|总计|共有|现有|共|为|有|是|达)$/

/** 现居家观察____人: the words before the blank name a figure, to the last mark before them; where only their end does, it is not sure. */
function figureHoles(text: string, words: FormWords): (Hole & { isCertain: boolean })[] {
  return blanksIn(text).flatMap(({ from, to }) => {
    const [clause = ''] = /[^，。；：:、,;\n_（(【]*$/u.exec(text.slice(0, from).replace(/[（(\s]+$/u, '')) ?? []
    const label = clause.trim().replace(BEFORE_NUMBERS, '')
    for (let start = 0; label.length - start >= 2; start++) {
      const code = words.figure(label.slice(start))
      if (code !== null) {
        return [{ from, to, source: { kind: 'figure', code, community: null }, tail: '', isCertain: start === 0 }]
      }
    }
    return []
  })
}

interface Hole {
  from: number
  to: number
  source: Source
  /** what parts it from the next field on the line */
  tail: string
}

/** From a label's colon to where the next label begins; a date written there says how the moment is to be written. */
function fieldHole(text: string, from: number, to: number, source: Source): Hole {
  const written = text.slice(from, to)
  const date = new RegExp(MOMENT.source, 'u').exec(written)
  // 填报人：____　（签字）: what stands behind the blank stays, the space between them too
  const blank = date ? undefined : /^[ \u3000]*(?:_{2,}(?:[ \u3000]*_+)*(?=\s*[^\s_])|[ \u3000]{2,}(?=\S))/u.exec(written)?.[0]
  if (blank !== undefined) return { from, to: from + blank.length, source, tail: '' }
  const isLast = to === text.length
  return {
    from,
    to,
    source: source.kind === 'moment' && date ? momentIn(date[0]) : source,
    tail: isLast ? '' : '　　',
  }
}

function momentIn(written: string): Source {
  const hasTime = /[时点]|\d[:：]\d/.test(written)
  const isShort = /^\d{1,2}月/.test(written)
  const style: MomentStyle = hasTime
    ? /[:：]/.test(written)
      ? 'moment'
      : isShort
        ? 'shortHour'
        : 'hour'
    : isShort
      ? 'shortDay'
      : 'day'
  return { kind: 'moment', style }
}

function joined(parts: Part[]): Part[] {
  return parts.reduce<Part[]>((all, part) => {
    const last = all.at(-1)
    if (typeof part === 'string' && typeof last === 'string') return [...all.slice(0, -1), last + part]
    return [...all, part]
  }, [])
}
