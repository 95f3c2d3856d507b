/** Any roster, drawn up in any of the shapes offices use, comes back as its shifts; so do checkpoints under headings of several tiers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftsIn, readSheetsOf, workbook } from '../read/ledger-files.ts'
import type { TestSheet } from '../read/ledger-files.ts'

/** post → day → shift → people; nobody stands twice on a day */
interface Roster {
  posts: string[]
  days: string[]
  shifts: Shift[]
  people: Map<string, string[]>
}
interface Shift {
  name: string
  start: string
  end: string
}

const POSTS = ['康乐北新村南门', '丽江南新村东门', '锦绣家园西门', '朝阳里北门']
const NAMES = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平').map(
  (given, i) => `${Array.from('王李张刘陈')[i % 5] ?? ''}${given}`,
)
const SHIFTS: Shift[][] = [
  [
    { name: '早班', start: '08:00', end: '16:00' },
    { name: '中班', start: '16:00', end: '24:00' },
  ],
  [
    { name: '白班', start: '08:00', end: '20:00' },
    { name: '夜班', start: '20:00', end: '08:00' },
  ],
]

const placeOf = (post: string, day: string, shift: string) => `${post} ${day} ${shift}`

const roster: fc.Arbitrary<Roster> = fc
  .record({
    posts: fc.subarray(POSTS, { minLength: 1 }),
    first: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 2, max: 7 }),
    shifts: fc.constantFrom(...SHIFTS),
    drawn: fc.infiniteStream(fc.shuffledSubarray(NAMES, { minLength: NAMES.length })),
    sizes: fc.infiniteStream(fc.integer({ min: 1, max: 2 })),
  })
  .map(({ posts, first, length, shifts, drawn, sizes }) => {
    const days = Array.from({ length }, (_, i) => new Date(Date.UTC(2020, 1, 1 + first + i)).toISOString().slice(0, 10))
    const people = new Map<string, string[]>()
    for (const day of days) {
      const { value: order } = drawn.next() as { value: string[] }
      let at = 0
      for (const { name } of shifts) {
        for (const post of posts) {
          const { value: size } = sizes.next() as { value: number }
          people.set(placeOf(post, day, name), order.slice(at, (at += size)))
        }
      }
    }
    return { posts, days, shifts, people }
  })

const at = ({ people }: Roster, post: string, day: string, shift: string) => people.get(placeOf(post, day, shift)) ?? []

function expected(all: Roster): string[] {
  const { posts, days, shifts } = all
  return posts
    .flatMap((post) =>
      days.flatMap((day) => shifts.map(({ name, start, end }) => line(post, day, start, end, at(all, post, day, name)))),
    )
    .toSorted()
}

const line = (post: string, day: string, start: string, end: string, people: string[]) =>
  `${post} ${day} ${start}-${end === '24:00' ? '00:00' : end} ${people.toSorted().join('、')}`

type Row = TestSheet['rows'][number]
interface Way {
  what: string
  separators: string[]
  write: (all: Roster, separator: string) => TestSheet[]
}

const time = ({ start, end }: Shift) => `${start}-${end < start ? '次日' : ''}${end}`
const both = (shift: Shift) => `${shift.name}（${time(shift)}）`
const chinese = (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const weekday = (day: string) => `星期${'日一二三四五六'.charAt(new Date(`${day}T00:00Z`).getUTCDay())}`
const pad = (rows: Row[]) => {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)])
}
const letter = (column: number) => String.fromCharCode(65 + column)

const WAYS: Way[] = [
  {
    what: 'a matrix with a column for each day',
    separators: ['、', ' ', '，', '\n', '/'],
    write: (all, separator) => [
      {
        rows: pad([
          ['疫情防控卡点值班表'],
          ['卡点名称', '班次', '时间', ...all.days.map(chinese), '备注'],
          [null, null, null, ...all.days.map(weekday)],
          ...all.posts.flatMap((post) =>
            all.shifts.map((shift): Row => [
              post,
              shift.name,
              time(shift),
              ...all.days.map((day) => at(all, post, day, shift.name).join(separator)),
              '无',
            ]),
          ),
        ]),
        merges: ['A2:A3', 'B2:B3', 'C2:C3'],
      },
    ],
  },
  {
    what: 'a matrix with days over shifts',
    separators: ['、', ' '],
    write: (all, separator) => {
      const last = 1 + all.days.length * all.shifts.length
      const head = all.days.flatMap((day) => all.shifts.map((_, i) => (i === 0 ? chinese(day) : null)))
      return [
        {
          rows: [
            ['序号', '卡点', ...head],
            [null, null, ...all.days.flatMap(() => all.shifts.map(both))],
            ...all.posts.map((post, i): Row => [
              i + 1,
              post,
              ...all.days.flatMap((day) => all.shifts.map(({ name }) => at(all, post, day, name).join(separator))),
            ]),
          ],
          merges: [
            'A1:A2',
            'B1:B2',
            ...Array.from({ length: (last - 1) / 2 }, (_, i) => `${letter(2 + 2 * i)}1:${letter(3 + 2 * i)}1`),
          ],
        },
      ]
    },
  },
  {
    what: 'a list with a row for each shift',
    separators: ['、', '；'],
    write: (all, separator) => [
      {
        rows: [
          ['序号', '值班日期', '值守点', '班次', '起止时间', '值守人员', '备注'],
          ...all.days.flatMap((day) =>
            all.posts.flatMap((post) =>
              all.shifts.map((shift): Row => [
                1,
                day,
                post,
                shift.name,
                time(shift),
                at(all, post, day, shift.name).join(separator),
                '',
              ]),
            ),
          ),
        ],
      },
    ],
  },
  {
    what: 'a sheet for each post, shifts across',
    separators: ['、', ' '],
    write: (all, separator) =>
      all.posts.map((post) => ({
        name: post,
        rows: [
          ['日期', '星期', ...all.shifts.map(both)],
          ...all.days.map((day): Row => [
            chinese(day),
            weekday(day),
            ...all.shifts.map(({ name }) => at(all, post, day, name).join(separator)),
          ]),
        ],
      })),
  },
  {
    what: 'a sheet for each post, people down and days across',
    separators: ['、'],
    write: (all) =>
      all.posts.map((post) => ({
        name: post,
        rows: pad([
          [`${post}值班表`],
          ['姓名', ...all.days.map(chinese), '备注'],
          ...NAMES.map((name): Row => {
            const cells = all.days.map(
              (day) => all.shifts.find((shift) => at(all, post, day, shift.name).includes(name))?.name ?? '休',
            )
            return [name, ...cells, '带齐证件']
          }).filter((row) => row.some((cell) => all.shifts.some(({ name }) => name === cell))),
          [`说明：${all.shifts.map((shift) => `${shift.name}：${time(shift)}`).join('，')}`],
        ]),
      })),
  },
  {
    what: 'people down, days over shifts across, a post in each cell',
    separators: ['、'],
    write: (all) => [
      {
        rows: [
          ['姓名', ...all.days.flatMap((day) => all.shifts.map((_, i) => (i === 0 ? chinese(day) : null))), '备注'],
          [null, ...all.days.flatMap(() => all.shifts.map(both)), null],
          ...NAMES.map((name): Row => [
            name,
            ...all.days.flatMap((day) =>
              all.shifts.map((shift) => all.posts.find((post) => at(all, post, day, shift.name).includes(name)) ?? '休'),
            ),
            '带齐证件',
          ]),
        ],
        merges: [
          'A1:A2',
          ...Array.from({ length: all.days.length }, (_, i) => `${letter(1 + 2 * i)}1:${letter(2 + 2 * i)}1`),
          `${letter(1 + 2 * all.days.length)}1:${letter(1 + 2 * all.days.length)}2`,
        ],
      },
    ],
  },
]

describe.each(WAYS.map((way) => [way.what, way] as const))('a roster as %s', (_, { write, separators }) => {
  it('comes back as its shifts', async () => {
    await fc.assert(
      fc.asyncProperty(roster, fc.constantFrom(...separators), async (all, separator) => {
        const sheets = await readSheetsOf(await workbook(...write(all, separator)), { year: 2020 })
        const read = sheets
          .flatMap((sheet) => draftsIn(sheet, 'roster'))
          .map(({ checkpoint, day, start, end, people }) =>
            line(
              checkpoint,
              day,
              start.slice(11),
              end.slice(11),
              people.map(({ name }) => name),
            ),
          )
        expect([...new Set(read)].toSorted()).toEqual(expected(all))
      }),
      { numRuns: 25, seed: 20200210 },
    )
  })
})

const strength = fc.record({
  government: fc.integer({ min: 0, max: 9 }),
  community: fc.integer({ min: 0, max: 9 }),
  volunteer: fc.integer({ min: 0, max: 9 }),
  property: fc.integer({ min: 0, max: 9 }),
})

const checkpoint = fc.record({
  name: fc.constantFrom(...POSTS),
  community: fc.constantFrom('康乐社区', '丽江社区', '朝阳社区'),
  leader: fc.constantFrom(...NAMES),
  gateLeader: fc.constantFrom(...NAMES),
  phone: fc.integer({ min: 0, max: 99_999_999 }).map((n) => `199${String(n).padStart(8, '0')}`),
  strength,
  is24h: fc.boolean(),
})

describe('a table of checkpoints', () => {
  it.each(['two tiers', 'three tiers', 'one cell of words', 'one cell of sums'])(
    'comes back with its strengths, written in %s',
    async (manner) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(checkpoint, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
          async (all) => {
            const [sheet] = await readSheetsOf(await workbook(checkpointSheet(all, manner)))
            const read = sheet ? draftsIn(sheet, 'checkpoints') : []
            expect(
              read.map(({ name, community, leader, gateLeader, strength: seats, is24h }) => ({
                name,
                community,
                leader: leader?.name,
                gateLeader: gateLeader?.name,
                phone: gateLeader?.phone,
                strength: seats,
                is24h,
              })),
            ).toEqual(all)
          },
        ),
        { numRuns: 25, seed: 20200210 },
      )
    },
  )
})

type Checkpoint = typeof checkpoint extends fc.Arbitrary<infer T> ? T : never

function checkpointSheet(all: Checkpoint[], manner: string): TestSheet {
  const front = ['序号', '社区', '卡点名称', '分包领导', '卡点负责人', '联系电话', '是否24小时值守']
  const cells = (one: Checkpoint, index: number): Row => [
    index + 1,
    one.community,
    one.name,
    one.leader,
    one.gateLeader,
    one.phone,
    one.is24h ? '是' : '否',
  ]
  const blank = front.map(() => null)
  const seats = ({ strength: { government, community, volunteer, property } }: Checkpoint) => [
    government,
    community,
    volunteer,
    property,
  ]
  const down = (rows: number) => front.map((_, i) => `${letter(i)}1:${letter(i)}${rows}`)
  if (manner === 'two tiers') {
    return {
      rows: [
        [...front, '值守力量', null, null, null],
        [...blank, '机关/区直', '社区', '党员/志愿者', '物业'],
        ...all.map((one, i) => [...cells(one, i), ...seats(one)]),
      ],
      merges: [...down(2), 'H1:K1'],
    }
  }
  if (manner === 'three tiers') {
    return {
      rows: [
        [...front, '值守力量（人）', null, null, null],
        [...blank, '机关', '属地', null, null],
        [...blank, '机关/区直', '社区', '党员/志愿者', '物业'],
        ...all.map((one, i) => [...cells(one, i), ...seats(one).map((count) => `${count}人`)]),
      ],
      merges: [...down(3), 'H1:K1', 'I2:K2'],
    }
  }
  const words = (one: Checkpoint) => {
    const [government = 0, community = 0, volunteer = 0, property = 0] = seats(one)
    const isSum = manner === 'one cell of sums'
    // nobody writes that nobody stands there
    if (isSum || government + community + volunteer + property === 0) return seats(one).join('+')
    return `机关${government}人、社区${community}人、志愿者${volunteer}人、物业${property}人`
  }
  return { rows: [[...front, '值守力量'], ...all.map((one, i) => [...cells(one, i), words(one)])] }
}
