/** Narrowing, sorting and grouping of a list's records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeRows } from '../../../../src/shared/lists/arrange-rows.ts'
import type { Arrangement } from '../../../../src/shared/lists/arrange-rows.ts'
import { number, text, words } from '../../../../src/shared/lists/column-kinds.ts'
import { createSearch, passes, valuesOf } from '../../../../src/shared/lists/filters.ts'
import type { ListRow } from '../../../../src/shared/lists/rows.ts'

interface Post {
  id: number
  name: string
  community: string
  people: number | null
}

const columns = [
  text<Post>('name', '卡点', 100, (row) => row.name),
  words<Post>('community', '社区', 100, (row) => row.community),
  number<Post>('people', '人数', 60, (row) => row.people),
]
const plain: Arrangement<Post> = { columns, isFound: () => true, filters: {}, sort: [], groupBy: null, folded: new Set() }

const posts = fc
  .array(
    fc.record({
      name: fc.constantFrom('东门', '西门', '2号楼', '10号楼', ''),
      community: fc.constantFrom('朝阳社区', '和平社区', '建设社区', ''),
      people: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { maxLength: 40 },
  )
  .map((rows): Post[] => rows.map((row, i) => ({ id: i + 1, ...row })))

const records = (rows: ListRow<Post>[]) => rows.flatMap((row) => (row.kind === 'record' ? [row.row] : []))
const groups = (rows: ListRow<Post>[]) => rows.flatMap((row) => (row.kind === 'group' ? [row] : []))

describe('grouping', () => {
  it('puts every record once, under the heading of its own community, and counts it there', () => {
    fc.assert(
      fc.property(posts, (rows) => {
        const arranged = arrangeRows(rows, { ...plain, groupBy: 'community' })
        expect(
          records(arranged)
            .map(({ id }) => id)
            .sort((a, b) => a - b),
        ).toEqual(rows.map(({ id }) => id))
        let name = 'none yet'
        for (const row of arranged) {
          if (row.kind === 'group') ({ name } = row)
          else expect(row.row.community).toBe(name)
        }
        for (const group of groups(arranged)) {
          expect(group.rows).toEqual(rows.filter(({ community }) => community === group.name))
        }
      }),
    )
  })

  it('keeps groups in the order of the list when records are sorted within them, blank ones last', () => {
    fc.assert(
      fc.property(posts, fc.boolean(), (rows, isDescending) => {
        const arranged = arrangeRows(rows, { ...plain, groupBy: 'community', sort: [{ column: 'people', isDescending }] })
        const met = [...new Set(rows.map(({ community }) => community))]
        const expected = [...met.filter((name) => name !== ''), ...met.filter((name) => name === '')]
        expect(groups(arranged).map(({ name }) => name)).toEqual(expected)
        for (const { rows: members } of groups(arranged)) {
          const counts = members.map(({ people }) => people).filter((people) => people !== null)
          expect(counts).toEqual(counts.toSorted((a, b) => (isDescending ? b - a : a - b)))
        }
      }),
    )
  })

  it('marks the records of a folded group and leaves them among the rows, so that all can be chosen', () => {
    fc.assert(
      fc.property(posts, (rows) => {
        const arranged = arrangeRows(rows, { ...plain, groupBy: 'community', folded: new Set(['和平社区']) })
        expect(records(arranged)).toHaveLength(rows.length)
        const folded = arranged.flatMap((row) => (row.kind === 'record' && row.isFolded ? [row.row] : []))
        expect(folded).toEqual(rows.filter(({ community }) => community === '和平社区'))
      }),
    )
  })
})

describe('sorting', () => {
  it('puts blanks last whichever way, and numbers in names by their size', () => {
    const rows: Post[] = ['10号楼', '', '2号楼', '东门'].map((name, i) => ({ id: i, name, community: '', people: null }))
    const names = (isDescending: boolean) =>
      records(arrangeRows(rows, { ...plain, sort: [{ column: 'name', isDescending }] })).map(({ name }) => name)
    expect(names(false)).toEqual(['2号楼', '10号楼', '东门', ''])
    expect(names(true)).toEqual(['东门', '10号楼', '2号楼', ''])
  })

  it('keeps the order of the list where the sort does not tell records apart', () => {
    fc.assert(
      fc.property(posts, (rows) => {
        const sorted = records(arrangeRows(rows, { ...plain, sort: [{ column: 'community', isDescending: false }] }))
        for (const [i, row] of sorted.entries()) {
          const before = sorted[i - 1]
          if (before && before.community === row.community) expect(before.id).toBeLessThan(row.id)
        }
      }),
    )
  })
})

describe('narrowing', () => {
  it('leaves what every filter and the search let through, and nothing else', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 0, max: 5 }), (rows, from) => {
        const filters = {
          community: { kind: 'among' as const, texts: ['朝阳社区', ''] },
          people: { kind: 'number' as const, from, to: null },
        }
        const search = createSearch(columns)
        const left = records(arrangeRows(rows, { ...plain, filters, isFound: (row) => search(row, '门') }))
        expect(left).toEqual(
          rows.filter(
            ({ name, community, people }) =>
              name.includes('门') && ['朝阳社区', ''].includes(community) && people !== null && people >= from,
          ),
        )
      }),
    )
  })

  it('finds rows that hold every word, wherever each stands', () => {
    const search = createSearch(columns)
    const row: Post = { id: 1, name: '东门', community: '朝阳社区', people: 12 }
    expect(search(row, ' 朝阳  东 ')).toBe(true)
    expect(search(row, '朝阳 西')).toBe(false)
    expect(search(row, '')).toBe(true)
  })

  it('takes both days named in, and rows without a day out', () => {
    const day = { key: 'day', heading: '日期', width: 1, kind: 'day' as const, value: (row: { day: string | null }) => row.day }
    const filter = { kind: 'day' as const, from: '2020-02-08', to: '2020-02-10' }
    const days = ['2020-02-07', '2020-02-08', '2020-02-10T18:00', '2020-02-11', null]
    expect(days.map((value) => passes(day, filter, { day: value }))).toEqual([false, true, true, false, false])
  })

  it('offers a column’s values with how many rows each stands for, the most frequent first', () => {
    const rows = ['乙', '甲', '乙', ''].map((community, id): Post => ({ id, name: '', community, people: null }))
    const column = columns[1]
    expect(column && valuesOf(column, rows)).toEqual([
      { text: '乙', count: 2 },
      { text: '甲', count: 1 },
      { text: '', count: 1 },
    ])
  })
})
