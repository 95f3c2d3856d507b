/** Answers kept from before must never outlive what they were found in: whatever is done, a second office finds the same anew. */
import { cpSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openDemoOffice } from '../../../fixtures/demo-office.ts'
import { openTestOffice, temporaryFolder } from '../../../fixtures/office.ts'

type Office = Awaited<ReturnType<typeof openDemoOffice>>

async function screensOf({ api }: Pick<Office, 'api'>) {
  return {
    situation: await api.situation.at({}),
    earlier: await api.situation.at({ asOf: '2020-02-08T12:00' }),
    figures: await api.figures.at({}),
    distribution: await api.cases.distribution({ masking: 'command' }),
  }
}

/** The same files opened by a core that has answered nothing yet. */
async function foundAnew(office: Office) {
  const dataDir = temporaryFolder()
  cpSync(office.dataDir, dataDir, { recursive: true, filter: (file) => !file.endsWith('-shm') })
  const fresh = openTestOffice({ dataDir })
  const screens = await screensOf(fresh)
  fresh.close()
  return screens
}

it('tells what is so after every kind of act, however much was asked before', { timeout: 240_000 }, async () => {
  const office = await openDemoOffice()
  const { api } = office
  const told = [JSON.stringify(await screensOf(office))]
  const expectTold = async () => {
    const screens = await screensOf(office)
    expect(screens).toEqual(await foundAnew(office))
    const text = JSON.stringify(screens)
    // an act that changes nothing on these screens would prove nothing
    expect(text).not.toBe(told.at(-1))
    told.push(text)
  }
  const [observed] = (await api.lists.cases({ figure: 'cases_current' })).rows
  const [post] = (await api.lists.checkpoints({ figure: 'staffing_below_standard' })).rows
  const [cadre] = (await api.lists.people({ figure: 'street_cadres' })).rows
  const { name: kept } = await api.backups.make()
  if (!observed || !post || !cadre) throw new Error('the demo street has all of these')

  const released = await api.records.end({
    kind: 'cases',
    ids: [observed.id],
    ending: 'released',
    on: '2020-02-09',
    reason: '期满',
  })
  await expectTold()
  await api.acts.undo({ actId: released.actId })
  await expectTold()
  await api.records.update({
    kind: 'checkpoints',
    changes: [{ id: post.id, fields: [{ key: 'name', was: post.name, to: '改了名的卡点' }] }],
  })
  await expectTold()
  await api.records.remove({ kind: 'people', ids: [cadre.id], reason: '调走' })
  await expectTold()
  await api.office.setRule({ code: 'isolation_days', from: '2020-02-10', value: 10 })
  await expectTold()

  const file = new File(['姓名,电话,人员类别\n新来的人,13900000001,志愿者\n'], '防控人员花名册.csv')
  const { previewId } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
  expect(JSON.stringify(await screensOf(office))).toBe(told.at(-1))
  await api.ledgers.commit({ previewId })
  await expectTold()

  // the situation names the community where most are released tomorrow
  const due = (await api.lists.cases({ figure: 'cases_due_release_tomorrow' })).rows
  const [most] = [...Map.groupBy(due, (one) => one.community)].toSorted(([, a], [, b]) => b.length - a.length)
  const community = (await api.areas.list()).find(({ name }) => name === most?.[0])
  if (!community) throw new Error('whoever is observed lives somewhere')
  await api.areas.update({ id: community.id, name: '改了名的社区' })
  await expectTold()
  await api.backups.restore({ name: kept })
  await expectTold()
})
