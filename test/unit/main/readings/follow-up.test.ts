/** The temperatures of one case day by day, and one entered by hand. */
import { expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

const CASES = '姓名,身份证号,电话,社区,来源地,观察开始\n王强,11010519491231002X,13700001234,康乐社区,湖北武汉,2020-02-08\n'
const READINGS =
  '姓名,身份证号,日期,上午体温,下午体温\n王强,11010519491231002X,2020-02-08,36.5,37.6\n王强,11010519491231002X,2020-02-09,,36.8\n'

async function office(now = '2020-02-10T18:00') {
  const { api, db } = openTestOffice({ now })
  for (const [name, csv] of [
    ['居家观察台账.csv', CASES],
    ['体温监测表.csv', READINGS],
  ] as const) {
    const { previewId } = await api.ledgers.preview({ files: [new File([csv], name)], options: { datum: null, year: 2020 } })
    await api.ledgers.commit({ previewId })
  }
  const caseId = (await api.lists.cases({})).rows[0]?.id ?? 0
  const told = async (asOf?: string) => {
    const { days } = await api.readings.followUp({ caseId, ...(asOf ? { asOf } : {}) })
    return days.map(({ day, am, pm, missing }) => [day.slice(8), am?.celsius ?? null, pm?.celsius ?? null, missing.join()])
  }
  return { api, db, caseId, told }
}

it('tells every day since the start, newest first, and which halves went by unmeasured', async () => {
  const { api, caseId, told } = await office()
  // the afternoon of the day itself is not over yet
  expect(await told()).toEqual([
    ['10', null, null, 'am'],
    ['09', null, 36.8, 'am'],
    ['08', 36.5, 37.6, ''],
  ])
  const { days, isObserved } = await api.readings.followUp({ caseId })
  expect(isObserved).toBe(true)
  expect([days[2]?.am?.isFever, days[2]?.pm?.isFever]).toEqual([false, true])
})

it('tells what was known at another moment', async () => {
  const { told } = await office()
  expect(await told('2020-02-09T09:00')).toEqual([
    ['09', null, null, ''],
    ['08', 36.5, 37.6, ''],
  ])
})

it('expects nothing from the day of release on', async () => {
  const { api, caseId, told } = await office()
  await api.records.end({ kind: 'cases', ids: [caseId], ending: 'released', on: '2020-02-09', reason: '期满' })
  expect((await told()).map(([day, , , missing]) => [day, missing])).toEqual([
    ['09', ''],
    ['08', ''],
  ])
  await expect(api.readings.enter({ caseId, slot: 'pm', celsius: 36.5, symptoms: null })).rejects.toThrow('已经结束')
})

it('keeps a temperature entered by hand, puts it right when entered again, and takes either back', async () => {
  const { api, caseId, told } = await office()
  await api.readings.enter({ caseId, slot: 'pm', celsius: 37.4, symptoms: '咳嗽' })
  expect((await told())[0]).toEqual(['10', null, 37.4, 'am'])
  await api.readings.enter({ caseId, slot: 'pm', celsius: 36.4, symptoms: null })
  expect((await told())[0]).toEqual(['10', null, 36.4, 'am'])
  const { acts } = await api.acts.list({})
  expect(acts.slice(0, 2).map(({ title }) => title)).toEqual(['更正体温 王强 今日下午 36.4℃', '登记体温 王强 今日下午 37.4℃'])
  await api.acts.undo({ actId: acts[0]?.id ?? 0 })
  expect((await told())[0]).toEqual(['10', null, 37.4, 'am'])
})

it('knows a temperature entered by hand again when a sheet brings it', async () => {
  const { api, caseId } = await office()
  await api.readings.enter({ caseId, slot: 'am', celsius: 36.6, symptoms: null })
  const csv = '姓名,日期,上午体温,下午体温\n王强,2020-02-10,36.6,\n'
  const { previewId, report } = await api.ledgers.preview({
    files: [new File([csv], '体温监测表.csv')],
    options: { datum: null, year: 2020 },
  })
  expect(report.files[0]).toMatchObject({ created: 0, changed: 0, unchanged: 1 })
  await api.ledgers.commit({ previewId })
})

it('refuses an afternoon that has not begun', async () => {
  const { api, caseId } = await office('2020-02-10T09:00')
  await expect(api.readings.enter({ caseId, slot: 'pm', celsius: 36.5, symptoms: null })).rejects.toThrow('还没到下午')
})
