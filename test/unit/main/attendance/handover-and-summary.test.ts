/** What shifts hand over, what duties came to, and that imports neither lose nor orphan what is written down. */
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/main/sheets/read-sheets.ts'
import { isNightShift } from '../../../../src/main/attendance/night.ts'
import { SUMMARY_COUNTS, countsOf } from '../../../../src/shared/attendance/summary.ts'
import { openTestOffice } from '../../../fixtures/office.ts'
import { refusalOf, smallRoster } from '../roster/small-roster.ts'

const HANDOVER = {
  at: '2020-02-10T16:02',
  personsIn: 312,
  personsOut: 298,
  vehicles: 41,
  abnormalTemperatures: 0,
  incidents: null,
  equipment: '测温枪2把、对讲机1部',
  supplies: '口罩50只',
  handedOverBy: '王强',
  takenOverBy: '李敏',
}

describe('a handover', () => {
  it('is kept with its shift, told of the day, changed and taken back', async () => {
    const { api, shiftAt } = smallRoster()
    const shiftId = shiftAt(0, 0, '早班')
    const { title } = await api.attendance.saveHandover({ shiftId, values: HANDOVER })
    expect(title).toBe('2月10日早班 1 甲院南门卡点：写交接班记录')
    const [kept] = await api.attendance.handovers({ day: '2020-02-10' })
    expect(kept).toMatchObject({ ...HANDOVER, checkpoint: '甲院南门卡点', community: '东风社区', band: '早班' })
    await api.attendance.saveHandover({ id: kept?.id, shiftId, values: { ...HANDOVER, personsIn: 313 } })
    const [act] = (await api.acts.list({})).acts
    const [change] = await api.acts.changes({ id: act?.id ?? 0 })
    expect(change?.fields).toEqual([{ label: '进入人次', before: '312', after: '313' }])
    await api.acts.undo({ actId: act?.id ?? 0 })
    expect((await api.attendance.handovers({ day: '2020-02-10' }))[0]?.personsIn).toBe(312)
    await api.attendance.removeHandover({ id: kept?.id ?? 0 })
    expect(await api.attendance.handovers({ day: '2020-02-10' })).toEqual([])
  })

  it('happens once in a shift', async () => {
    const { api, shiftAt } = smallRoster()
    const order = { shiftId: shiftAt(0, 0, '早班'), values: HANDOVER }
    await api.attendance.saveHandover(order)
    expect(await refusalOf(api.attendance.saveHandover(order))).toMatchObject({ code: 'record_changed' })
  })

  it.each([
    [{ handedOverBy: '' }, '请填交班人。'],
    [{ takenOverBy: '王强' }, '交班人和接班人不能是同一个人。'],
    [{ abnormalTemperatures: 1 }, '有体温异常，请写明是谁、怎样处置。'],
    [{ at: '2020-02-10T18:01' }, '交接时间还没有到。'],
    [{ at: '2020-02-10T08:00' }, '交接时间早于本班开始。'],
    [{ at: '' }, '请填交接时间。'],
  ])('is refused with %j', async (wrong, message) => {
    const { api, shiftAt } = smallRoster()
    const order = { shiftId: shiftAt(0, 0, '早班'), values: { ...HANDOVER, ...wrong } }
    expect(await refusalOf(api.attendance.saveHandover(order))).toMatchObject({ code: 'invalid_input', message })
  })
})

/** 王强 keeps three nights from Friday on and stays away from one; 李敏 stands in for him once. */
async function weekend() {
  const office = smallRoster({ now: '2020-02-16T12:00' })
  const { api, addPerson, shiftAt, sit } = office
  const [strong, min] = [
    addPerson('王强', 'street_cadre', { unit: '办事处' }),
    addPerson('李敏', 'street_cadre', { unit: '办事处' }),
  ]
  const nights = [4, 5, 6].map((day) => {
    const shiftId = shiftAt(0, day, '夜班')
    return { shiftId, assignmentId: sit(shiftId, strong, '王强') }
  })
  const [friday, saturday, sunday] = nights
  if (!friday || !saturday || !sunday) throw new Error('three nights')
  await api.attendance.checkIn({ who: [friday], at: 'start' })
  await api.attendance.replace({ ...saturday, personId: min, reason: '发热在家', arrivedAt: '2020-02-15T01:30' })
  const evening = shiftAt(0, 6, '中班')
  sit(evening, strong, '王强')
  return { ...office, span: { from: '2020-02-10', to: '2020-02-16' }, strong, min }
}

describe('the summary', () => {
  it('counts duties that had begun: come, absent, replaced, stood in, hours, nights, days of rest', async () => {
    const { api, span } = await weekend()
    const { people, units, total } = await api.attendance.summary(span)
    expect(people).toMatchObject([
      { name: '李敏', planned: 1, present: 1, absent: 0, stoodIn: 1, hours: 6.5, nights: 1, restDays: 1, unsigned: 0 },
      { name: '王强', planned: 3, present: 1, absent: 1, replaced: 1, stoodIn: 0, hours: 8, nights: 1, restDays: 0, unsigned: 1 },
    ])
    expect(units).toMatchObject([{ unit: '办事处', people: 2, planned: 4, present: 2, absent: 1, unsigned: 1, hours: 14.5 }])
    expect(total).toMatchObject({ planned: 4, present: 2, absent: 1, replaced: 1, stoodIn: 1, unsigned: 1, hours: 14.5 })
  })

  it('opens the duties of every number', async () => {
    const { api, span, strong } = await weekend()
    const { people } = await api.attendance.summary(span)
    for (const { key, ...counts } of people) {
      for (const count of SUMMARY_COUNTS) {
        const duties = await api.attendance.duties({ ...span, key, count })
        expect([count, duties.length]).toEqual([count, counts[count]])
      }
    }
    const missed = await api.attendance.duties({ ...span, key: String(strong), count: 'absent' })
    expect(missed).toMatchObject([{ day: '2020-02-15', replacedBy: '李敏', reason: '发热在家' }])
    const all = await api.attendance.duties({ ...span, unit: '办事处', count: 'planned' })
    expect(countsOf(all).planned).toBe(4)
  })

  it('says what it said at an earlier moment, before anybody had come', async () => {
    const { api, span } = await weekend()
    const { total } = await api.attendance.summary({ ...span, asOf: '2020-02-13T23:59' })
    expect(total).toMatchObject({ planned: 0, present: 0, hours: 0 })
  })

  it('becomes a workbook with title, unit, period and everybody in one line', async () => {
    const { api, span } = await weekend()
    const file = await api.attendance.exportSummary(span)
    expect(file.name).toBe('本街道值班考勤汇总表（2020年2月10日至2020年2月16日）.xlsx')
    const [sheet] = await readSheets(file.name, new Uint8Array(await file.arrayBuffer()))
    const lines = sheet?.rows.map((row) => [...row]) ?? []
    expect(JSON.stringify(lines)).toContain('截止时间：2020年2月16日12:00')
    expect(lines.find(([name]) => name === '王强')?.slice(0, 6)).toEqual(['王强', '机关', '办事处', 3, 1, 1])
  })

  it('refuses days that end before they begin', async () => {
    const { api } = smallRoster()
    expect(await refusalOf(api.attendance.summary({ from: '2020-02-11', to: '2020-02-10' }))).toMatchObject({
      code: 'invalid_input',
    })
  })
})

it.each([
  ['2020-02-28T20:00', '2020-02-29T08:00', true],
  ['2020-02-29T00:00', '2020-02-29T08:00', true],
  ['2020-02-28T16:00', '2020-02-29T00:00', false],
  ['2020-02-28T18:00', '2020-02-29T02:00', true],
  ['2020-02-28T08:00', '2020-02-29T08:00', false],
])('a shift from %s to %s is a night: %s', (start, end, isNight) => {
  expect(isNightShift({ start, end })).toBe(isNight)
})

describe('an import', () => {
  const roster = (names: string) =>
    new File([`卡点,日期,班次,时间,值班人员\n甲院南门卡点,2020-02-10,中班,16:00-24:00,${names}\n`], '值班表.csv')
  const bring = async (api: ReturnType<typeof openTestOffice>['api'], names: string) => {
    const preview = await api.ledgers.preview({ files: [roster(names)], options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId: preview.previewId })
    const [act] = (await api.acts.list({ kind: 'import' })).acts
    return act?.id ?? 0
  }
  const running = async (api: ReturnType<typeof openTestOffice>['api']) =>
    (await api.attendance.onDuty({})).posts.flatMap(({ shifts }) => shifts)[0]

  it('that seats others loses nothing of who had come, and gives it back to whoever it seats again', async () => {
    const { api } = openTestOffice()
    await bring(api, '王强、李敏')
    const shift = await running(api)
    const who = (shift?.people ?? []).map(({ assignmentId }) => ({
      shiftId: shift?.shiftId ?? 0,
      assignmentId: assignmentId ?? 0,
    }))
    await api.attendance.checkIn({ who })
    await bring(api, '李敏、赵刚')
    expect((await running(api))?.people.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '李敏 present',
      '赵刚 unsigned',
      '王强 present',
    ])
  })

  it('is not undone from under what was written down of its shifts, and says what to do first', async () => {
    const { api } = openTestOffice()
    const actId = await bring(api, '王强、李敏')
    const shift = await running(api)
    const [first] = shift?.people ?? []
    await api.attendance.checkIn({ who: [{ shiftId: shift?.shiftId ?? 0, assignmentId: first?.assignmentId ?? 0 }] })
    const refused = await refusalOf(api.acts.undo({ actId }))
    expect(refused).toMatchObject({ code: 'changed_since' })
    expect(refused?.message).toBe(
      '不能撤销：班次 甲院南门卡点 2020年2月10日中班已有签到或交接班记录，请先在“值班—在岗”里收回签到、删除交接班记录。',
    )
    const attendanceId = (await running(api))?.people[0]?.attendanceId ?? 0
    await api.attendance.takeBack({ attendanceIds: [attendanceId] })
    await api.acts.undo({ actId })
    expect(await running(api)).toBeUndefined()
  })
})
