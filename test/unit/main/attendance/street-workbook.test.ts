/** The street's sign-in sheet as a workbook: two columns of posts on A4 landscape, nobody left out, heads on every page. */
import { expect, it } from 'vitest'
import { attendanceWorkbook } from '../../../../src/main/attendance/paper-workbook.ts'
import type { ShiftSheet } from '../../../../src/shared/attendance/contract.ts'
import { canRenderWorkbooks, renderPages } from '../documents/render.ts'

const POSTS = 30
const office = { streetName: '示范街道', commandPostName: '示范街道指挥部', dutyPhone: '0371-00000000' }

it.skipIf(!canRenderWorkbooks)(
  'sets the posts in two columns, with everybody and the heads on every page (skipped without LibreOffice Calc)',
  async () => {
    const shifts = Array.from({ length: POSTS }, (_, index) => shiftOf(index + 1))
    const sheets = { office, asOf: '2020-02-10T18:00', shifts }
    const pages = renderPages(await attendanceWorkbook('sign-in-street', sheets, '值班表草稿'), 'xlsx')
    // 23 lines of 7.1 mm in a column, and posts of four lines stay whole: 10 posts to a page
    expect(pages.map(({ width, height }) => width > height)).toEqual([true, true, true])
    const texts = pages.map(({ lines }) =>
      lines
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, ''),
    )
    for (const [index, text] of texts.entries()) {
      expect(text.split('签名')).toHaveLength(5)
      for (const said of ['值班表草稿', `第${String(index + 1)}页共3页`]) expect(text).toContain(said)
    }
    const all = texts.join('')
    const names = shifts.flatMap(({ people }) => people.map(({ name }) => name))
    expect(names.filter((name) => all.split(name).length !== 2)).toEqual([])
  },
  180_000,
)

function shiftOf(post: number): ShiftSheet {
  const person = (place: number) => ({
    ...{ assignmentId: post * 10 + place, attendanceId: null, personId: post * 10 + place, category: null, unit: null },
    ...{ name: `甲${String(post * 10 + place + 1000)}乙`, seat: null, role: null, phone: null, isAmbiguous: false },
    ...{ checkInAt: null, checkOutAt: null, reason: null, replacedBy: null, standsInFor: null },
    state: 'unsigned' as const,
  })
  const hours = { band: '中班', start: '2020-02-10T16:00', end: '2020-02-11T00:00' }
  const where = { checkpointId: post, number: post, checkpoint: `第${String(post)}院卡点`, community: '朝阳社区' }
  return {
    place: { shiftId: post, day: '2020-02-10', ...where, ...hours },
    missing: [],
    people: [0, 1, 2, 3].map(person),
    handovers: [],
  }
}
