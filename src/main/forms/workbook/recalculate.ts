/**
 * Formulas after cells were filled: those that depend on a filled cell get their new value where it can be worked out here,
 * and lose the old one where it cannot; the program that opens the file is told to calculate everything once.
 */
import { relationsPath } from './archive.ts'
import type { Archive } from './archive.ts'
import { placeKey } from './addresses.ts'
import type { Box, Cell } from './addresses.ts'
import { createEvaluator } from './evaluate.ts'
import { boxOfReference, referencesIn } from './formulas.ts'
import { keyOf, readSheet } from './sheet.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { writeCells } from './write-cells.ts'
import type { Writing } from './write-cells.ts'
import { attribute, child, children, editsOf, prefixOf, tagWith } from './xml.ts'

export interface FilledPlace extends Cell {
  /** the sheet's name */
  sheet: string
}

interface Formula {
  sheet: Sheet
  cell: SheetCell
  needs: { sheet: string; box: Box }[]
}

/** Formulas of all sheets that rest on the filled cells, brought up to date. Gives the cells that were. */
export function recalculate(archive: Archive, filled: FilledPlace[], strings: string[]): FilledPlace[] {
  const sheets = new Map(archive.sheets.map((part) => [part.name.toLowerCase(), readSheet(archive, part, strings)]))
  const formulas = [...sheets.values()].flatMap((sheet) => formulasOf(sheet))
  const stale = dependents(formulas, filled)
  const evaluate = createEvaluator(
    (name, at) => sheets.get(name.toLowerCase())?.cells.get(keyOf(at)),
    new Set(stale.map(({ sheet, cell }) => placeKey(sheet.part.name, cell))),
  )
  for (const [sheet, own] of Map.groupBy(stale, (one) => one.sheet)) {
    const writings = own.map(({ cell }): Writing => ({
      row: cell.row,
      column: cell.column,
      value: evaluate(sheet.part.name, cell) ?? null,
      keepsFormula: true,
    }))
    archive.write(sheet.part.path, writeCells(sheet, writings))
  }
  return stale.map(({ sheet, cell }) => ({ sheet: sheet.part.name, row: cell.row, column: cell.column }))
}

function formulasOf(sheet: Sheet): Formula[] {
  return [...sheet.cells.values()].flatMap((cell) => {
    if (cell.formula === null) return []
    const needs = referencesIn(cell.formula).map((reference) => ({
      sheet: (reference.sheet ?? sheet.part.name).toLowerCase(),
      box: boxOfReference(reference),
    }))
    return [{ sheet, cell, needs }]
  })
}

function dependents(formulas: Formula[], filled: FilledPlace[]): Formula[] {
  let changed: FilledPlace[] = filled
  let rest = formulas
  const found: Formula[] = []
  while (changed.length > 0) {
    const bySheet = Map.groupBy(changed, ({ sheet }) => sheet.toLowerCase())
    const isTouched = ({ sheet, box }: Formula['needs'][number]) =>
      (bySheet.get(sheet) ?? []).some(
        ({ row, column }) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
      )
    const touched = rest.filter(({ needs }) => needs.some(isTouched))
    rest = rest.filter((one) => !touched.includes(one))
    found.push(...touched)
    changed = touched.map(({ sheet, cell }) => ({ sheet: sheet.part.name, row: cell.row, column: cell.column }))
  }
  return found
}

/** Tells whoever opens the workbook to calculate it; the order in which it was last calculated no longer holds. */
export function askForCalculation(archive: Archive): void {
  const root = archive.xml(archive.main)
  const edits = editsOf(root.source)
  const known = child(root, 'calcPr')
  if (known) edits.replace(known.from, known.innerFrom, tagWith(known, { fullCalcOnLoad: '1' }))
  else {
    // the schema wants it behind these
    const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'].map((name) => child(root, name))
    const at = Math.max(...before.map((one) => one?.to ?? 0))
    edits.replace(at, at, `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`)
  }
  archive.write(archive.main, edits.apply())
  for (const chain of archive.related(archive.main, 'calcChain')) dropPart(archive, chain)
}

function dropPart(archive: Archive, path: string): void {
  archive.remove(path)
  const file = path.slice(path.lastIndexOf('/') + 1)
  cut(archive, relationsPath(archive.main), 'Relationship', (target) => target.endsWith(file))
  cut(archive, '[Content_Types].xml', 'Override', (target) => target.endsWith(`/${file}`))
}

function cut(archive: Archive, path: string, local: string, isMeant: (target: string) => boolean): void {
  if (!archive.has(path)) return
  const root = archive.xml(path)
  const edits = editsOf(root.source)
  for (const element of children(root, local)) {
    if (isMeant(attribute(element, 'Target') ?? attribute(element, 'PartName') ?? '')) edits.replace(element.from, element.to, '')
  }
  archive.write(path, edits.apply())
}
