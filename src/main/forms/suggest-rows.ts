/** Finds the part of a form that wants one record per row: blank lines under headings that are a list's columns. */
import { ListKind } from '../../shared/figures/figures.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import type { Proposals, RowsTie } from '../../shared/forms/form.ts'
import { LINE_NUMBER, fieldsOf } from '../../shared/forms/list-fields.ts'
import { bareLabel, labelsIn, normalLabel } from './labels.ts'
import type { Knowledge } from './suggest.ts'
import { columnName } from './workbook/addresses.ts'
import type { Cell } from './workbook/addresses.ts'
import { keyOf, mergeAt } from './workbook/sheet.ts'
import type { Block, Sheet } from './workbook/sheet.ts'
import { hasEdges } from './workbook/styles.ts'
import type { Style } from './workbook/styles.ts'

/** Words of a title that say whose list it is, and which of its records are asked for. */
const TITLES: Record<ListKind, RegExp> = {
  checkpoints: /卡点|关卡|检查点/,
  people: /花名册|防控人员|工作人员|下沉/,
  shifts: /值班|排班|班次/,
  cases: /观察|隔离|重点人员|返[乡回]|管控人员/,
  closures: /关停|复工|经营|门店|商户/,
  screenings: /排查|摸排/,
  findings: /督查|问题|整改/,
  bulletins: /通报/,
  households: /户表|排查登记|逐户|承诺书/,
  supplies: /物资|防护用品/,
  readings: /体温|测温/,
  reopenings: /复工.*(?:申请|核验|审批)/,
}
const NARROWED: [kind: ListKind, title: RegExp, figure: FigureCode][] = [
  ['cases', /新增/, 'cases_new_today'],
  ['cases', /累计|全部|历次/, 'cases_cumulative'],
  ['cases', /解除/, 'cases_released'],
  ['cases', /./, 'cases_current'],
  ['closures', /复工|恢复/, 'premises_reopened'],
  ['findings', /未整改|待整改/, 'findings_open'],
]
/** Fields that say nothing of whose list it is. */
const GENERAL = new Set([LINE_NUMBER, 'number', 'note', 'community', 'name'])

/** Within one block of the sheet. */
export function suggestRows(
  sheet: Sheet,
  block: Block,
  styles: Style[],
  isTaken: (at: Cell) => boolean,
  knowledge: Knowledge,
): Proposals['rows'] {
  const labelsAt = labelsIn(sheet, isTaken)
  const title = titleOf(sheet, block)
  for (let row = block.top + 1; row <= Math.min(block.bottom, sheet.reach.row); row++) {
    const columns = waitingColumns(sheet, row, styles, isTaken)
    if (columns.length < 3) continue
    const headed = columns.map((column) => ({ column, labels: labelsAt({ row, column }).above.slice(0, 2) }))
    // headings stand right above: the line before holds words, and is not itself one of the list
    const isUnderHeadings = columns.filter((column) => isWord(sheet, row - 1, column)).length >= columns.length / 2
    const found = isUnderHeadings ? bestList(headed, title, knowledge) : null
    if (!found) continue
    const rows = linesFrom(sheet, block, row, styles, isTaken, columns)
    const tie: RowsTie = {
      sheet: sheet.part.name,
      row: row + 1,
      rows,
      list: found.kind,
      figure: NARROWED.find(([kind, words]) => kind === found.kind && words.test(title))?.[2] ?? null,
      columns: found.fields.map(({ column, field }) => ({ column: columnName(column), field })),
    }
    return [{ ...tie, isCertain: found.fields.length >= 3 && found.fields.length >= columns.length * 0.6 }]
  }
  return []
}

/** What stands over the list: the block's first lines, and the last line of words before it. */
function titleOf(sheet: Sheet, { top }: Block): string {
  const texts = [...sheet.cells.values()].filter(({ value }) => typeof value === 'string' && normalLabel(value) !== '')
  const before = Math.max(-1, ...texts.filter(({ row }) => row < top).map(({ row }) => row))
  const isNear = ({ row }: Cell) => row === before || (row >= top && row < top + 3)
  return [sheet.part.name, ...texts.filter(isNear).map(({ value }) => String(value))].join('')
}

/** Columns of a row that are framed and empty; a line's number may be written already. Nothing where words stand between. */
function waitingColumns(sheet: Sheet, row: number, styles: Style[], isTaken: (at: Cell) => boolean): number[] {
  const columns: number[] = []
  for (let column = 0; column <= sheet.reach.column; column++) {
    const at = { row, column }
    const merge = mergeAt(sheet, at)
    if (merge && merge.top !== merge.bottom) return []
    if (merge && merge.left !== column) continue
    const cell = sheet.cells.get(keyOf(at))
    if (cell?.formula !== undefined && cell.formula !== null) continue
    if (typeof cell?.value === 'string' && cell.value.trim() !== '') return []
    if (typeof cell?.value === 'number' && columns.length > 0) return []
    if (hasEdges(sheet, at, styles) && !isTaken(at)) columns.push(column)
  }
  return columns
}

function isWord(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, { row, column })
  const value = sheet.cells.get(keyOf(merge ? { row: merge.top, column: merge.left } : { row, column }))?.value
  return typeof value === 'string' && normalLabel(value) !== ''
}

/** How many lines of this form follow one another, the first among them. */
function linesFrom(
  sheet: Sheet,
  { bottom }: Block,
  row: number,
  styles: Style[],
  isTaken: (at: Cell) => boolean,
  columns: number[],
): number {
  let rows = 1
  while (row + rows <= bottom && String(waitingColumns(sheet, row + rows, styles, isTaken)) === String(columns)) rows++
  return rows
}

interface Headed {
  column: number
  labels: string[]
}

function bestList(headed: Headed[], title: string, { headings }: Knowledge) {
  const options = ListKind.options.map((kind) => {
    const words = fieldWords(kind, headings[kind] ?? {})
    const fields = headed.flatMap(({ column, labels: [nearest = '', upper = ''] }) => {
      const field = [nearest, upper + nearest].flatMap((one) => [normalLabel(one), bareLabel(one)]).map((one) => words.get(one))
      const known = field.find((one) => one !== undefined)
      return known === undefined ? [] : [{ column, field: known }]
    })
    const once = fields.filter(({ field }, index) => fields.findIndex((one) => one.field === field) === index)
    const own = once.filter(({ field }) => !GENERAL.has(field)).length
    return { kind, fields: once, own, score: once.length + own + (TITLES[kind].test(title) ? 2 : 0) }
  })
  const best = options.reduce((a, b) => (b.score > a.score ? b : a))
  return best.fields.length >= 2 && best.own >= 1 ? best : null
}

function fieldWords(kind: ListKind, headings: Record<string, string[]>): Map<string, string> {
  const words = new Map<string, string>()
  for (const { field, label, alsoCalled } of fieldsOf(kind)) {
    const more = headings[ALIASES[field] ?? field] ?? []
    // a form numbers its own lines
    const own = field === 'number' ? [label] : [label, ...alsoCalled, ...more]
    for (const word of own.filter((one) => !one.includes('*'))) {
      const normal = normalLabel(word)
      if (normal !== '' && !words.has(normal)) words.set(normal, field)
    }
  }
  return words
}

/** Fields that ledgers' headings call otherwise. */
const ALIASES: Record<string, string> = {
  leaderName: 'leader',
  gateLeaderName: 'gateLeader',
  isPartyMember: 'party',
  hasPartyBranch: 'partyBranch',
  kind: 'checkpointKind',
  checkpoint: 'checkpoint',
}
