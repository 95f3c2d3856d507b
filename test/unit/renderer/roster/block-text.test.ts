/** Rectangles of the grid: what they hold, what they give to a workbook, and where a workbook's cells fall. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filledFromFirstDay, fitBlock, namesOfBlock } from '../../../../src/renderer/roster/block-text.ts'
import { columnsOf } from '../../../../src/renderer/roster/cell-place.ts'
import type { Place } from '../../../../src/renderer/roster/cell-place.ts'
import { placesIn, selectedIn, selectionOf } from '../../../../src/renderer/roster/selection.ts'
import { SEATS } from '../../../../src/shared/people/person.ts'
import type { GridPost } from '../../../../src/shared/roster/roster-grid.ts'

const days = ['2020-02-10', '2020-02-11', '2020-02-12']

/** Two bands a day; everybody is called after post, band, day and seat, so that each name says where it belongs. */
function post(name: string): GridPost {
  return {
    id: 1,
    number: 1,
    name,
    community: null,
    bands: [0, 1].map((band) => ({
      name: `${band}班`,
      start: '00:00',
      end: '08:00',
      isRunningIn: false,
      cells: days.map((_, day) => ({
        shiftId: Number(name) * 100 + band * 10 + day,
        people: SEATS.map((seat, index) => ({
          id: index,
          name: nameAt(name, band, day, index),
          personId: Number(name) * 1000 + band * 100 + day * 10 + index,
          seat,
          standsIn: false,
          isAmbiguous: false,
        })),
        missing: [],
      })),
    })),
    missing: { government: 0, community: 0, volunteer: 0, property: 0 },
    doubleBookings: 0,
    shortRests: 0,
  }
}

const CHARACTERS = '甲乙丙丁戊己庚辛壬癸子丑'
const nameAt = (name: string, band: number, day: number, seat: number) =>
  [Number(name), band, day, seat].map((n, i) => CHARACTERS.charAt((n + i) % 12)).join('')

const posts = ['1', '2', '3'].map(post)
const columns = columnsOf({ days, posts })
const place = fc.record({
  post: fc.constantFrom('1', '2', '3'),
  band: fc.constantFrom(0, 1),
  day: fc.constantFrom(0, 1, 2),
  seat: fc.constantFrom(...SEATS),
})

describe('a rectangle', () => {
  it('holds the same cells from whichever corner it is drawn', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const forth = placesIn(selectionOf(posts, columns, one, other), other)
        const back = placesIn(selectionOf(posts, columns, other, one), one)
        expect(forth).toEqual(back)
        expect(forth.flat()).toEqual(expect.arrayContaining([one, other]))
      }),
    )
  })

  it('is marked in each post on exactly its bands and seats', () => {
    const selection = selectionOf(posts, columns, at('1', 1, 0, 'property'), at('2', 0, 1, 'community'))
    expect(selectedIn(selection, '1')).toEqual({
      bands: [1],
      seats: new Map([
        [0, ['property']],
        [1, ['government', 'community']],
      ]),
    })
    expect(selectedIn(selection, '2')?.bands).toEqual([0])
    expect(selectedIn(selection, '3')).toBeNull()
  })
})

describe('what is pasted', () => {
  it('falls where it was copied, when pasted there again', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const block = placesIn(selectionOf(posts, columns, one, other), other)
        const first = block[0]?.[0] ?? one
        const { cells, beyond } = fitBlock(namesOfBlock(posts, block), { posts, columns, at: first, chosen: block })
        expect(beyond).toBe(0)
        expect(cells.map(({ people, was }) => [people, was])).toEqual(
          cells.map(({ was }) => [was.map((name) => ({ name, phone: null })), was]),
        )
        expect(cells.length).toBe(block.flat().length)
      }),
    )
  })

  it('goes into every cell of the rectangle when it is one cell, and erases nobody where it is empty', () => {
    const chosen = placesIn(selectionOf(posts, columns, at('1', 0, 0, 'government'), at('1', 1, 0, 'community')), null)
    const single = fitBlock([['王强']], { posts, columns, at: chosen[0]?.[0] ?? at('1', 0, 0, 'government'), chosen })
    expect(single.cells.map(({ shiftId, seat }) => [shiftId, seat])).toEqual([
      [100, 'government'],
      [100, 'community'],
      [110, 'government'],
      [110, 'community'],
    ])
    const withGaps = fitBlock([['', '王强']], { posts, columns, at: at('1', 0, 0, 'government'), chosen })
    expect(withGaps.cells.map(({ seat }) => seat)).toEqual(['community'])
  })

  it('tells what lies past the last column and the last post', () => {
    const corner = at('3', 1, 2, 'property')
    const { cells, beyond } = fitBlock(
      [
        ['王强', '李伟'],
        ['赵六', ''],
      ],
      { posts, columns, at: corner, chosen: [[corner]] },
    )
    expect([cells.length, beyond]).toEqual([1, 2])
  })
})

describe('filling from the first day', () => {
  it('puts the people of the first day on all others, seat by seat', () => {
    const block = placesIn(selectionOf(posts, columns, at('1', 0, 0, 'government'), at('1', 0, 2, 'property')), null)
    const cells = filledFromFirstDay(posts, block)
    expect(cells.map(({ shiftId, people }) => [shiftId, people])).toEqual(
      [1, 2].flatMap((day) => SEATS.map((_, index) => [100 + day, [{ personId: 1000 + index }]])),
    )
  })

  it('takes those of the day before where the rectangle is of one day', () => {
    const block = placesIn(selectionOf(posts, columns, at('2', 0, 1, 'government'), at('2', 1, 1, 'government')), null)
    expect(filledFromFirstDay(posts, block).map(({ shiftId, people }) => [shiftId, people])).toEqual([
      [201, [{ personId: 2000 }]],
      [211, [{ personId: 2100 }]],
    ])
  })
})

function at(name: string, band: number, day: number, seat: Place['seat']): Place {
  return { post: name, band, day, seat }
}
