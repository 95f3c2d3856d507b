import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPostSheet } from '../../../../src/renderer/roster/print/post-sheet-plan.ts'
import type { PostSheetPlan } from '../../../../src/renderer/roster/print/post-sheet-plan.ts'
import { bodyHeight, dayWidth, SMALLEST_PRINT } from '../../../../src/renderer/roster/print/sheet-density.ts'
import { CELL_PADDING, MARK_GAP } from '../../../../src/renderer/roster/print/shift-cell.ts'
import { widthOf } from '../../../../src/renderer/print/text-ruler.ts'
import { bandsOf, beyondPaper, EIGHT_SHIFTS, post, THREE_SHIFTS } from '../../../fixtures/roster-hard-weeks.ts'
import { ruler } from './ruler.ts'

const plan = (size: (day: number, band: number) => number, hours = THREE_SHIFTS, days = 7) =>
  planPostSheet(post('某卡点', bandsOf(hours, days, size)), days, ruler)

describe('planning the sheet of a post', () => {
  it('keeps four people a shift in full size with signatures of almost a centimetre', () => {
    const { sizes, signature, remark } = plan(() => 4)
    expect(sizes.name).toBeCloseTo(10.6, 1)
    expect(sizes.phone).toBeCloseTo(8, 1)
    expect(signature).toBeGreaterThanOrEqual(9.6)
    expect(remark).toBeGreaterThanOrEqual(9)
  })

  it.each([
    ['sixteen people in one shift', () => plan((day, band) => (day === 0 && band === 1 ? 16 : 4))],
    ['sixteen people in every shift', () => plan(() => 16)],
    ['eight shifts of four', () => plan(() => 4, EIGHT_SHIFTS)],
    ['eight shifts of five', () => plan(() => 5, EIGHT_SHIFTS)],
  ])('prints %s with phones beside the names and nothing under 7 points', (_, make) => {
    const made = make()
    expect(made.directory).toBeNull()
    expect(made.phonesLeftOut).toBe(false)
    expect(smallestOf(made)).toBeGreaterThanOrEqual(SMALLEST_PRINT)
    expectToFit(made)
  })

  it('moves the phones of one crowded shift among eight into the directory', () => {
    const made = plan((day, band) => (day === 0 && band === 3 ? 16 : 5), EIGHT_SHIFTS)
    expect(made.directory?.people.length).toBe(16)
    expect(made.bands.flatMap(({ cells }) => cells).filter((cell) => cell?.packed).length).toBe(1)
    expectToFit(made)
  })

  it('leaves phones out only where even names hardly fit', () => {
    const [crowded] = beyondPaper().posts
    if (crowded === undefined) throw new Error('the fixture has a post')
    const made = planPostSheet(crowded, 7, ruler)
    expect(made.phonesLeftOut).toBe(true)
    expectToFit(made)
  })

  it('leaves the whole sheet to remarks where there are no shifts', () => {
    const made = planPostSheet(post('某卡点', []), 7, ruler)
    expect(made.remark).toBe(bodyHeight(made.density))
  })

  it('fits whatever a week holds', () => {
    const weeks = fc.record({
      days: fc.integer({ min: 1, max: 7 }),
      shifts: fc.constantFrom(THREE_SHIFTS, EIGHT_SHIFTS),
      sizes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 11 }),
    })
    fc.assert(
      fc.property(weeks, ({ days, shifts, sizes }) => {
        expectToFit(
          plan((day, band) => sizes[(day * 3 + band) % sizes.length] ?? 0, shifts, days),
          days,
        )
      }),
      { numRuns: 60 },
    )
  })
})

function expectToFit(made: PostSheetPlan, days = 7) {
  const rows = made.bands.reduce((sum, { height }) => sum + height + made.signature, 0)
  expect(rows + (made.directory?.height ?? 0) + made.remark).toBeLessThanOrEqual(bodyHeight(made.density) + 1e-6)
  for (const cell of made.bands.flatMap(({ cells }) => cells.flatMap((each) => each ?? []))) {
    for (const { entry, nameSize, phoneSize, lines } of cell.rows.flat()) {
      const name = made.sizes.mark + MARK_GAP + widthOf(entry.nameEm, nameSize)
      const room = (cell.packed ? dayWidth(days) : made.place) - 2 * CELL_PADDING
      expect(lines > 1 || cell.packed ? name : name + widthOf(entry.phoneEm, phoneSize)).toBeLessThanOrEqual(room + 0.51)
    }
  }
}

function smallestOf(made: PostSheetPlan): number {
  const entries = made.bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.rows.flat() ?? []))
  return Math.min(...entries.flatMap(({ nameSize, phoneSize }) => [nameSize, phoneSize]))
}
