/** What can fill a form's cell, as an office calls it; and a cell's parts written as one line, with 【…】 for what is put in. */
import { momentInChinese, dayInChinese, shortDayInChinese, addDays, dayPart } from '../days.ts'
import type { Moment } from '../days.ts'
import { FIGURES, FIGURE_CODES } from '../figures/figures.ts'
import type { FigureCode } from '../figures/figures.ts'
import { MomentStyle, OfficeField } from './form.ts'
import type { Part, Source } from './form.ts'

const MOMENT_LABELS: Record<MomentStyle, string> = {
  day: '日期',
  shortDay: '月日',
  moment: '截至时刻',
  hour: '截至时刻（到时）',
  shortHour: '月日时',
  time: '时分',
  dayBefore: '前一日',
}

const OFFICE_LABELS: Record<OfficeField, string> = {
  streetName: '本单位',
  commandPostName: '指挥部',
  dutyPhone: '值班电话',
  filledBy: '填报人',
}

export function sourceLabel(source: Source): string {
  switch (source.kind) {
    case 'moment':
      return MOMENT_LABELS[source.style]
    case 'office':
      return OFFICE_LABELS[source.field]
    default: {
      const figure = FIGURES[source.code].label
      const counted = source.community === null ? figure : `${source.community} ${figure}`
      return source.kind === 'figure' ? counted : `${counted}${source.kind === 'change' ? '较昨日' : '（昨日）'}`
    }
  }
}

export const SOURCE_GROUPS = {
  figure: '数字',
  change: '较昨日增减',
  yesterday: '昨日的数',
  moment: '时间',
  office: '本单位',
} as const

/** Everything there is for the whole street, or for one community. */
export function allSources(community: string | null, ofCommunity: (code: FigureCode) => boolean): Source[] {
  const codes = FIGURE_CODES.filter((code) => community === null || ofCommunity(code))
  const counted = (['figure', 'change', 'yesterday'] as const).flatMap((kind) =>
    codes.map((code): Source => ({ kind, code, community })),
  )
  if (community !== null) return counted
  return [
    ...counted.filter(({ kind }) => kind === 'figure'),
    ...MomentStyle.options.map((style): Source => ({ kind: 'moment', style })),
    ...OfficeField.options.map((field): Source => ({ kind: 'office', field })),
    ...counted.filter(({ kind }) => kind !== 'figure'),
  ]
}

export function momentText(moment: Moment, style: MomentStyle): string {
  const hour = `${Number(moment.slice(11, 13))}时`
  switch (style) {
    case 'day':
      return dayInChinese(moment)
    case 'shortDay':
      return shortDayInChinese(moment)
    case 'moment':
      return momentInChinese(moment)
    case 'hour':
      return dayInChinese(moment) + hour
    case 'shortHour':
      return shortDayInChinese(moment) + hour
    case 'time':
      return moment.slice(11)
    case 'dayBefore':
      return dayInChinese(addDays(dayPart(moment), -1))
  }
}

/** 截至【截至时刻】 */
export function partsText(parts: Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `【${sourceLabel(part)}】`)).join('')
}

/** The line read back; what stands in 【】 and is nothing known stays as it is written. */
export function partsOf(text: string, communities: readonly string[]): Part[] {
  const known = new Map(
    [null, ...communities].flatMap((community) => allSources(community, () => true)).map((one) => [sourceLabel(one), one]),
  )
  const parts: Part[] = []
  for (const piece of text.split(/(【[^】]*】)/)) {
    const source = /^【(.*)】$/.exec(piece)?.[1]
    const found = source === undefined ? undefined : known.get(source)
    if (found) parts.push(found)
    else if (piece !== '') addText(parts, piece)
  }
  return parts
}

function addText(parts: Part[], text: string): void {
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last + text
  else parts.push(text)
}
