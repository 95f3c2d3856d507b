/**
 * What old workbooks (xls, et) say and their reader does not tell: sheets of one name, of which it keeps only the last, and
 * sheets whose formulas no program has calculated before they were saved ([MS-XLS] 2.4.28, 2.4.127, 2.4.334).
 */
import { recordsIn, workbookStream } from './decrypt-old-workbook.ts'
import type { BiffRecord } from './decrypt-old-workbook.ts'

const BOUND_SHEET = 0x85
const UNCALCULATED = 0x5e
const FORMULAS = new Set([0x06, 0x206, 0x406])
const BEGINNINGS = new Set([0x09, 0x209, 0x409, 0x809])

export interface BiffFacts {
  /** the workbook with a name of its own for every sheet; the bytes as they were where that is so already */
  bytes: Uint8Array
  /** by sheet: which earlier one has its name */
  namesakes: Map<number, number>
  /** by sheet: row and column of formulas without a result */
  uncalculated: Map<number, Set<string>>
}

/** `bytes` with no password any more. What is damaged has no facts; its reader will say so. */
export function biffFacts(bytes: Uint8Array): BiffFacts {
  const facts: BiffFacts = { bytes, namesakes: new Map(), uncalculated: new Map() }
  try {
    const stream = workbookStream(bytes)
    if (!stream) return facts
    const records = [...recordsIn(stream)].filter(({ type }) => WANTED.has(type))
    const placeOf = ({ from }: BiffRecord) => stream.readUInt32LE(from)
    // in the order of what they hold, as the reader lists them
    const sheets = records.filter(({ type }) => type === BOUND_SHEET).sort((a, b) => placeOf(a) - placeOf(b))
    noteUncalculated(stream, records, sheets, facts.uncalculated)
    if (nameApart(stream, sheets, facts.namesakes)) facts.bytes = stream
  } catch {
    return { bytes, namesakes: new Map(), uncalculated: new Map() }
  }
  return facts
}

const WANTED = new Set([BOUND_SHEET, UNCALCULATED, ...FORMULAS, ...BEGINNINGS])

function noteUncalculated(stream: Buffer, records: BiffRecord[], sheets: BiffRecord[], noted: BiffFacts['uncalculated']): void {
  const begins = new Map(sheets.map(({ from }, sheet) => [stream.readUInt32LE(from), sheet]))
  let sheet: number | undefined
  let isUncalculated = false
  for (const { type, from, to } of records) {
    if (BEGINNINGS.has(type)) [sheet, isUncalculated] = [begins.get(from - 4) ?? sheet, false]
    else if (type === UNCALCULATED) isUncalculated = true
    if (!FORMULAS.has(type) || !isUncalculated || sheet === undefined || to - from < 14 || !isNothing(stream, from + 6)) continue
    const cells = noted.get(sheet) ?? new Set<string>()
    cells.add(`${stream.readUInt16LE(from)},${stream.readUInt16LE(from + 2)}`)
    noted.set(sheet, cells)
  }
}

/** Nought, or the empty text: what writers put where they do not calculate. */
function isNothing(stream: Buffer, at: number): boolean {
  const isText = stream.readUInt16LE(at + 6) === 0xffff
  return isText ? stream[at] === 3 : stream.readDoubleLE(at) === 0
}

/** Rewrites names that stood before; whether there were any. */
function nameApart(stream: Buffer, sheets: BiffRecord[], namesakes: BiffFacts['namesakes']): boolean {
  const first = new Map<string, number>()
  for (const [sheet, { from, to }] of sheets.entries()) {
    const name = () => stream.subarray(from + 6, to).toString('latin1')
    const before = first.get(name())
    if (before !== undefined) namesakes.set(sheet, before)
    // the last byte of a name of wide characters is the higher one: another plane serves as well
    for (let letter = 0x31; first.has(name()) && letter < 0x7f && to > from + 7; letter++) stream[to - 1] = letter
    if (!first.has(name())) first.set(name(), sheet)
  }
  return namesakes.size > 0
}
