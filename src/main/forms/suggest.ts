/** Guesses what a form's cells ask for from the words around them. Nothing of it is stored before somebody has agreed. */
import type { CellTie, Part, Proposals, Source, Ties } from '../../shared/forms/form.ts'
import { addressOf, columnNumber } from './workbook/addresses.ts'
import type { Cell } from './workbook/addresses.ts'
import { keyOf, mergeAt } from './workbook/sheet.ts'
import type { Sheet } from './workbook/sheet.ts'
import { hasEdges } from './workbook/styles.ts'
import type { Style } from './workbook/styles.ts'
import { labelsIn, normalLabel } from './labels.ts'
import type { Labels } from './labels.ts'
import type { ReadForm } from './read-form.ts'
import { suggestRows } from './suggest-rows.ts'
import { partsInText } from './text-holes.ts'
import type { FormWords } from './words.ts'

export interface Knowledge {
  words: FormWords
  communities: string[]
  /** other names of a list's columns, as ledgers head them */
  headings: Record<string, Record<string, string[]>>
}

interface Guess {
  source: Source
  isCertain: boolean
}

export function suggest(form: ReadForm, ties: Ties, knowledge: Knowledge): Proposals {
  const proposals: Proposals = { cells: [], rows: [] }
  for (const sheet of form.sheets) {
    if (sheet.part.isHidden) continue
    const taken = takenIn(sheet.part.name, ties)
    const tied = ties.rows.filter((one) => one.sheet === sheet.part.name)
    const regions = sheet.blocks
      .filter(({ top, bottom }) => !tied.some(({ row }) => row - 1 >= top && row - 1 <= bottom))
      .flatMap((block) => suggestRows(sheet, block, form.styles, taken, knowledge))
    proposals.rows.push(...regions)
    const isTaken = (at: Cell) => taken(at) || regions.some(({ row, rows }) => at.row >= row - 1 && at.row < row - 1 + rows)
    proposals.cells.push(...suggestCells(sheet, form.styles, isTaken, knowledge))
  }
  return proposals
}

/** Whether a tie fills a cell of this sheet. */
export function takenIn(sheet: string, { cells, rows }: Ties): (at: Cell) => boolean {
  const tied = new Set(cells.filter((one) => one.sheet === sheet).map(({ cell }) => cell))
  const regions = rows.filter((one) => one.sheet === sheet)
  return (at) =>
    tied.has(addressOf(at)) ||
    regions.some(
      ({ row, rows: height, columns }) =>
        at.row >= row - 1 && at.row < row - 1 + height && columns.some(({ column }) => columnNumber(column) === at.column),
    )
}

function suggestCells(sheet: Sheet, styles: Style[], isTaken: (at: Cell) => boolean, knowledge: Knowledge): Proposals['cells'] {
  const labelsAt = labelsIn(sheet, isTaken)
  const proposals: Proposals['cells'] = []
  const propose = (at: Cell, parts: Part[], isCertain: boolean) => {
    const tie: CellTie = { sheet: sheet.part.name, cell: addressOf(at), parts }
    proposals.push({ ...tie, isCertain })
  }
  for (let row = 0; row <= sheet.reach.row; row++) {
    for (let column = 0; column <= sheet.reach.column; column++) {
      const at = { row, column }
      const merge = mergeAt(sheet, at)
      if ((merge && (merge.top !== row || merge.left !== column)) || isTaken(at)) continue
      const cell = sheet.cells.get(keyOf(at))
      if (cell?.formula !== undefined && cell.formula !== null) continue
      if (typeof cell?.value === 'string' && normalLabel(cell.value) !== '') {
        const isFrame = !hasEdges(sheet, at, styles)
        const found = partsInText(cell.value, knowledge.words, isBlank(sheet, { row, column: (merge?.right ?? column) + 1 }))
        const isCounting = found?.parts.some((part) => typeof part !== 'string' && part.kind === 'figure') === true
        if (found) propose(at, found.parts, found.isCertain || (isFrame && !isCounting))
        continue
      }
      const labels = labelsAt(at)
      const followsColon = labels.isBeside && /[:：]\s*$/.test(labels.left[0] ?? '')
      if (!hasEdges(sheet, at, styles) && !followsColon) continue
      const guess = guessOf(labels, knowledge)
      if (guess) propose(at, [guess.source], guess.isCertain)
    }
  }
  return proposals
}

function isBlank(sheet: Sheet, at: Cell): boolean {
  const cell = sheet.cells.get(keyOf(at))
  return at.column <= sheet.right && cell !== undefined && (cell.value === null || cell.value === '') && cell.formula === null
}

/** Headings under which no number is meant. */
const NO_NUMBER = /备注|说明|责任|负责|联系|电话|姓名|单位|地址|措施|签字|审核/

function guessOf({ left, above, isBeside }: Labels, { words, communities }: Knowledge): Guess | null {
  const [l0 = '', l1 = ''] = left
  const [a0 = '', a1 = ''] = above
  const head = isBeside ? words.head(l0) : null
  if (head && words.figure(l0) === null) return { source: head, isCertain: /[:：]\s*$/.test(l0) || above.length === 0 }
  const manner = words.manner(a0) ?? words.manner(l0) ?? 'figure'
  const counted = (code: NonNullable<ReturnType<FormWords['figure']>>, community: string | null, isCertain: boolean): Guess => ({
    source: { kind: manner, code, community },
    isCertain,
  })
  const firstOf = (...texts: string[]) => texts.map((text) => words.figure(text)).find((code) => code !== null) ?? null

  const both = firstOf(...(a0 && l0 ? [l0 + a0, a0 + l0, ...(a1 ? [l0 + a1 + a0, l0 + a1] : [])] : []))
  if (both !== null && words.manner(a0) === null) return counted(both, null, true)
  const byColumn = firstOf(...(a1 ? [a1 + a0, a0 + a1] : []), a0)
  const byRow = firstOf(...(l1 ? [l1 + l0, l0 + l1] : []), l0)
  const community = communityIn(l0, communities) ?? communityIn(l1, communities)
  if (community !== null) return byColumn === null ? null : counted(byColumn, community, true)
  const communityAbove = communityIn(a0, communities) ?? communityIn(a1, communities)
  if (communityAbove !== null) return byRow === null ? null : counted(byRow, communityAbove, true)
  if (byRow !== null && words.manner(a0) !== null) return counted(byRow, null, true)
  // 较昨日 stands over the group: 居家观察 under which 今日, 较昨日
  if (byColumn === null && words.manner(a0) !== null && a1 !== '' && (l0 === '' || words.isWhole(l0))) {
    const group = words.figure(a1)
    if (group !== null) return counted(group, null, true)
  }
  if (byColumn !== null && (l0 === '' || words.isWhole(l0))) return counted(byColumn, null, true)
  if (byColumn !== null && words.manner(l0) !== null) return counted(byColumn, null, true)
  if (byRow !== null && !NO_NUMBER.test(a0)) return counted(byRow, null, a0 === '' || byColumn === byRow)
  return null
}

/** 健康路 and 健康路社区 are one. */
function communityIn(label: string, communities: string[]): string | null {
  const wanted = normalLabel(label).replace(/(社区|居委会|村|村委会)$/, '')
  if (wanted === '') return null
  return communities.find((one) => normalLabel(one).replace(/(社区|居委会|村|村委会)$/, '') === wanted) ?? null
}
