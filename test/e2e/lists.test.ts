/** The lists that are worked on, in the built app in a real browser: narrowing, laying out, choosing, copying, pasting. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, DEMO, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
const largeDir = folderForFile()
const emptyDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  const imported = await post(['import', DEMO, '--data', dataDir])
  expect(imported.stderr + String(imported.code)).toMatch(/0$/)
  await post(['moment', '2020-02-10T18:00', '--data', dataDir])
  app = await openApp(dataDir)
  app.page.setDefaultTimeout(20_000)
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(() => app.close())
afterEach(() => expect(app.errors).toEqual([]))

const setAddress = (address: string) =>
  app.page.evaluate((hash) => {
    location.hash = hash
  }, address)
/** By way of another page, so that the list is as it is first shown. */
const goTo = async (address: string) => {
  await setAddress('/figures')
  await app.page.getByRole('navigation', { name: '数字' }).waitFor()
  await setAddress(address)
  await grid().waitFor()
}
const address = () => app.page.evaluate(() => decodeURIComponent(location.hash))
const grid = () => app.page.getByRole('grid')
const cell = (name: string | RegExp) => app.page.getByRole('gridcell', { name, exact: true })
/** Its name goes on with that of its filter's button. */
const heading = (name: string) => app.page.getByRole('columnheader', { name: new RegExp(`^${name}( |$)`) })
const headings = async () => (await app.page.getByRole('columnheader').allInnerTexts()).filter((text) => text !== '')
const chips = () => app.page.getByRole('group', { name: '看哪些' }).getByRole('button')
const group = (name: RegExp, expanded = true) => app.page.getByRole('button', { name, expanded })
const clipboard = () => app.page.evaluate(() => navigator.clipboard.readText())
const chosen = (count: number) => app.page.getByRole('status').getByText(`已选 ${count} 个`).waitFor()

/** As the foot of the list counts them. */
const counts = (count: number) => app.page.getByText(new RegExp(`共 ${count.toLocaleString('zh-CN')} `)).waitFor()

describe('narrowing a list', () => {
  it('shows as many records as the number on the button says, on every page', async () => {
    for (const page of ['/checkpoints', '/people', '/cases', '/closures', '/inspections']) {
      await goTo(page)
      await chips().last().getByText(/\d/).waitFor()
      for (let i = 0; i < (await chips().count()); i++) {
        const chip = chips().nth(i)
        const said = Number(/[\d,]+$/.exec(await chip.innerText())?.[0].replaceAll(',', ''))
        await chip.click()
        if (said > 0) await counts(said)
        else await app.page.getByText('截至这一刻没有记录').first().waitFor()
        expect(await chip.getAttribute('aria-pressed')).toBe('true')
      }
    }
  }, 180_000)

  it('reads clearly, in Chinese, on every page', async () => {
    for (const page of [
      '/checkpoints',
      '/people',
      '/cases',
      '/closures',
      '/screenings',
      '/inspections',
      '/inspections/bulletins',
    ]) {
      await goTo(page)
      await app.page.getByText(/共 [\d,]+ /).waitFor()
      expect([page, await app.violations()]).toEqual([page, []])
      expect([page, await foreignWords(app.page)]).toEqual([page, []])
      await app.picture(`list${page.replaceAll('/', '-')}-1440`)
    }
  }, 180_000)

  it('shows a figure without a button of its own as one that takes it back', async () => {
    await goTo('/checkpoints?figure=checkpoints_24h')
    await counts(60)
    await chips().getByText('24小时值守').click()
    await counts(68)
    expect(await address()).toBe('#/checkpoints')
  })

  it('keeps to what is ticked among a column’s values, and to what is searched', async () => {
    await goTo('/checkpoints')
    await heading('状态').hover()
    await app.page.getByRole('button', { name: '筛选状态' }).click()
    const popup = app.page.getByRole('dialog', { name: '筛选状态' })
    await popup.getByRole('checkbox', { name: '缺机关 3' }).check()
    await counts(3)
    expect(await app.violations()).toEqual([])
    await app.page.keyboard.press('Escape')
    expect(await popup.count()).toBe(0)
    await app.page.getByRole('textbox', { name: '在名单里找' }).fill('文苑')
    await counts(1)
    await cell('康乐北新村南门卡点').waitFor()
    await app.page.getByRole('button', { name: '取消筛选 1' }).click()
    await counts(5)
    expect(await address()).toBe('#/checkpoints?search=文苑')
  })
})

describe('groups', () => {
  it('fold and unfold by keyboard, and sorting stays within them', async () => {
    await goTo('/checkpoints')
    await cell('康乐楼院正门卡点').click()
    await app.page.keyboard.press('ArrowUp')
    await app.page.keyboard.press('ArrowLeft')
    await group(/^朝阳社区 ?5 个卡点/, false).waitFor()
    expect(await cell('康乐楼院正门卡点').count()).toBe(0)
    await cell('锦绣南公寓西门卡点').waitFor()
    await counts(68)
    await app.page.keyboard.press('Enter')
    await cell('康乐楼院正门卡点').waitFor()
    await heading('编号').click()
    await heading('编号').click()
    expect(await heading('编号').getAttribute('aria-sort')).toBe('descending')
    const numbers = await app.page.locator('[col-id=number][role=gridcell]').allInnerTexts()
    expect(numbers.slice(0, 6)).toEqual(['5', '4', '3', '2', '1', '9'])
    await heading('编号').click()
  })

  it('come by another column, or not at all, and that is remembered', async () => {
    await app.page.getByRole('combobox', { name: '分组' }).click()
    await app.page.getByTitle('不分组').click()
    await heading('社区').first().waitFor()
    expect(await group(/朝阳社区/).count()).toBe(0)
    await app.page.reload()
    await cell('康乐楼院正门卡点').waitFor()
    expect(await group(/朝阳社区/).count()).toBe(0)
    await app.page.getByRole('combobox', { name: '分组' }).click()
    await app.page.getByTitle('按社区分组').click()
    await group(/朝阳社区/).waitFor()
  })
})

describe('columns', () => {
  it('are chosen and put in order by keyboard and by dragging, and stay so', async () => {
    await goTo('/checkpoints')
    await app.page.getByRole('button', { name: '列 ▾' }).click()
    const chooser = app.page.getByRole('dialog', { name: '列' })
    await chooser.getByRole('checkbox', { name: '备注' }).uncheck()
    await chooser.getByRole('checkbox', { name: '24小时' }).check()
    await chooser.getByRole('checkbox', { name: '编号' }).focus()
    await app.page.keyboard.press('Alt+ArrowDown')
    await app.page.keyboard.press('Escape')
    const phone = await heading('负责人电话').boundingBox()
    const type = await heading('楼院类型').boundingBox()
    if (!phone || !type) throw new Error('a heading is not in sight')
    await app.page.mouse.move(phone.x + 30, phone.y + 12)
    await app.page.mouse.down()
    await app.page.mouse.move(type.x + 60, type.y + 12, { steps: 10 })
    await app.page.mouse.move(type.x + 8, type.y + 12, { steps: 5 })
    await app.page.mouse.up()
    const wanted = [
      '卡点',
      '编号',
      '状态',
      '负责人电话',
      '楼院类型',
      '机关',
      '社区',
      '志愿',
      '物业',
      '分包领导',
      '负责人',
      '24小时',
    ]
    await expect.poll(headings, { timeout: 10_000 }).toEqual(wanted)
    await app.page.reload()
    await heading('24小时').waitFor()
    await expect.poll(headings, { timeout: 10_000 }).toEqual(wanted)
    await app.page.getByRole('button', { name: '列 ▾' }).click()
    await app.page.getByRole('button', { name: '恢复原样' }).click()
    await app.page.keyboard.press('Escape')
    await heading('备注').waitFor()
  })

  it('are all that is kept on this computer', async () => {
    await app.page.getByRole('textbox', { name: '在名单里找' }).fill('康乐北新村')
    await counts(1)
    const kept = await app.page.evaluate(() => JSON.stringify(localStorage))
    expect(kept).not.toContain('康乐')
    await app.page.getByRole('textbox', { name: '在名单里找' }).fill('')
  })
})

describe('a record', () => {
  it('is opened by its address, in sight, and closed again', async () => {
    await goTo('/checkpoints?search=康乐北新村南门')
    await cell('康乐北新村南门卡点').dblclick()
    await app.page.getByRole('complementary', { name: /32 康乐北新村南门/ }).waitFor()
    const opened = (await address()).replace(/\?.*/, '')
    expect(opened).toMatch(/^#\/checkpoints\/\d+$/)
    await goTo('/people')
    await goTo(opened.slice(1))
    await app.page.getByRole('complementary', { name: /32 康乐北新村南门/ }).waitFor()
    expect(await cell('康乐北新村南门卡点').isVisible()).toBe(true)
    await app.page.getByRole('complementary').getByRole('button', { name: '关闭' }).click()
    expect(await address()).toBe('#/checkpoints')
  })
})

describe('choosing and copying', () => {
  it('chooses by Space, by Shift with the arrows and by Ctrl+A, and lets go by Esc', async () => {
    await goTo('/checkpoints')
    await cell('康乐楼院正门卡点').click()
    await app.page.keyboard.press('Space')
    await chosen(1)
    for (let i = 0; i < 6; i++) await app.page.keyboard.press('Shift+ArrowDown')
    // past the heading of the next group
    await chosen(7)
    await app.page.keyboard.press('Shift+ArrowUp')
    await chosen(6)
    await app.page.getByText('所选合计').waitFor()
    await app.page.keyboard.press('Control+a')
    await chosen(68)
    await app.page.keyboard.press('Escape')
    await chosen(0)
  })

  it('chooses what a search has left, and nothing hidden by it', async () => {
    await goTo('/checkpoints')
    await app.page.getByRole('textbox', { name: '在名单里找' }).fill('安阳路')
    await counts(9)
    await app.page.getByRole('columnheader').first().getByRole('checkbox').check()
    await chosen(9)
    await app.page.getByRole('textbox', { name: '在名单里找' }).fill('')
    await group(/^朝阳社区/).waitFor()
    await chosen(9)
  })

  it('copies the chosen rows under their headings, as they are shown', async () => {
    await goTo('/cases?search=万琳涵')
    await cell('万琳涵').click()
    await app.page.keyboard.press('Space')
    await app.page.keyboard.press('Control+c')
    const [first = '', second = '', end] = (await clipboard()).split('\r\n')
    expect(first.split('\t')).toEqual(await headings())
    const copied = Object.fromEntries(first.split('\t').map((name, i) => [name, second.split('\t')[i]]))
    expect(copied).toMatchObject({
      姓名: '万琳涵',
      电话: '199****2136',
      身份证号: '410***********0777',
      观察开始: '2020年2月4日',
    })
    expect(end).toBe('')
  })

  it('copies a block of cells, and one cell without a heading', async () => {
    await goTo('/checkpoints')
    await cell('和谐东家属院南门卡点').click()
    await app.page.keyboard.press('Control+c')
    expect(await clipboard()).toBe('和谐东家属院南门卡点')
    await app.page.keyboard.press('Shift+ArrowRight')
    await app.page.keyboard.press('Shift+ArrowDown')
    await app.page.keyboard.press('Control+c')
    expect(await clipboard()).toBe('卡点\t状态\r\n和谐东家属院南门卡点\t达标\r\n和谐东家属院北门卡点\t达标\r\n')
  })
})

describe('pasting', () => {
  it('says what would change and what cannot, then changes it in one act', async () => {
    await goTo('/checkpoints')
    const cells = app.page
      .locator('[role=row]')
      .filter({ hasText: '和谐东家属院南门卡点' })
      .locator('[col-id=strengthGovernment]')
    await cells.click()
    await app.page.evaluate(() => navigator.clipboard.writeText('2\n很多\n'))
    await app.page.keyboard.press('Control+v')
    const dialog = app.page.getByRole('dialog', { name: '贴入表格' })
    await dialog.getByText('将改 1 格，1 格有问题').waitFor()
    await dialog.getByRole('button', { name: '改 1 格' }).click()
    await dialog.waitFor({ state: 'detached' })
    await cells.getByText('2', { exact: true }).waitFor()
  })
})

describe('a large list', () => {
  it('goes through ten thousand rows by keyboard, and finds one among them', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i + 1},样例店${i + 1},餐饮,样例社区,样例路${i + 1}号,2020-02-01`)
    const ledger = path.join(largeDir, '关停台账.csv')
    writeFileSync(
      ledger,
      ['关停经营主体台账（截至2020年2月10日）', '序号,商户名称,行业,社区,经营地址,关停日期', ...rows].join('\n'),
    )
    const stored = await post(['import', ledger, '--data', path.join(largeDir, 'data')])
    expect(stored.stderr + String(stored.code)).toMatch(/0$/)
    const large = await openApp(path.join(largeDir, 'data'))
    await large.page.evaluate(() => {
      location.hash = '/closures'
    })
    await large.page.getByText('共 10,000 户').waitFor()
    await large.page.getByRole('gridcell', { name: '样例店1', exact: true }).click()
    await large.page.keyboard.press('Control+End')
    await large.page.getByRole('gridcell', { name: '样例店10000', exact: true }).waitFor()
    expect(await large.page.getByRole('row').count()).toBeLessThan(100)
    await large.page.keyboard.press('Control+a')
    await large.page.getByText('已选 10,000 户').waitFor()
    await large.page.getByRole('textbox', { name: '在名单里找' }).fill('样例店7777')
    await large.page.getByText('样例店7777').waitFor()
    expect(large.errors).toEqual([])
    await large.close()
  }, 180_000)
})

describe('an empty office', () => {
  it('is told on every page how to fill it', async () => {
    const empty = await openApp(emptyDir)
    for (const page of ['checkpoints', 'people', 'cases', 'closures', 'screenings', 'inspections', 'inspections/bulletins']) {
      await empty.page.evaluate((hash) => {
        location.hash = `/${hash}`
      }, page)
      await empty.page.getByRole('heading', { level: 2, name: /^还没有/ }).waitFor()
      await empty.page.getByRole('button', { name: '导入台账' }).waitFor()
      expect([page, await empty.violations()]).toEqual([page, []])
      await empty.picture(`list-${page.replace('/', '-')}-empty-1440`)
    }
    expect(empty.errors).toEqual([])
    await empty.close()
  })
})
