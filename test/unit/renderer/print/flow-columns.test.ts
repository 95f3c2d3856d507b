/** Table rows in newspaper columns. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowColumns } from '../../../../src/renderer/print/flow-columns.ts'
import type { FlowRow } from '../../../../src/renderer/print/flow-columns.ts'

const HEAD = 4.6
const heading: FlowRow = { height: 3.7, isHeading: true }
const row = (height = 3.7): FlowRow => ({ height, isHeading: false })
const groups = (...sizes: number[]): FlowRow[] => sizes.flatMap((size) => [heading, ...Array.from({ length: size }, () => row())])

const table = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }).map((sizes) => groups(...sizes))

describe('columns', () => {
  it('hold every row once, in order, within their height, and say what did not fit', () => {
    fc.assert(
      fc.property(table, fc.array(fc.integer({ min: 40, max: 250 }), { minLength: 1, maxLength: 5 }), (rows, limits) => {
        const { columns, next } = flowColumns(rows, limits, HEAD)
        expect(columns.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
          Array.from({ length: next }, (_, i) => i),
        )
        columns.forEach(({ height }, i) => expect(height).toBeLessThanOrEqual((limits[i] ?? 0) + 1e-6))
      }),
    )
  })

  it('never end with a heading, and repeat it above what continues', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { columns } = flowColumns(rows, [60, 60, 60], HEAD)
        for (const { from, to, repeats } of columns) {
          if (to === from || to === rows.length) continue
          expect(rows[to - 1]?.isHeading).toBe(false)
          expect(repeats === null).toBe(rows[from]?.isHeading ?? false)
        }
      }),
    )
  })

  it('are evened out, but three posts stay in one', () => {
    const even = flowColumns(groups(20, 20), [200, 200], HEAD).columns.map(({ height }) => height)
    expect(Math.abs((even[0] ?? 0) - (even[1] ?? 0))).toBeLessThan(5)
    expect(flowColumns(groups(3), [200, 200], HEAD).columns.map(({ to, from }) => to - from)).toEqual([4, 0])
  })

  it('continue where another sheet left off', () => {
    const rows = groups(30, 30)
    const first = flowColumns(rows, [80], HEAD)
    const second = flowColumns(rows, [400], HEAD, first.next)
    expect(first.next).toBeLessThan(rows.length)
    expect(second.columns[0]).toMatchObject({ from: first.next, to: rows.length, repeats: 0 })
  })
})
