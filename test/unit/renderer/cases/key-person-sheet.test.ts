/** The 重点人员分布图 composed for streets of many shapes: symbols apart, everyone counted once, grades that cover all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeInWords, gradeOf, gradesFor } from '../../../../src/renderer/cases/choropleth.ts'
import { composeKeyPersons } from '../../../../src/renderer/cases/compose-key-persons.ts'
import { contains, overlap } from '../../../../src/renderer/map/print/boxes.ts'
import type { Paper } from '../../../../src/shared/documents/document.ts'
import type { Masking } from '../../../../src/shared/people/masking.ts'
import { inventStreet } from '../../../fixtures/invented-street.ts'
import type { StreetShape } from '../../../fixtures/invented-street.ts'

const SQUARE: StreetShape = { columns: 4, rows: 4, blockWidth: 1200, blockHeight: 1100, posts: 1, nameLength: 5 }

const composed = (shape: StreetShape, paper: Paper = 'A3', masking: Masking = 'wall') => {
  const street = inventStreet(shape)
  const distribution = street.distribution(masking)
  return { distribution, ...composeKeyPersons({ ...street, distribution, paper, masking }) }
}

describe('the key-person sheet', () => {
  it.each<[string, StreetShape, Paper]>([
    ['square on A3', SQUARE, 'A3'],
    ['square on A4', SQUARE, 'A4'],
    ['wide on A3', { ...SQUARE, columns: 8, rows: 2 }, 'A3'],
    ['of 36 communities on A3', { ...SQUARE, columns: 6, rows: 6 }, 'A3'],
    ['of one community on A0', { ...SQUARE, columns: 1, rows: 1 }, 'A0'],
  ])('draws everyone of a street %s once, no symbol on another, all inside the frame', (_, shape, paper) => {
    const { distribution, map, plan } = composed(shape, paper)
    const symbols = map?.clusters.symbols ?? []
    expect(map?.drawn).toBe(distribution.buildings.reduce((sum, { total }) => sum + total, 0))
    symbols.forEach(({ box }, i) => {
      expect(contains(plan.frame, box)).toBe(true)
      expect(symbols.slice(i + 1).filter((other) => overlap(other.box, box))).toEqual([])
    })
    expect(plan.communities).toBe(distribution.communities.length)
  })

  it('sets names where they cover no symbol and no other name', () => {
    const { map } = composed(SQUARE)
    const names = [...(map?.communityNames ?? []), ...(map?.compoundNames ?? [])].map(({ box }) => box)
    const symbols = map?.clusters.symbols.map(({ box }) => box) ?? []
    expect(map?.communityNames).toHaveLength(16)
    names.forEach((box, i) => {
      expect([...names.slice(i + 1), ...symbols].filter((other) => overlap(other, box))).toEqual([])
    })
  })

  it('draws neither buildings nor compounds at the external level, and grades communities instead', () => {
    const { map, grades } = composed(SQUARE, 'A3', 'external')
    expect(map?.clusters.symbols).toEqual([])
    expect(map?.base.buildings).toEqual([])
    expect(map?.base.compounds).toEqual([])
    expect(grades.length).toBeGreaterThan(1)
  })

  it('sends what a sheet cannot hold to a supplement, never away', () => {
    const street = inventStreet(SQUARE)
    const distribution = street.distribution('wall')
    const unplaced = Array.from({ length: 90 }, (_, i) => ({
      id: i,
      number: i,
      label: null,
      community: '锦绣社区',
      origin: '浙江温州',
      startOn: '2020-02-01',
      plannedEndOn: '2020-02-15',
    }))
    const { plan } = composeKeyPersons({ ...street, distribution: { ...distribution, unplaced }, paper: 'A3', masking: 'wall' })
    expect(plan.unplaced).toBeGreaterThan(5)
    expect(plan.unplaced).toBeLessThan(90)
  })
})

describe('grades', () => {
  it('give every community with somebody under observation exactly one grade, and none to the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 40 }), (totals) => {
        const grades = gradesFor(totals)
        for (const total of totals) {
          const fitting = grades.filter(({ from, to }) => total >= from && (to === null || total <= to))
          expect(fitting).toHaveLength(total > 0 ? 1 : 0)
          expect(gradeOf(total, grades)).toEqual(fitting[0] ?? null)
        }
      }),
    )
  })

  it('have round limits', () => {
    expect(gradesFor([12, 74, 30]).map(gradeInWords)).toEqual(['1—19人', '20—39人', '40—59人', '60人以上'])
  })
})
