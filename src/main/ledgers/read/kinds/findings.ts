/** 督查问题台账: what inspections found, in which bulletin, until when it must be mended and whether it is. */
import { addDays } from '../../../../shared/days.ts'
import type { Day } from '../../../../shared/days.ts'
import type { FindingState } from '../../../../shared/inspections/inspection.ts'
import type { FindingDraft } from '../../../../shared/ledgers/drafts.ts'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { LedgerReader, LedgerRow, SheetContext } from '../ledger-reader.ts'
import { communityIn, endOf, keyDate, numberIn, resolvedOrTold, sideDate, textIn } from '../row-values.ts'
import { parsePeople } from '../values/names.ts'
import { chineseNumeral, isNothing, plain, tidy } from '../values/text.ts'
import { findDate, readDateCell } from '../values/written-dates.ts'

export const findings: LedgerReader = {
  kind: 'findings',
  headings: headings.findings,
  required: [['description'], ['foundOn', 'state', 'dueAt', 'bulletin', 'place', 'correctedOn']],
  fields: {
    number: { label: '序号', weight: 0.1 },
    bulletin: { label: '通报期号', weight: 2 },
    foundOn: { label: '督查日期', weight: 1.5, values: 'day' },
    community: { label: '社区', weight: 0.5, isGrouping: true, values: 'community' },
    place: { label: '点位' },
    description: { label: '存在问题', weight: 3 },
    dueAt: { label: '整改时限', weight: 2 },
    state: { label: '整改情况', weight: 2 },
    correctedOn: { label: '整改日期', weight: 2 },
    responsibleName: { label: '责任人' },
    note: { label: '备注（不读入）', weight: 0.1, isMultiple: true },
  },
  read: (row, sheet) => {
    const description = textIn(row, 'description')
    if (description === null) {
      row.tell('name_missing', 'description', '没有写存在的问题，请补填后再导入这一行。')
      return []
    }
    const foundOn = keyDate(row, 'foundOn', sheet)
    const { state, correctedOn } = correctionIn(row, sheet)
    if (foundOn !== null && correctedOn !== null && correctedOn < foundOn) {
      row.tell('end_before_start', row.has('correctedOn') ? 'correctedOn' : 'state', '整改日期早于督查日期，请核对。')
    }
    const draft: FindingDraft = {
      kind: 'findings',
      number: numberIn(row, 'number'),
      bulletin: bulletinOf(row.text('bulletin')) ?? statedBulletin(sheet),
      foundOn,
      community: communityIn(row, sheet),
      place: textIn(row, 'place'),
      description,
      dueAt: dueIn(row, sheet, foundOn),
      state,
      correctedOn,
      responsibleName: parsePeople(row.text('responsibleName'))[0]?.name ?? null,
    }
    return [draft]
  },
}

/** The only issue that the title names: 督查通报（第5期）. */
function statedBulletin({ lines, columns }: SheetContext): string | null {
  if (columns.some(({ field }) => field === 'bulletin')) return null
  const issues = lines.flatMap((line) =>
    [...plain(line).matchAll(/第[\d一二三四五六七八九十]+期/g)].map(([issue]) => bulletinOf(issue)),
  )
  return new Set(issues).size === 1 ? (issues[0] ?? null) : null
}

/** 第3期, 第三期, 3期 and 3 are one bulletin. */
function bulletinOf(text: string): string | null {
  const word = plain(text).replace(/\s/g, '')
  const match = /^第?([\d一二三四五六七八九十]+)期?$/.exec(word)
  if (!match) return tidy(text)
  const number = match[1] ?? ''
  return `第${String(/^\d+$/.test(number) ? Number(number) : (chineseNumeral(number) ?? number))}期`
}

/** 当日 = 24:00 of the day it was found [S0-B: 当天问题当日整改]; a bare day also lasts until its 24:00. */
function dueIn(row: LedgerRow, sheet: SheetContext, foundOn: Day | null): string | null {
  const text = plain(row.text('dueAt'))
  if (isNothing(text)) return null
  const days = daysGranted(text)
  if (days !== null) return foundOn && endOf(addDays(foundOn, days))
  const written = readDateCell(row.cell('dueAt'), sheet.is1904) ?? findDate(text)
  if (written) {
    const resolved = resolvedOrTold(row, 'dueAt', written, sheet)
    return resolved && (resolved.at === resolved.day ? endOf(resolved.day) : resolved.at)
  }
  row.tell('value_not_understood', 'dueAt', '整改时限认不出来，按没有时限处理，请写“当日”、天数或日期。')
  return null
}

function daysGranted(text: string): number | null {
  if (/^(?:当[日天]|即日|立即|立行立改|马上|即时|现场|即查即改|立整立改|24小时)/.test(text)) return 0
  if (/^(?:次日|第二天|明日|48小时)/.test(text)) return 1
  const match = /^([\d一二两三四五六七八九十]+)(?:个工作)?[日天](?:内|之内|以内)?(?:整改|完成)?/.exec(text)
  const count = match?.[1]
  return count === undefined || /月/.test(text) ? null : /^\d+$/.test(count) ? Number(count) : chineseNumeral(count)
}

/** “2月8日已整改” says both; a date alone in the column means corrected on it. */
function correctionIn(row: LedgerRow, sheet: SheetContext): { state: FindingState; correctedOn: Day | null } {
  const text = row.text('state')
  const own = sideDate(row, 'correctedOn', sheet)
  const inState = own === null && !isNothing(text) ? readDateCell(row.cell('state'), sheet.is1904) : null
  const correctedOn = own ?? (inState && (resolvedOrTold(row, 'state', inState, sheet)?.day ?? null))
  const state = sheet.words.findingStateOf(text) ?? (correctedOn === null ? null : 'corrected')
  if (state === null && !isNothing(text)) {
    row.tell('value_not_understood', 'state', '整改情况认不出来，按未整改处理，请改成已整改、整改中或未整改。')
  }
  return { state: state ?? 'found', correctedOn: state === 'corrected' ? correctedOn : null }
}
