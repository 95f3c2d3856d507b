/**
 * A block of cells filled at once, from a workbook, from another place of the roster or from the day before, as one act.
 * Each name is checked in its cell; whoever cannot stand there is told of, and a cell nobody could enter stays as it was.
 */
import { looksLikeName } from '../../shared/roster/written-names.ts'
import type { CellToFill, LeftOut, Named, Placed } from '../../shared/roster/placing.ts'
import { Refusal } from '../../shared/refusals.ts'
import { createPlacingProof } from '../planning/placing-proof.ts'
import { peopleOfShift, shiftPlace } from './shift-people.ts'
import type { PersonRow, ShiftPlace } from './shift-people.ts'
import type { ShiftWriter, WriterOptions } from './shift-writer.ts'
import { withoutPlace } from './write-people.ts'
import type { NewPerson } from './write-people.ts'
import { namesOf, placeInChinese, wordsOf } from './shift-words.ts'

interface OpenCell {
  cell: CellToFill
  shift: ShiftPlace
  /** who gives way */
  going: PersonRow[]
}

export function createPlacing({ db, history }: Pick<WriterOptions, 'db' | 'history'>, writer: ShiftWriter) {
  /** `what`: 粘贴, 照前一日, 清空. Refusals: not_found, invalid_input (nobody could be put in; data says why of each). */
  function place({ what, cells }: { what: string; cells: CellToFill[] }): Placed {
    const left: LeftOut[] = []
    const unknown = new Set<string>()
    const title = `${what} ${cells.length} 格`
    return history.act({ kind: 'edit', title }, () =>
      writer.together((put) => {
        const open = cells.flatMap((cell) => opened(cell, left) ?? [])
        const meant = open.map(({ cell }) => cell.people.map((one) => ({ one, comes: who(one, cell) })))
        const proof = createPlacingProof(db, {
          people: meant.flat().flatMap(({ comes }) => (typeof comes === 'string' ? [] : [comes])),
          shifts: open.map(({ shift }) => shift.id),
        })
        // all give way before anybody comes, so that people may change places within the block
        for (const { cell, shift, going } of open) {
          for (const row of going) proof.goes(row, cell)
          const ids = new Set(going.map(({ id }) => id))
          if (ids.size > 0) put(shift, (rows) => rows.filter(({ id }) => id === undefined || !ids.has(id)))
        }
        const placed = open.map(({ cell, shift }, index) => {
          const coming = (meant[index] ?? []).flatMap(({ one, comes }) => comerOf(one, comes, cell, shift) ?? [])
          for (const one of coming) {
            put(shift, (rows) => [...rows, one])
            if (one.match !== 'linked') unknown.add(one.nameWritten)
          }
          return coming.length
        })
        for (const [index, { cell, shift, going }] of open.entries()) {
          if (placed[index] === 0 && cell.people.length > 0) putBack(cell, shift, going)
        }
        const total = placed.reduce((sum, count) => sum + count, 0)
        const emptied = open.filter(({ cell }) => cell.people.length === 0)
        const cleared = emptied.reduce((sum, { going }) => sum + going.length, 0)
        const result = { title, placed: total, cleared, left, unknown: [...unknown] }
        if (total + cleared === 0) throw new Refusal('invalid_input', noneInChinese(left), result)
        return result

        function comerOf(one: Named, comes: NewPerson | string, cell: CellToFill, shift: ShiftPlace): NewPerson | null {
          const why = typeof comes === 'string' ? comes : (writer.whyNotIn(shift, comes) ?? proof.whyNot(comes, cell))
          if (typeof comes !== 'string' && why === null) return comes
          left.push(leftOut(cell, shift, typeof comes === 'string' ? nameOf(one) : comes.nameWritten, why ?? ''))
          return null
        }

        function putBack(cell: CellToFill, shift: ShiftPlace, going: PersonRow[]): void {
          for (const row of going) {
            const why = writer.whyNotIn(shift, row)
            if (why === null) {
              put(shift, (rows) => [...rows, withoutPlace(row)])
              proof.comes(row, cell)
            } else left.push(leftOut(cell, shift, row.nameWritten, `原在这一格，现${why}，已让出`))
          }
        }
      }),
    )
  }

  /** null: nothing to be done there; why is told. Those who are locked stay. */
  function opened(cell: CellToFill, left: LeftOut[]): OpenCell | null {
    const shift = shiftPlace(db, cell.shiftId)
    const sitting = peopleOfShift(db, cell.shiftId).filter((row) => row.seat === cell.seat)
    const now = namesOf(sitting)
    const told = cell.people.length > 0 ? cell.people.map(nameOf) : now
    const tell = (why: string) => left.push(...told.map((name) => leftOut(cell, shift, name, why)))
    if (JSON.stringify(now) !== JSON.stringify(cell.was)) {
      tell(`这一格刚被改过，现在是${wordsOf(now)}`)
      return null
    }
    if (sitting.length > 0 && sitting.every(({ isLocked }) => isLocked)) {
      tell(`${now.join('、')}已锁定，没有动`)
      return null
    }
    return { cell, shift, going: sitting.filter(({ isLocked }) => !isLocked) }
  }

  /** A sentence where nobody can be meant. */
  function who(one: Named, { seat }: CellToFill): NewPerson | string {
    if ('personId' in one) return writer.chosen(one, seat)
    const found = writer.named(one.name, one.phone, seat)
    return found.match === 'unknown' && !looksLikeName(one.name) ? '不像姓名，花名册里也没有' : found
  }

  function nameOf(one: Named): string {
    return 'name' in one ? one.name : writer.chosen(one, null).nameWritten
  }

  return { place }
}

function leftOut({ shiftId, seat }: CellToFill, shift: ShiftPlace, name: string, why: string): LeftOut {
  return { shiftId, seat, place: placeInChinese(shift, seat), name, why }
}

function noneInChinese(left: LeftOut[]): string {
  const [first] = left
  return first ? `没有改动：${first.name}${first.why}。` : '没有要改的格。'
}
