/** 到岗签到表 and 值班日志 as workbooks: what the printed ones hold, a sheet for every post, with the paper set up. */
import type { ShiftSheet, ShiftSheets } from '../../shared/attendance/contract.ts'
import type { DutyPerson } from '../../shared/attendance/duty.ts'
import { HANDOVER_LABELS } from '../../shared/attendance/handover.ts'
import {
  LOG_COUNTS,
  LOG_TEXTS,
  SIGN_IN_COLUMNS,
  SPARE_LINES,
  bandInChinese,
  byPost,
  categoryInChinese,
  clockOf,
  expectedInChinese,
  remarkOf,
  situationOf,
} from '../../shared/attendance/paper-words.ts'
import { dayInChinese, weekdayInChinese } from '../../shared/days.ts'
import { MARGINS, charactersOf, signedFoot, titleRow } from '../roster/workbooks/frame.ts'
import { streetSheet } from './street-workbook.ts'
import type { Content } from './street-workbook.ts'
import { HEAD, MM, SMALL } from '../roster/workbooks/looks.ts'
import type { CellLook, PaperCell, PaperRow } from '../sheets/write/paper-sheet.ts'
import { sheetName } from '../sheets/write/sheet-name.ts'
import { writeWorkbook } from '../sheets/write/write-workbook.ts'

const CELL: CellLook = { size: 9, border: 'thin', align: 'center', overflow: 'shrink' }
const NAME: CellLook = { ...CELL, size: 10.5, isBold: true }
const REMARK: CellLook = { ...CELL, align: 'left', overflow: 'wrap' }
const GROUP: CellLook = { ...CELL, isBold: true, align: 'left', fill: 'F7F7F5' }
/** Points of a row that is signed by hand, and of one that is only read. */
const SIGNED = 9 * MM
const READ = 6.3 * MM
const TALL = 18 * MM

/** `version`: of the roster the paper goes by, in words. */
export async function attendanceWorkbook(
  paper: 'sign-in' | 'sign-in-street' | 'duty-log',
  sheets: ShiftSheets,
  version: string,
): Promise<Uint8Array> {
  const { office, asOf, shifts } = sheets
  const names: string[] = []
  const contents =
    paper === 'sign-in-street' ? [streetSheet(sheets, version)] : byPost(shifts).map(paper === 'sign-in' ? signIn : log)
  const isUpright = paper !== 'sign-in-street'
  const title = paper === 'duty-log' ? '值班日志' : '到岗签到表'
  return writeWorkbook(
    contents.map((content) => {
      const name = sheetName(content.name, names)
      names.push(name)
      const footer = signedFoot({ preparedBy: null, reviewedBy: null, asOf })
      return { ...content, ...(isUpright && { isUpright }), name, paper: 'a4', fit: 'width', margins: MARGINS, footer }
    }),
    { title: `${office.streetName}${title}`, creator: office.commandPostName },
  )

  function signIn(own: ShiftSheet[]): Content {
    const columns = charactersOf(SIGN_IN_COLUMNS.map(({ width }) => width))
    const head = [postTitle(own, '到岗签到表', columns), headings(SIGN_IN_COLUMNS.map((column) => column.head))]
    return { name: nameOf(own), columns, headRows: head.length, rows: [...head, ...own.flatMap(signInRows)] }
  }

  function log(own: ShiftSheet[]): Content {
    const columns = charactersOf([24, 26, 22, 26, 22, 24, 20, 22])
    const head = [postTitle(own, '值班日志', columns)]
    return { name: nameOf(own), columns, headRows: head.length, rows: [...head, ...own.flatMap(logRows)] }
  }

  function postTitle(own: ShiftSheet[], kind: string, columns: number[]): PaperRow {
    const place = own[0]?.place
    const when = place ? `${place.community ?? ''}　${dayInChinese(place.day)}　${weekdayInChinese(place.day)}` : ''
    return titleRow(`${nameOf(own)}　${kind}`, [`${office.commandPostName}　${version}`, when.trim()], columns)
  }
}

function nameOf(own: readonly ShiftSheet[]): string {
  const place = own[0]?.place
  return `${place?.number ?? ''} ${place?.checkpoint ?? ''}`.trim()
}

function headings(heads: readonly string[]): PaperRow {
  return { height: 7 * MM, cells: heads.map((text) => ({ text, look: { ...HEAD, size: 9 } })) }
}

function cellsOf(texts: readonly string[], looks: Partial<Record<number, CellLook>> = {}): PaperCell[] {
  return texts.map((text, column) => ({ text, look: looks[column] ?? CELL }))
}

function signInRows(sheet: ShiftSheet): PaperRow[] {
  const { place, people } = sheet
  const blank = SIGN_IN_COLUMNS.map(() => '')
  const line = (one: DutyPerson, index: number) => {
    const { name, phone, checkInAt, checkOutAt } = one
    return [
      String(index + 1),
      name,
      categoryInChinese(one),
      phone ?? '',
      clockOf(checkInAt),
      '',
      clockOf(checkOutAt),
      '',
      remarkOf(one),
    ]
  }
  return [
    {
      height: 7 * MM,
      cells: [{ text: `${bandInChinese(place)}　${expectedInChinese(sheet)}`, across: SIGN_IN_COLUMNS.length, look: GROUP }],
    },
    ...people.map((one, index) => ({ height: SIGNED, cells: cellsOf(line(one, index), { 1: NAME, 8: REMARK }) })),
    ...Array.from({ length: SPARE_LINES }, () => ({ height: SIGNED, cells: cellsOf(blank) })),
  ]
}

/** Eight columns: what was counted has a heading and a number four times. */
function logRows(sheet: ShiftSheet): PaperRow[] {
  const { place, people, handovers } = sheet
  const kept = handovers[0]
  const label: CellLook = { ...CELL, fill: 'F7F7F5' }
  const texts = LOG_TEXTS.map((field): PaperRow => {
    const text = kept?.[field] ?? ''
    const height = Math.max(field === 'incidents' ? TALL : READ, Math.ceil(text.length / 42) * 14)
    return {
      height,
      cells: [
        { text: HANDOVER_LABELS[field], look: label },
        { text, across: 7, look: REMARK },
      ],
    }
  })
  return [
    { height: 7 * MM, cells: [{ text: `${bandInChinese(place)}　${expectedInChinese(sheet)}`, across: 8, look: GROUP }] },
    {
      height: READ,
      cells: [
        ...['姓名', '类别', '到岗', '下岗'].map((text) => ({ text, look: { ...HEAD, size: 9 } })),
        { text: '情况', across: 4, look: { ...HEAD, size: 9 } },
      ],
    },
    ...people.map((one) => ({
      height: READ,
      cells: [
        ...cellsOf([one.name, categoryInChinese(one), clockOf(one.checkInAt), clockOf(one.checkOutAt)], { 0: NAME }),
        { text: situationOf(one), across: 4, look: REMARK },
      ],
    })),
    {
      height: READ,
      cells: LOG_COUNTS.flatMap((field) => [
        { text: HANDOVER_LABELS[field], look: label },
        { text: kept?.[field] === undefined || kept[field] === null ? '' : String(kept[field]), look: CELL },
      ]),
    },
    ...texts,
    {
      height: READ,
      cells: [
        { text: HANDOVER_LABELS.at, look: label },
        { text: clockOf(kept?.at ?? null), look: CELL },
        { text: HANDOVER_LABELS.handedOverBy, look: label },
        { text: kept?.handedOverBy ?? '', across: 2, look: CELL },
        { text: HANDOVER_LABELS.takenOverBy, look: label },
        { text: kept?.takenOverBy ?? '', across: 2, look: CELL },
      ],
    },
    { height: 8, cells: [{ text: '', across: 8, look: SMALL }] },
  ]
}
