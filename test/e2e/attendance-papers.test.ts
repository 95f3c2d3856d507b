/** The papers of attendance in real Chromium: pages counted and numbered, everybody on them, nothing leaves its place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShiftSheet, ShiftSheets } from '../../src/shared/attendance/contract.ts'
import type { DutyPerson } from '../../src/shared/attendance/duty.ts'
import { seatOf } from '../../src/shared/people/person.ts'
import type { StaffCategory } from '../../src/shared/people/person.ts'
import type { RosterState } from '../../src/shared/roster/versions-contract.ts'
import { openRosterPaper } from '../fixtures/roster-paper.ts'
import type { PrintedPaper } from '../fixtures/roster-paper.ts'

const BANDS = [
  ['夜班', '2020-02-10T00:00', '2020-02-10T08:00'],
  ['早班', '2020-02-10T08:00', '2020-02-10T16:00'],
  ['中班', '2020-02-10T16:00', '2020-02-11T00:00'],
] as const
const CATEGORIES: StaffCategory[] = ['street_cadre', 'community_worker', 'volunteer', 'property_staff']
const DRAFT: RosterState = { state: 'draft', version: null, changes: 0, unpublishedDays: [] }

let paper: Awaited<ReturnType<typeof openRosterPaper>>

beforeAll(async () => {
  paper = await openRosterPaper()
})

afterAll(() => paper.close())

describe('the sheet to sign in on', () => {
  it.each([
    [4, 1],
    [16, 3],
  ])('of a post with %i people a shift takes %i pages, each with its number and a line to sign on', async (people, pages) => {
    const shifts = BANDS.map((_, band) => sheet(1, band, people))
    const printed = await paper.printed('sign-in?from=2020-02-10', answers(shifts))
    expectPages(printed, pages, { width: 210, height: 297 })
    const text = withoutSpaces(printed.pages.join(''))
    expect(absent(text, [...namesOf(shifts), '到岗签名', '下岗签名', '夜班00:00—08:00', '值班表草稿'])).toEqual([])
  })

  it('of the whole street stands in two columns: two hundred and forty people on six pages', async () => {
    const shifts = Array.from({ length: 60 }, (_, post) => sheet(post + 1, 2, 4))
    const printed = await paper.printed('sign-in-street?asOf=2020-02-10T18:00', answers(shifts))
    expectPages(printed, 6, { width: 297, height: 210 })
    expect(absent(withoutSpaces(printed.pages.join('')), namesOf(shifts))).toEqual([])
  })

  it('of the street has a line for every empty seat, and says where somebody would sign why they do not', async () => {
    const short = sheet(1, 2, 2)
    const absentee: DutyPerson = { ...person(99, 'volunteer'), state: 'absent', reason: '发热' }
    const shift = { ...short, missing: ['property' as const], people: [...short.people, absentee] }
    const page = await paper.open('sign-in-street', answers([shift]))
    const rows = (await page.locator('tbody tr').allInnerTexts()).map(withoutSpaces)
    expect(rows.map((row) => [row.includes('缺岗，发热'), row.includes('缺物业') && !row.includes('应到')])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ])
    await page.close()
  })
})

describe('the log of a day', () => {
  it('holds three shifts on a page, and takes more pages for long words and many people', async () => {
    const short = BANDS.map((_, band) => sheet(1, band, 4))
    expectPages(await paper.printed('duty-log?from=2020-02-10', answers(short)), 1, { width: 210, height: 297 })
    const handover = {
      ...{ id: 1, shiftId: 1, checkpoint: '', number: 1, day: '2020-02-10', band: '夜班', at: '2020-02-10T08:00' },
      ...{ personsIn: 312, personsOut: 290, vehicles: 40, abnormalTemperatures: 1, handedOverBy: '崔浩', takenOverBy: '贺强' },
      ...{ incidents: '一人三十七度五，已送社区卫生服务中心。'.repeat(40), equipment: '测温枪三支', supplies: '口罩两包' },
    }
    const long = BANDS.map((_, band) => ({ ...sheet(1, band, 16), handovers: [handover] })) as unknown as ShiftSheet[]
    const printed = await paper.printed('duty-log?from=2020-02-10', answers(long))
    expectPages(printed, 3, { width: 210, height: 297 })
    expect(absent(withoutSpaces(printed.pages.join('')), [...namesOf(long), '崔浩', '贺强', '312'])).toEqual([])
  })
})

function answers(shifts: ShiftSheet[]) {
  const office = { streetName: '示范街道', commandPostName: '示范街道疫情防控指挥部', dutyPhone: '0371-00000000' }
  const sheets: ShiftSheets = { office, asOf: '2020-02-10T18:00', shifts }
  return { 'attendance/sheets': sheets, 'versions/state': DRAFT }
}

function sheet(post: number, band: number, people: number): ShiftSheet {
  const [name, start, end] = BANDS[band] ?? BANDS[0]
  const checkpoint = `第${post}号院正门卡点`
  const place = { shiftId: post * 10 + band, checkpointId: post, number: post, checkpoint, community: '朝阳社区' }
  return {
    place: { ...place, day: '2020-02-10', band: name, start, end },
    missing: [],
    people: Array.from({ length: people }, (_, index) => person(place.shiftId * 100 + index, CATEGORIES[index % 4] ?? 'other')),
    handovers: [],
  }
}

function person(id: number, category: StaffCategory): DutyPerson {
  const surname = '赵钱孙李周吴郑王冯陈'.charAt(id % 10)
  return {
    ...{ assignmentId: id, attendanceId: null, personId: id, name: `${surname}${String(id)}`, category, unit: null },
    ...{ seat: seatOf(category), role: null, phone: `199${String(id).padStart(8, '0')}`, isAmbiguous: false },
    ...{ state: 'unsigned', checkInAt: null, checkOutAt: null, reason: null, replacedBy: null, standsInFor: null },
  }
}

function expectPages(printed: PrintedPaper, pages: number, size: { width: number; height: number }) {
  expect([printed.pages.length, printed.flaws]).toEqual([pages, []])
  printed.pages.forEach((text, index) => {
    expect(absent(withoutSpaces(text), ['制表', '审核', '内部使用', `第${index + 1}页共${pages}页`])).toEqual([])
  })
  for (const { width, height } of printed.sizes) {
    expect(Math.abs(width - size.width) + Math.abs(height - size.height)).toBeLessThan(0.6)
  }
}

function namesOf(shifts: readonly ShiftSheet[]): string[] {
  return shifts.flatMap(({ people }) => people.map(({ name }) => name))
}

function absent(text: string, wanted: string[]): string[] {
  return [...new Set(wanted)].filter((each) => !text.includes(withoutSpaces(each)))
}

function withoutSpaces(text: string | undefined): string {
  return (text ?? '').replace(/\s/gu, '')
}
