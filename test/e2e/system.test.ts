/** Looking after an office in the app: its rules, areas and words, what was done to its records, and taking that back. */
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { build, folderForFile, post } from '../host/post.ts'
import { foreignWords, openApp } from './app-in-browser.ts'

const dataDir = folderForFile()
let app: Awaited<ReturnType<typeof openApp>>

beforeAll(async () => {
  build()
  await post(['demo', '--data', dataDir])
  app = await openApp(dataDir)
  await app.goTo('系统')
})
afterAll(() => app.close())
afterEach(async () => {
  expect([app.errors, await app.violations(), await ownWords()]).toEqual([[], [], []])
})

/** Paths are the computer's words, not ours. */
const ownWords = async () => {
  const isShown = await app.page.getByText(dataDir).count()
  const known = new Set(isShown > 0 ? dataDir.split(path.sep).flatMap((part) => part.match(/[A-Za-z]+\d?/g) ?? []) : [])
  return (await foreignWords(app.page)).filter((word) => !known.has(word) && word !== 'backups')
}
const part = (label: string) => app.page.getByRole('radiogroup', { name: '看哪一项' }).getByText(label, { exact: true }).click()
const button = (name: string) => app.page.getByRole('button', { name, exact: true })
const row = (name: RegExp) => app.page.getByRole('row', { name })

describe('the rules', () => {
  const dialog = () => app.page.getByRole('dialog', { name: '改观察期' })

  it('show whom a change touches before it is stored', async () => {
    await part('单位设置')
    await button('改观察期').click()
    await dialog().getByLabel('改为').fill('61')
    await dialog().getByText('观察期应是1到60的整数。').waitFor()
    await dialog().getByLabel('改为').fill('21')
    await dialog().getByText('正在居家观察的382人，应解除日期推后7天。', { exact: false }).waitFor()
    await dialog()
      .getByRole('row', { name: /明日应解除 34 人 0 人/ })
      .waitFor()
    await app.picture('rules-1440')
    expect(await app.violations()).toEqual([])
    await dialog().getByLabel('自哪天起').fill('2月12日')
    await dialog().getByText('2月12日（星期三）起，那天以前的不变').waitFor()
    await dialog().getByRole('columnheader', { name: '截至2020年2月12日00:00' }).waitFor()
    await dialog().getByRole('button', { name: '不改' }).click()
    await row(/^观察期 14天 14天 /).waitFor()
  })

  it('hold from the day they are set from, and a window that looks back shows the number of its day', async () => {
    await button('改观察期').click()
    await dialog().getByLabel('改为').fill('21')
    await dialog().getByText('应解除日期推后7天', { exact: false }).waitFor()
    await dialog().getByRole('button', { name: '照此保存' }).click()
    await row(/^观察期 21天 14天，2月10日起改为21天 /).waitFor()
    await button('改观察期').click()
    await dialog().getByLabel('改为').fill('28')
    await dialog().getByLabel('自哪天起').fill('2月17日')
    await dialog().getByText('2月17日起观察期按28天算。', { exact: false }).waitFor()
    await dialog().getByRole('button', { name: '照此保存' }).click()
    await row(/^观察期 21天 14天，2月10日起改为21天，2月17日起改为28天 /).waitFor()
    await app.picture('rule-terms-1440')
    await app.page.getByRole('button', { name: '前一日' }).click()
    await row(/^观察期 14天 14天，2月10日起改为21天，2月17日起改为28天 /).waitFor()
    expect(await button('改观察期').count()).toBe(0)
    await app.page.getByRole('button', { name: /^回到/ }).click()
    await button('取消2月17日起的').click()
    await row(/^观察期 21天 14天，2月10日起改为21天 /).waitFor()
    for (const left of [
      /^观察期 21天 14天，2月10日起改为21天，2月17日起改为28天 /,
      /^观察期 21天 14天，2月10日起改为21天 /,
      /^观察期 14天 14天 /,
    ]) {
      await app.page.keyboard.press('Control+z')
      await row(left).waitFor()
    }
  })
})

describe('the settings', () => {
  it('are kept as typed when the page is left, until they are given up', async () => {
    await app.page.getByLabel('印数').fill('55')
    await part('日志')
    await app.page.getByRole('cell', { name: '装入示范街道' }).waitFor()
    await part('单位设置')
    await app.page.getByText('有改动还没有保存').waitFor()
    expect(await app.page.getByLabel('印数').inputValue()).toBe('55')
    await button('不保存').click()
    expect(await app.page.getByLabel('印数').inputValue()).toBe('40')
  })

  it('set the office’s now for every window', async () => {
    await app.page.getByLabel('定在', { exact: true }).fill('2020年2月11日')
    await button('定下').click()
    await app.page.getByText('请写明哪天几点，例如 2020年2月10日18:00。').waitFor()
    await app.page.getByLabel('定在', { exact: true }).fill('2020.2.11 8:00')
    await button('定下').click()
    await app.page.getByText('2020年2月11日 08:00').waitFor()
    await app.page.getByLabel('定在', { exact: true }).fill('2020年2月10日18:00')
    await button('定下').click()
    await app.page.getByText('2020年2月10日 18:00').waitFor()
  })
})

describe('the areas', () => {
  it('open by the keyboard, and the map shows the chosen one', async () => {
    await part('区域与底图')
    await row(/^朝阳社区/).click()
    await app.page.keyboard.press('ArrowRight')
    await app.page.keyboard.press('ArrowDown')
    await app.page.getByRole('region', { name: '和谐东家属院' }).getByText('商业小区').waitFor()
    await app.picture('areas-1440')
  })

  it('are added, renamed with the old name still understood, and merged with a preview', async () => {
    await button('新增社区').click()
    await app.page.getByLabel('名称').fill('朝阳片区')
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('region', { name: '朝阳片区' }).waitFor()
    await button('改名').click()
    await app.page.getByLabel('名称').fill('朝阳新片')
    await app.page.keyboard.press('Enter')
    await app.page.getByRole('button', { name: '不再认“朝阳片区”' }).waitFor()
    await button('并入…').click()
    await app.page.getByLabel('并入', { exact: true }).selectOption({ label: '朝阳社区' })
    await app.page.getByText('“朝阳新片”名下没有记录。').waitFor()
    await app.page.getByRole('dialog').getByRole('button', { name: '并入', exact: true }).click()
    const names = app.page.getByRole('region', { name: '朝阳社区' })
    await names.getByText('朝阳新片').waitFor()
    await names.getByText('朝阳片区').waitFor()
    expect(await row(/朝阳新片/).count()).toBe(0)
  })

  it('carry the line that printed maps show', async () => {
    await app.page.getByLabel('底图来源').fill('区自然资源局提供')
    await button('保存').click()
    await app.page.getByRole('button', { name: '保存', disabled: true }).waitFor()
    await app.page.reload()
    expect(await app.page.getByLabel('底图来源').inputValue()).toBe('区自然资源局提供')
  })
})

describe('the words', () => {
  it('are found, and one more is added by the keyboard and refused where it means something else', async () => {
    await part('类别与同义词')
    await app.page.getByLabel('在同义词里查找').fill('网格员')
    await app.page.getByRole('heading', { name: '人员类别' }).waitFor()
    await app.page.getByLabel('在同义词里查找').fill('')
    await app.page.getByRole('navigation', { name: '词表' }).getByRole('button', { name: '人员类别' }).click()
    await app.page.getByLabel('认作').selectOption({ label: '志愿者' })
    await app.page.getByLabel('台账上写的').fill('保安')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('“保安”已经认作“物业”，不能再认作“志愿者”。').waitFor()
    await app.page.getByLabel('台账上写的').fill('红袖标')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('已添加，下次导入把“红袖标”认作“志愿者”。').waitFor()
    await app.picture('words-1440')
    await button('删去“红袖标”').click()
    await button('删去“红袖标”').waitFor({ state: 'detached' })
  })
})

describe('the log', () => {
  it('names every act, opens it and narrows to what is looked for', async () => {
    await part('日志')
    await app.page.getByLabel('内容或事由').fill('并入')
    await button('社区 朝阳新片 并入 朝阳社区').click()
    const panel = app.page.getByRole('complementary', { name: '社区 朝阳新片 并入 朝阳社区' })
    await panel.getByText('区域 朝阳新片').waitFor()
    expect(await app.page.locator('tbody tr').count()).toBe(1)
    await app.picture('log-1440')
    await panel.getByRole('button', { name: '撤销这一步' }).click()
    await app.page.getByRole('cell', { name: '已撤销', exact: true }).waitFor()
    await app.page.getByLabel('哪一类').selectOption({ label: '撤销' })
    await app.page.getByRole('cell', { name: '撤销：社区 朝阳新片 并入 朝阳社区', exact: true }).waitFor()
    await app.page.getByLabel('内容或事由').fill('')
    await app.page.getByLabel('哪一类').selectOption({ label: '各类' })
  })

  it('gives back from the bin what was removed', async () => {
    await part('回收站')
    await button('恢复：删去同义词“红袖标”').click()
    await button('恢复：删去同义词“红袖标”').waitFor({ state: 'detached' })
    await part('类别与同义词')
    await app.page.getByRole('navigation', { name: '词表' }).getByRole('button', { name: '人员类别' }).click()
    await button('删去“红袖标”').waitFor()
  })
})

describe('a window looking back', () => {
  it('shows areas, settings and words to be read only', async () => {
    await app.page.getByRole('button', { name: '前一日' }).click()
    await part('单位设置')
    await app.page.getByLabel('街道名称').waitFor()
    await part('区域与底图')
    await row(/^朝阳社区/).click()
    await app.page.getByRole('region', { name: '朝阳社区' }).getByText('正在观察').waitFor()
    for (const name of ['新增社区', '改名', '并入…', '保存']) expect([name, await button(name).count()]).toEqual([name, 0])
    await app.page.getByRole('button', { name: /^回到/ }).click()
    await button('改名').waitFor()
  })
})

describe('the database', () => {
  it('is checked on demand', async () => {
    await part('回收站')
    await app.page.getByText('回收站是空的。').waitFor()
    await part('关于')
    await button('检查数据库').click()
    await app.page.getByText('数据库完好，没有发现损坏。').waitFor()
    await app.page.getByText('还没有出过故障').waitFor()
    await part('单位设置')
  })
})
