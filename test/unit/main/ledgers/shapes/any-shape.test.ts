/** Any table of valid records, under any known headings in any order and with values in any form, comes back as the records. */
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import headings from '../../../../../resources/ledgers/headings.json' with { type: 'json' }
import type { Draft } from '../../../../../src/shared/ledgers/drafts.ts'
import { encoded } from '../../sheets/encoded.ts'
import { draftsIn, readLastSheet, workbook } from '../read/ledger-files.ts'

type Cell = string | number | null
interface Field {
  /** as the draft has it */
  value: fc.Arbitrary<unknown>
  /** ways to write it */
  written: (value: never) => Cell[]
}
interface Shape {
  kind: Draft['kind']
  headings: Record<string, string[]>
  fields: Record<string, Field>
  /** columns a table of this kind always has */
  always: string[]
}

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗')
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰')
const name = fc
  .tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 2 }))
  .map(([a, b]) => a + b.join(''))
const phone = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `199${String(n).padStart(8, '0')}`)
const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
const community = fc.constantFrom('康乐社区', '丽江社区', '朝阳社区', '锦绣社区')
const count = fc.integer({ min: 0, max: 3000 })
const identity = fc
  .tuple(fc.constantFrom('410106', '110105', '420102'), fc.integer({ min: 0, max: 18_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([area, days, order]) => {
    const born = new Date(Date.UTC(1940, 0, 1 + days)).toISOString().slice(0, 10).replaceAll('-', '')
    const seventeen = `${area}${born}${String(order).padStart(3, '0')}`
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen.charAt(i)), 0)
    return seventeen + '10X98765432'.charAt(sum % 11)
  })

const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const names = (text: string) => [text, ` ${text} `, Array.from(text).join('　')]
const phones = (text: string) => [
  text,
  Number(text),
  wide(text),
  `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`,
  `+86 ${text}`,
  `86${text}`,
  `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`,
]
const identities = (text: string) => [
  text,
  wide(text),
  text.toLowerCase(),
  `'${text}`,
  `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}`,
  // fifteen characters, as numbers were given out until 1999
  text.slice(0, 6) + text.slice(8, 17),
]
const days = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-').map((part) => String(Number(part)))
  const serial = Math.round((Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000)
  return [
    text,
    `${year}年${month}月${date}日`,
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    text.replaceAll('-', ''),
    `${wide(year)}年${wide(month)}月${wide(date)}日`,
    `${month}月${date}日`,
    serial,
  ]
}
const counts = (n: number) => [n, String(n), `${n}人`, wide(String(n)), ` ${n} `]
const texts = (text: string) => [text, `${text} `, ` ${text}`]
const words = (...all: string[]): Field => ({ value: fc.constantFrom(...all), written: texts })

const NAME: Field = { value: name, written: names }
const PHONE: Field = { value: phone, written: phones }
const IDENTITY: Field = { value: identity, written: identities }
const DAY: Field = { value: day, written: days }
const COUNT: Field = { value: count, written: counts }
const COMMUNITY: Field = { value: community, written: texts }

/** the file the rows are written into */
const FORMATS = ['xlsx', 'csv', 'tsv', 'html', 'biff8', 'xlsb', 'ods', 'gb18030'] as const

async function fileOf(rows: Cell[][], format: (typeof FORMATS)[number]): Promise<Uint8Array | string> {
  const text = (cell: Cell) => (cell === null ? '' : String(cell))
  if (format === 'xlsx') return workbook({ rows })
  if (format === 'biff8' || format === 'xlsb' || format === 'ods') {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '甲')
    return new Uint8Array(write(book, { type: 'array', bookType: format }) as ArrayBuffer)
  }
  if (format === 'gb18030') return encoded(rows.map((row) => row.map(text).join(',')).join('\r\n'), 'gb18030')
  if (format === 'csv') return rows.map((row) => row.map((cell) => `"${text(cell)}"`).join(',')).join('\r\n')
  if (format === 'tsv') return rows.map((row) => row.map(text).join('\t')).join('\n')
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`)
  return `<html><body><table>${lines.join('')}</table></body></html>`
}

const SHAPES: Shape[] = [
  {
    kind: 'cases',
    headings: headings.cases,
    always: ['name', 'idNumber', 'origin', 'startOn'],
    fields: {
      name: NAME,
      idNumber: IDENTITY,
      phone: PHONE,
      community: COMMUNITY,
      origin: words('湖北武汉', '广东深圳', '河南信阳'),
      startOn: DAY,
      returnedOn: DAY,
    },
  },
  {
    kind: 'people',
    headings: headings.people,
    always: ['name', 'phone', 'team'],
    fields: {
      name: NAME,
      idNumber: IDENTITY,
      phone: PHONE,
      team: words('入户小分队', '消毒小分队', '关卡点小分队'),
      unit: words('康乐社区', '区教育局'),
    },
  },
  {
    kind: 'closures',
    headings: headings.closures,
    always: ['name', 'closedOn', 'trade'],
    fields: {
      name: words('甲饭店', '乙旅社', '丙KTV'),
      trade: words('饭店', '旅社', '娱乐'),
      address: words('锦绣路1号', '康乐路22号'),
      operator: NAME,
      phone: PHONE,
      closedOn: DAY,
      reopenedOn: DAY,
      hasNotice: { value: fc.boolean(), written: (is: boolean) => (is ? ['√', '是', '已张贴'] : ['否', '未张贴', '×']) },
      jointBodies: words('派出所、市场监管所', '城管'),
      community: COMMUNITY,
    },
  },
  {
    kind: 'findings',
    headings: headings.findings,
    always: ['description', 'foundOn', 'bulletin'],
    fields: {
      description: words('无人值守', '登记不全'),
      foundOn: DAY,
      bulletin: words('第3期', '第12期'),
      place: words('东门卡点', '西门卡点'),
      community: COMMUNITY,
    },
  },
  {
    kind: 'screenings',
    headings: headings.screenings,
    always: ['community', 'households', 'residents', 'commitments'],
    fields: { community: COMMUNITY, households: COUNT, residents: COUNT, commitments: COUNT },
  },
  {
    kind: 'reopenings',
    headings: headings.reopenings,
    always: ['name', 'appliedOn', 'result', 'verifiedOn'],
    fields: {
      name: words('甲饭店', '乙旅社'),
      appliedOn: DAY,
      verifiedOn: DAY,
      verifiedBy: NAME,
      staffCount: COUNT,
      phone: PHONE,
      operator: NAME,
      result: {
        value: fc.constantFrom('approved', 'returned', 'applied'),
        written: (value: string) =>
          value === 'approved'
            ? ['通过', '同意复工', '合格']
            : value === 'returned'
              ? ['不同意', '退回', '未通过']
              : ['待核验', '审核中'],
      },
    },
  },
  {
    kind: 'households',
    headings: headings.households,
    always: ['householder', 'door', 'residents', 'hasCommitment'],
    fields: {
      householder: NAME,
      phone: PHONE,
      door: {
        value: fc.integer({ min: 101, max: 3304 }).map(String),
        written: (text: string) => [text, Number(text), `${text}室`, wide(text)],
      },
      residents: COUNT,
      hasCommitment: { value: fc.boolean(), written: (is: boolean) => (is ? ['√', '是', '已签订'] : ['否', '未签', '×']) },
      community: COMMUNITY,
    },
  },
  {
    kind: 'supplies',
    headings: headings.supplies,
    always: ['name', 'specification', 'received', 'issued'],
    fields: {
      name: words('口罩', '84消毒液', '帐篷'),
      specification: words('50只/盒', '25kg'),
      received: COUNT,
      issued: COUNT,
      stock: COUNT,
      day: DAY,
      unit: words('盒', '桶'),
      keeper: NAME,
      community: COMMUNITY,
    },
  },
  {
    kind: 'readings',
    headings: headings.readingList,
    always: ['name', 'day', 'slot', 'celsius'],
    fields: {
      name: NAME,
      idNumber: IDENTITY,
      phone: PHONE,
      day: DAY,
      slot: {
        value: fc.constantFrom('am', 'pm'),
        written: (slot: string) => (slot === 'am' ? ['上午', '早', '第一次'] : ['下午', '晚', '第二次']),
      },
      celsius: {
        value: fc.integer({ min: 350, max: 420 }).map((n) => n / 10),
        written: (n: number) => [n, `${n}℃`, `${n}度`, wide(String(n))],
      },
    },
  },
]

/** the draft's field is read under a heading of another name */
const HEADING_OF: Record<string, string> = { hasCommitment: 'commitment', hasNotice: 'notice' }

/** Headings that stand for one field only, as an office without a manual would understand them. */
const FORMS: ((heading: string) => string)[] = [
  (h) => h,
  (h) => ` ${h} `,
  (h) => Array.from(h).join(' '),
  (h) => `${h}（必填）`,
  (h) => `*${h}`,
  (h) => `${h}：`,
]

function tableOf(shape: Shape) {
  const optional = Object.keys(shape.fields).filter((field) => !shape.always.includes(field))
  return fc
    .record({
      chosen: fc.subarray(optional),
      order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      synonyms: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      forms: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      writing: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      records: fc.array(fc.record(Object.fromEntries(Object.entries(shape.fields).map(([key, { value }]) => [key, value]))), {
        minLength: 2,
        maxLength: 5,
      }),
      lead: fc.integer({ min: 0, max: 2 }),
      format: fc.constantFrom(...FORMATS),
    })
    .map(({ chosen, order, synonyms, forms, writing, records, lead, format }) => {
      const fields = [...shape.always, ...chosen]
        .map((field, i) => ({ field, at: order[i] ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ field }) => field)
      const used = new Set<string>()
      const head = fields.map((field, i) => {
        const known = plainHeadings(shape, field).filter((heading) => !used.has(heading))
        const heading = known[(synonyms[i] ?? 0) % known.length] ?? ''
        used.add(heading)
        return FORMS[(forms[i] ?? 0) % FORMS.length]?.(heading) ?? heading
      })
      let turn = 0
      const cells = records.map((record) =>
        fields.map((field) => {
          const ways = shape.fields[field]?.written(record[field] as never) ?? []
          return ways[(writing[turn++ % writing.length] ?? 0) % ways.length] ?? null
        }),
      )
      const titles: Cell[][] = [['2020年台账'], ['填报日期：2020年2月29日']].slice(0, lead)
      const width = fields.length
      const rows = [...titles, head, ...cells].map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)])
      return {
        rows,
        format,
        expected: records.map((record) => Object.fromEntries(fields.map((field) => [field, record[field]]))),
        fields,
      }
    })
}

/** Headings that a second field or another kind of this list also has are left to tests of their own. */
function plainHeadings(shape: Shape, field: string): string[] {
  const own = shape.headings[HEADING_OF[field] ?? field] ?? []
  const others = Object.entries(shape.headings)
    .filter(([other]) => other !== (HEADING_OF[field] ?? field))
    .flatMap(([, list]) => list)
  return own.filter((heading) => !/[*《》]/.test(heading) && heading.length > 1 && !others.includes(heading)).slice(0, 8)
}

describe.each(SHAPES.map((shape) => [shape.kind, shape] as const))('a table of %s', (kind, shape) => {
  it('comes back as the records it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(tableOf(shape), async ({ rows, expected, fields, format }) => {
        const sheet = await readLastSheet(await fileOf(rows, format), { year: 2020 })
        const read = draftsIn(sheet, kind).map((draft) => {
          return Object.fromEntries(fields.map((field) => [field, (draft as unknown as Record<string, unknown>)[field]]))
        })
        expect(sheet.kind).toBe(kind)
        expect(read).toEqual(expected)
      }),
      { numRuns: 30, seed: 20200210 },
    )
  })
})
