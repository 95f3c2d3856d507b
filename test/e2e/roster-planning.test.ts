/** Planning on the screen: somebody locked, a plan solved and taken, an absence mended, a swap decided, versions published and compared. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  expect((await post(['demo', '--data', dataDir])).code).toBe(0)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
}, 300_000)
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const grid = () => app.page.getByRole('grid', { name: '值班表' })
const cell = (name: RegExp | string) => grid().getByRole('gridcell', { name })
const chosen = () => grid().locator('[role=gridcell][aria-selected=true]')
const panel = (name: RegExp | string) => app.page.getByRole('complementary', { name })
const button = (name: RegExp | string) => app.page.getByRole('button', { name, exact: typeof name === 'string' })
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve())
const missing = async () => {
  const said = await app.page.getByRole('button', { name: /^缺人/ }).locator('b').innerText()
  return Number(said.replaceAll(',', ''))
}
const label = async () => (await chosen().first().getAttribute('aria-label')) ?? ''
const LONG = { timeout: 60_000 }

async function at(query: string): Promise<void> {
  await app.page.evaluate((hash) => (location.hash = hash), `#/roster?problem=all&${query}`)
  await grid().waitFor()
  await grid().focus()
}

/** Nothing on the screen is English, nothing keeps anybody out. */
async function sound(): Promise<void> {
  expect(await app.violations()).toEqual([])
  const known = /^(Delete|D|F6|F8|G|Z|C|V|M|L|I|B|Shift|V\d+)$/
  expect((await foreignWords(app.page)).filter((word) => !known.test(word))).toEqual([])
}

describe('a plan', () => {
  it('says first whether there are people enough, and what would help', async () => {
    await at('week=2020-02-10&side=plan')
    const section = panel('排班')
    await section.getByRole('rowheader', { name: '社区' }).waitFor(LONG)
    const row = section.getByRole('row', { name: /^社区/ })
    const [people, required, fillable, lacking] = (await row.getByRole('cell').allInnerTexts()).map((text) =>
      Number(text.replaceAll(',', '')),
    )
    expect(people).toBe(126)
    expect((required ?? 0) - (fillable ?? 0)).toBe(lacking)
    await sound()
    await app.picture('planning-capacity-1440')
  })

  it('lays the roster anew around a locked person, shown before it is taken and taken back by Ctrl+Z', async () => {
    const before = await missing()
    await at('day=2020-02-11&band=早班&seat=government&side=plan')
    await chosen().waitFor()
    await press('Control+l')
    await expect.poll(label, LONG).toMatch(/已锁定$/)
    const locked = await label()
    const section = panel('排班')
    await section.getByRole('radio', { name: '只保留锁定的人，其余重排' }).check()
    await section.getByRole('button', { name: '自动排班', exact: true }).click()
    await section.getByRole('progressbar', { name: '自动排班' }).waitFor()
    await button('够好了').click()
    await section.getByRole('heading', { name: /三、看方案/ }).waitFor(LONG)
    expect(await section.innerText()).toMatch(/应到 [\d,]+ 人次/)
    // told in the grid, and nothing is stored yet
    await cell(/方案：/)
      .first()
      .waitFor()
    expect(await missing()).toBe(before)
    await app.picture('planning-proposal-1440')
    await sound()
    await section.getByRole('button', { name: '采用' }).click()
    await section.getByRole('heading', { name: /三、看方案/ }).waitFor({ state: 'detached', ...LONG })
    await expect.poll(missing, LONG).not.toBe(before)
    expect(await label()).toBe(locked)
    await grid().focus()
    await press('Control+z')
    await expect.poll(missing, LONG).toBe(before)
  })
})

describe('a part of a plan', () => {
  it('is taken where days and posts that are not wanted are unticked, and the rest stays as it was', async () => {
    const before = await missing()
    await at('day=2020-02-12&band=早班&seat=government&side=plan')
    const section = panel('排班')
    await section.getByRole('radio', { name: '只保留锁定的人，其余重排' }).check()
    await section.getByRole('button', { name: /^(自动排班|重新排班)$/ }).click()
    await section.getByRole('progressbar', { name: '自动排班' }).waitFor()
    await button('够好了').click()
    await section.getByRole('heading', { name: /三、看方案/ }).waitFor(LONG)
    const counted = async (name: RegExp) =>
      Number(/([\d,]+) 处改动/u.exec((await button(name).textContent()) ?? '')?.[1]?.replaceAll(',', ''))
    const all = Number(/改动 ([\d,]+) 个席位/u.exec(await section.innerText())?.[1]?.replace(',', ''))
    const ofDay = await counted(/^2月12日的/)
    const marked = () => cell(/方案：/).count()
    const ofAllDays = await marked()
    await section.getByRole('checkbox', { name: '采用 2月12日', exact: true }).uncheck()
    await section.getByRole('button', { name: `采用所选的 ${(all - ofDay).toLocaleString('zh-CN')} 处` }).waitFor()
    // only what would be taken is marked
    expect(await marked()).toBeLessThan(ofAllDays)
    expect(await label()).not.toContain('方案')
    await button(/^2月13日的/).click()
    await section
      .getByRole('checkbox', { name: /^采用 2月13日 \d+ / })
      .first()
      .uncheck()
    await app.picture('planning-part-1440')
    await sound()
    const standing = await label()
    const [take, plan] = [
      section.getByRole('button', { name: /^采用所选的/ }),
      section.getByRole('heading', { name: /三、看方案/ }),
    ]
    await take.click()
    // beside a day that stays as it is somebody may rest too little, which wants a reason
    const reason = section.getByLabel('仍要采用的原因')
    await expect.poll(async () => (await reason.count()) > 0 || (await plan.count()) === 0, LONG).toBe(true)
    if ((await reason.count()) > 0) {
      await reason.fill('2月12日照原来的排')
      await take.click()
    }
    await plan.waitFor({ state: 'detached', ...LONG })
    await expect.poll(missing, LONG).not.toBe(before)
    // the day that was unticked stands as it stood
    expect(await label()).toBe(standing)
    await grid().focus()
    await press('Control+z')
    await expect.poll(missing, LONG).toBe(before)
  })
})

describe('a role', () => {
  it('goes by one key from leading to standing by to none, in the grid and in the list under the cell', async () => {
    await at('day=2020-02-12&band=早班&seat=volunteer')
    await chosen().waitFor()
    const name = (await label()).split('，')[1] ?? ''
    await press('Control+b')
    await expect.poll(label, LONG).toMatch(/带班$/)
    await press('Enter')
    await app.page.getByText('带班→备勤→无').waitFor()
    await app.picture('planning-roles-1440')
    await press('Control+b')
    // who stands by fills no seat: they are found beside the seats
    await expect.poll(label, LONG).toMatch(/缺$/)
    const beside = cell(new RegExp(`^其他，${name}，${name}备勤$`))
    await beside.waitFor()
    await press('ArrowRight', 'ArrowRight', 'Control+b')
    await beside.waitFor({ state: 'detached', ...LONG })
    await cell(`志愿，${name}`).first().waitFor()
  })
})

describe('somebody who cannot come', () => {
  it('is mended by the smallest change, shown before it is taken, and back again by Ctrl+Z', async () => {
    await at('day=2020-02-12&band=早班&seat=government')
    await chosen().waitFor()
    const name = (await label()).split('，')[1] ?? ''
    await press('Control+i')
    const section = panel(`${name}来不了`)
    await section.getByText(new RegExp(`${name}.*空出`)).waitFor(LONG)
    await section.getByRole('button', { name: '生病' }).click()
    await section.getByRole('radio').first().waitFor()
    await app.picture('planning-absence-1440')
    await sound()
    await section.getByRole('button', { name: '采用' }).click()
    await section.waitFor({ state: 'detached', ...LONG })
    await expect.poll(label, LONG).not.toContain(name)
    await grid().focus()
    await press('Control+z')
    await expect.poll(label, LONG).toContain(name)
  })
})

describe('a swap', () => {
  it('is asked from the cell and decided beside the grid', async () => {
    await at('day=2020-02-12&band=中班&seat=government')
    await chosen().waitFor()
    const name = (await label()).split('，')[1] ?? ''
    await press('Enter')
    await button(`${name}换班`).click()
    const section = panel('换班')
    await section.getByRole('textbox', { name: '与谁换' }).fill('苏永')
    await section.getByRole('button', { name: '只顶班，不还' }).first().click()
    await section.getByRole('textbox', { name: '原因' }).fill('家中有事')
    await app.picture('planning-swap-asked-1440')
    await section.getByRole('button', { name: '提出换班' }).click()
    await section.getByText(new RegExp(`${name}.*由 苏永 顶班`)).waitFor(LONG)
    await sound()
    await app.picture('planning-swaps-1440')
    await section.getByRole('button', { name: '不同意' }).click()
    await section.getByRole('heading', { name: '已定的' }).waitFor(LONG)
  })
})

describe('versions', () => {
  it('are published with the proof before the eyes, compared, and looked at as they were', async () => {
    await at('side=versions&day=2020-02-13&band=早班&seat=government')
    await button(/草稿，未发布/).waitFor()
    await button('发布').click()
    const dialog = app.page.getByRole('dialog')
    await dialog
      .getByText(/值班表/)
      .first()
      .waitFor()
    await dialog.getByRole('textbox', { name: '审核' }).fill('田浩丽')
    await dialog.getByRole('textbox', { name: '仍要发布的原因' }).fill('人手不够，先按此执行')
    await app.picture('planning-publish-1440')
    await sound()
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await button(/^已发布 V1/).waitFor(LONG)

    await grid().focus()
    const name = (await label()).split('，')[1] ?? ''
    await press('Delete')
    await button(/V1 后有 ?1 处改动未发布/).waitFor(LONG)
    const section = panel('版本')
    await section.getByRole('button', { name: /与 V1 比/ }).click()
    await section.getByRole('button', { name: new RegExp(name) }).waitFor(LONG)
    await cell(new RegExp(`原有${name}`)).waitFor()
    await app.picture('planning-compare-1440')
    await sound()
    const compared = section.getByRole('button', { name: /与 V1 比/ })
    await compared.click()
    await expect.poll(() => cell(/原有/).count()).toBe(0)
    await compared.click()
    await cell(new RegExp(`原有${name}`)).waitFor()
    await section.getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => cell(/原有/).count()).toBe(0)
    await button(/V1 后有 ?1 处改动未发布/).click()
    await cell(new RegExp(`原有${name}`)).waitFor()

    await section.getByRole('button', { name: '看 V1' }).click()
    await app.page.getByText(/正在看 V1/).waitFor(LONG)
    await cell(new RegExp(`^机关，${name}`))
      .first()
      .waitFor()
    await cell(new RegExp(`^机关，${name}`))
      .first()
      .click()
    expect(await app.page.getByRole('dialog').count()).toBe(0)
    await app.picture('planning-version-1440')
    await button('回到现在的值班表').click()
    await button('发布').click()
    await dialog.getByRole('textbox', { name: '仍要发布的原因' }).fill('人手不够，先按此执行')
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await button(/^已发布 V2/).waitFor(LONG)
    await app.page.setViewportSize({ width: 1920, height: 1080 })
    await app.picture('planning-versions-1920')
  })
})
