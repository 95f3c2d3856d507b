import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, moved, nextGap, spotAt, stepped } from '../../../../src/renderer/roster/cell-place.ts'
import type { Place } from '../../../../src/renderer/roster/cell-place.ts'
import { addressIn } from '../../../../src/renderer/roster/roster-address.ts'
import { SEATS } from '../../../../src/shared/people/person.ts'
import type { Seat } from '../../../../src/shared/people/person.ts'
import type { GridPost } from '../../../../src/shared/roster/roster-grid.ts'

const days = ['2020-02-10', '2020-02-11']

/** `gaps`: per band and day the seats that are empty; everybody else stands. */
function post(name: string, gaps: Seat[][][]): GridPost {
  return {
    id: 1,
    number: 1,
    name,
    community: null,
    bands: gaps.map((cells, band) => ({
      name: `${band}班`,
      start: '00:00',
      end: '08:00',
      isRunningIn: false,
      cells: cells.map((missing, day) => ({ shiftId: band * 10 + day, people: [], missing })),
    })),
    missing: { government: 0, community: 0, volunteer: 0, property: 0 },
    doubleBookings: 0,
    shortRests: 0,
  }
}

const seats = fc.subarray([...SEATS])
const streets = fc
  .array(fc.array(fc.tuple(seats, seats), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((posts) => posts.map((bands, i) => post(`${i}号`, bands)))

describe('going through the grid', () => {
  it('comes by Tab to every cell once, and back by Shift+Tab', () => {
    fc.assert(
      fc.property(streets, (posts) => {
        const columns = columnsOf({ days, posts })
        const start: Place = { post: '0号', band: 0, day: 0, seat: 'government' }
        const seen: Place[] = [start]
        for (let at = stepped(posts, columns, start, 1); at; at = stepped(posts, columns, at, 1)) seen.push(at)
        expect(new Set(seen.map((place) => JSON.stringify(place))).size).toBe(seen.length)
        expect(seen.length).toBe(posts.reduce((sum, { bands }) => sum + bands.length, 0) * 8)
        const back: Place[] = []
        for (let at: Place | null = seen.at(-1) ?? null; at; at = stepped(posts, columns, at, -1)) back.push(at)
        expect(back.reverse()).toEqual(seen)
      }),
    )
  })

  it('comes by Ctrl+G to every empty seat once before the first again', () => {
    fc.assert(
      fc.property(streets, (posts) => {
        const columns = columnsOf({ days, posts })
        const total = posts.flatMap(({ bands }) =>
          bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.missing ?? [])),
        ).length
        const first = nextGap(posts, columns, null)
        if (total === 0) {
          expect(first).toBeNull()
          return
        }
        const seen = new Set<string>()
        for (let at = first; at && !seen.has(JSON.stringify(at)); at = nextGap(posts, columns, at)) {
          seen.add(JSON.stringify(at))
          expect(at.seat && spotAt(posts, at)?.cell.missing).toContain(at.seat)
        }
        expect(seen.size).toBe(total)
      }),
    )
  })

  it('stays inside by arrow keys, from band to band and from post to post', () => {
    const posts = [
      post('甲', [
        [[], []],
        [[], []],
      ]),
      post('乙', [[[], []]]),
    ]
    const columns = columnsOf({ days, posts })
    const at = (down: number, right: number) =>
      moved(posts, columns, { post: '甲', band: 1, day: 0, seat: 'property' }, down, right)
    expect(at(1, 0)).toEqual({ post: '乙', band: 0, day: 0, seat: 'property' })
    expect(at(9, 1)).toEqual({ post: '乙', band: 0, day: 1, seat: 'government' })
    expect(at(-9, -99)).toEqual({ post: '甲', band: 0, day: 0, seat: 'government' })
  })

  it('has a fifth column only on days when somebody stands beside the standard', () => {
    const street = post('甲', [[[], []]])
    street.bands[0]?.cells[1]?.people.push({
      id: 1,
      name: '王警官',
      personId: 1,
      seat: null,
      standsIn: false,
      isAmbiguous: false,
    })
    expect(columnsOf({ days, posts: [street] }).filter(({ seat }) => seat === null)).toEqual([{ day: 1, seat: null }])
  })
})

describe('an address of the roster', () => {
  it.each([
    ['post=12&day=2020-02-10&band=中班&seat=community', { post: 12, week: '2020-02-10', band: '中班', seat: 'community' }],
    ['problem=double_booking', { problem: 'double_booking', post: undefined }],
    ['figure=shifts_below_standard', { problem: 'missing' }],
    ['view=people&week=2020-02-17', { view: 'people', week: '2020-02-17' }],
    ['day=2020-02-30&seat=nobody&post=x&problem=?', { day: undefined, seat: undefined, post: undefined, problem: undefined }],
  ])('understands %s', (query, expected) => {
    expect(addressIn(new URLSearchParams(query))).toMatchObject(expected)
  })
})
