/** What a list remembers of its layout, and how columns change places. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  forgetLayout,
  emptyColumns,
  isShown,
  mergeOrder,
  orderColumns,
  rememberLayout,
  rememberedLayout,
  stepColumn,
} from '../../../../src/renderer/lists/layout.ts'
import type { Layout } from '../../../../src/renderer/lists/layout.ts'
import type { GridColumn } from '../../../../src/renderer/ui/grid-column.ts'

const fresh: Layout = { order: [], shown: {}, widths: {}, sort: [], groupBy: undefined }
const column = (key: string, isExtra = false): GridColumn<unknown> => ({ key, heading: key, width: 1, isExtra, value: () => key })
const keys = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })

describe('the layout of a list', () => {
  beforeEach(() => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    })
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('is remembered per list and forgotten on demand', () => {
    const layout: Layout = {
      order: ['b', 'a'],
      shown: { a: false },
      widths: { b: 120 },
      sort: [{ column: 'b', isDescending: true }],
      groupBy: null,
    }
    rememberLayout('cases', layout)
    expect(rememberedLayout('cases')).toEqual(layout)
    expect(rememberedLayout('people')).toEqual(fresh)
    forgetLayout('cases')
    expect(rememberedLayout('cases')).toEqual(fresh)
  })

  it('starts afresh where the note is damaged, and keeps what of it can be read', () => {
    localStorage.setItem('list-layout:cases', '{"order":')
    expect(rememberedLayout('cases')).toEqual(fresh)
    localStorage.setItem('list-layout:cases', JSON.stringify({ order: ['a'], widths: { a: 'wide' }, sort: 'up' }))
    expect(rememberedLayout('cases')).toEqual({ ...fresh, order: ['a'] })
  })
})

describe('columns', () => {
  it('come in the remembered order, and a column the note does not know keeps its place', () => {
    const columns = ['a', 'b', 'new', 'c'].map((key) => column(key))
    expect(orderColumns(columns, { ...fresh, order: ['c', 'gone', 'a', 'b'] }).map(({ key }) => key)).toEqual([
      'c',
      'a',
      'new',
      'b',
    ])
  })

  it('are all there in whatever order is remembered', () => {
    fc.assert(
      fc.property(keys, keys, (declared, order) => {
        const ordered = orderColumns(
          declared.map((key) => column(key)),
          { ...fresh, order },
        ).map(({ key }) => key)
        expect(ordered.toSorted()).toEqual(declared.toSorted())
        const known = ordered.filter((key) => order.includes(key))
        expect(known).toEqual(order.filter((key) => declared.includes(key)))
      }),
    )
  })

  it('are shown unless they are extra, or somebody said otherwise', () => {
    expect(isShown(column('a'), fresh)).toBe(true)
    expect(isShown(column('a', true), fresh)).toBe(false)
    expect(isShown(column('a', true), { ...fresh, shown: { a: true } })).toBe(true)
  })

  it('step aside while no record has anything in them, where they are made so, unless somebody said otherwise', () => {
    const from = { ...column('from'), isExtraWhenEmpty: true, value: (row: unknown) => row as string | null }
    const ever: GridColumn<unknown> = { ...from, key: 'ever', isExtraWhenEmpty: false }
    const shownOf = (rows: (string | null)[], shown = {}) =>
      [from, ever].filter((one) => isShown(one, { ...fresh, shown }, emptyColumns([from, ever], rows))).map(({ key }) => key)
    expect(shownOf([null, null])).toEqual(['ever'])
    expect(shownOf([null, null], { from: true })).toEqual(['from', 'ever'])
    expect(shownOf([null, '2020-02-01'])).toEqual(['from', 'ever'])
    expect(shownOf([null, '2020-02-01'], { from: false })).toEqual(['ever'])
    // before the rows are there nobody knows
    expect(shownOf([])).toEqual(['from', 'ever'])
  })

  it('change places by dragging while hidden ones stay where they are', () => {
    expect(mergeOrder(['a', 'hidden', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'hidden', 'a', 'b'])
    fc.assert(
      fc.property(keys, fc.func(fc.boolean()), (all, isMoved) => {
        const moved = all.filter((key) => isMoved(key)).toReversed()
        const merged = mergeOrder(all, moved)
        expect(merged.filter((key) => moved.includes(key))).toEqual(moved)
        all.forEach((key, i) => {
          if (!moved.includes(key)) expect(merged[i]).toBe(key)
        })
      }),
    )
  })

  it('go one step by keyboard and back again, and not beyond either end', () => {
    expect(stepColumn(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(stepColumn(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
    fc.assert(
      fc.property(keys, (all) => {
        const [first = ''] = all
        if (all.length > 1) expect(stepColumn(stepColumn(all, first, 1), first, -1)).toEqual(all)
      }),
    )
  })
})
