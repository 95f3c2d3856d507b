/** The roster's other papers in real Chromium: communities, leaders, cards, blank forms; and what a version and midnight put on them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RosterPost, RosterWeek } from '../../src/shared/roster/roster-week.ts'
import { demoRosterWeek } from '../fixtures/roster-demo-week.ts'
import { hardWeek, weekOf } from '../fixtures/roster-hard-weeks.ts'
import { smallestPrint } from '../fixtures/roster-measuring.ts'
import { openRosterPaper } from '../fixtures/roster-paper.ts'
import type { PrintedPaper } from '../fixtures/roster-paper.ts'

let paper: Awaited<ReturnType<typeof openRosterPaper>>
const demo = demoRosterWeek()

beforeAll(async () => {
  paper = await openRosterPaper()
})

afterAll(() => paper.close())

describe('the sheet of a post', () => {
  it('shows a shift over midnight on both days, the night before the first one too', async () => {
    const week = onlyPost('长短不一跨零点卡点')
    const page = await paper.open('roster-posts', week)
    const [evening, night] = ['晚班', '大夜班'].map((name) => week.posts[0]?.bands.find((band) => band.name === name))
    for (const band of [evening, night]) {
      const row = page.locator('tr.continued', { hasText: `${band?.name ?? ''}（续）` })
      expect(withoutSpaces(await row.locator('th').innerText())).toContain(`0:00—${(band?.end ?? '').replace(/^0/, '')}`)
      const shown = await row.locator('td').allInnerTexts()
      const expected = [band?.runningIn, ...(band?.cells ?? [])].slice(0, 7)
      shown.forEach((text, day) => {
        const names = expected[day]?.assignments.map(({ name }) => name) ?? ['nobody']
        expect(absent(withoutSpaces(text), names), `${band?.name ?? ''} ${day}`).toEqual([])
      })
      expect(shown).toHaveLength(7)
    }
    await page.close()
  })

  it('carries a shift over midnight from the last day of one sheet to the first of the next', async () => {
    const week = hardWeek(14)
    const page = await paper.open('roster-posts', {
      ...week,
      posts: week.posts.filter(({ name }) => name === '跨零点十六人卡点'),
    })
    const night = week.posts.find(({ name }) => name === '跨零点十六人卡点')?.bands[1]
    const second = page.locator('.post-sheet').nth(1)
    const text = withoutSpaces(await second.locator('tr.continued td').first().innerText())
    const names = night?.cells[6]?.assignments.map(({ name }) => name) ?? []
    expect([names.length, absent(text, names)]).toEqual([16, []])
    await page.close()
  })

  it('marks who is new and which shifts changed, roles, and how many a seat lacks', async () => {
    const week = onlyPost('带班备勤有改动卡点')
    const page = await paper.open('roster-posts', week)
    const cells = week.posts[0]?.bands.flatMap((band) => band.cells.flatMap((cell) => cell ?? [])) ?? []
    const changed = cells.filter(({ changes }) => changes)
    expect(await page.locator('td.changed').count()).toBe(changed.length)
    const count = async (text: string) => page.locator('td .note', { hasText: text }).count()
    const marked = changed.flatMap(({ changes }) => changes?.marked ?? []).length
    const roles = cells.flatMap(({ assignments }) => assignments.map(({ role }) => role))
    expect([await count('▲'), await count('带'), await count('备')]).toEqual([
      marked,
      roles.filter((role) => role === 'leader').length,
      roles.filter((role) => role === 'standby').length,
    ])
    expect(await page.locator('.to-fill', { hasText: '缺2，补' }).count()).toBe(
      cells.filter(({ missing }) => missing.length === 2).length,
    )
    const foot = withoutSpaces(await page.locator('.foot').innerText())
    for (const said of ['带带班', '备备勤', '左侧粗线为与V1不同的班', '▲新上或改岗', '划去的已换下']) expect(foot).toContain(said)
    await page.close()
  })

  it('says whether it is a draft, in force or superseded, who made it and who saw it', async () => {
    const week = onlyPost('普通卡点')
    const text = async (standing: Partial<RosterWeek['standing']>) => {
      const printed = await paper.printed('roster-posts', { ...week, standing: { ...week.standing, ...standing } })
      expectPaper(printed, 1, A4)
      return withoutSpaces(printed.pages[0])
    }
    const published = await text({})
    for (const said of ['版本：V2（2月9日20:00发布）', '新版发布即止', '制表：陈静', '审核：周平', '截至2020年2月9日20:00']) {
      expect(published).toContain(said)
    }
    expect(await text({ state: 'superseded' })).toContain('已被取代')
    const draft = await text({ state: 'draft', words: '草稿（V2之后改动3处）', preparedBy: null, reviewedBy: null })
    expect(draft).toContain('草稿（V2之后改动3处）')
    expect(draft).not.toContain('陈静')
  })
})

describe('the sheets of communities', () => {
  it('hold every post of their community with everybody on duty, and no other, on A4 where that can be read', async () => {
    const printed = await paper.printed('roster-communities', demo)
    const communities = [...Map.groupBy(demo.posts, ({ community }) => community)]
    expect([printed.pages.length, printed.flaws]).toEqual([communities.length, []])
    const sizes = printed.sizes.map(({ width }) => Math.round(width))
    expect(sizes).toEqual(communities.map(([, posts]) => (posts.length <= 5 ? 297 : 420)))
    communities.forEach(([name, posts], index) => {
      const text = withoutSpaces(printed.pages[index])
      const wanted = posts.flatMap((post) => [post.name.replace(/卡点$/, ''), ...namesOf(post)])
      expect(absent(text, [`${name ?? ''}卡点值班表`, ...wanted]), name ?? '').toEqual([])
      const others = demo.posts.filter((post) => post.community !== name).map((post) => post.location ?? post.name)
      expect(others.filter((other) => text.includes(other))).toEqual([])
    })
  })

  it('come one alone where one is asked for', async () => {
    const query = new URLSearchParams({ community: '朝阳社区' }).toString()
    expectPaper(await paper.printed(`roster-communities?${query}`, demo), 1, A4)
  })

  it('print no name smaller than 7.5 points, and take A3 for a community that needs it', async () => {
    const small = await paper.open('roster-communities', demo)
    expect(await small.evaluate(smallestPrint, '.chip, .post b')).toBeGreaterThanOrEqual(7.4)
    await small.close()
    const week = hardWeek()
    const posts = week.posts.map((post) => (post.name === '普通卡点' ? { ...post, community: '东风社区' } : post))
    const mixed = await paper.printed('roster-communities', { ...week, posts })
    expect(mixed.flaws).toEqual([])
    const widths = mixed.sizes.map(({ width }) => Math.round(width))
    expect([widths[0], widths.at(-1), new Set(widths.slice(1, -1))]).toEqual([297, 297, new Set([420])])
    const large = await paper.open('roster-communities', week)
    expect(await large.evaluate(smallestPrint, '.overview-sheet tbody td:not(.no-shift)')).toBeGreaterThanOrEqual(7.4)
    await large.close()
  })

  it.each(['roster-communities', 'roster-overview'])(
    'mark on %s who is new, strike out who is gone, and show a shift over midnight on both days',
    async (route) => {
      const names = ['带班备勤有改动卡点', '取消一班卡点', '长短不一跨零点卡点']
      const posts = hardWeek().posts.filter(({ name }) => names.includes(name))
      const page = await paper.open(route, weekOf(7, posts))
      const cells = posts.flatMap(({ bands }) => bands.flatMap((band) => band.cells.flatMap((cell) => cell?.changes ?? [])))
      const cancelled = posts.flatMap(({ bands }) => bands.flatMap((band) => band.cancelled?.filter((one) => one !== null) ?? []))
      expect(await page.locator('td.changed').count()).toBe(cells.length + cancelled.length)
      const gone = [...cells.flatMap(({ left }) => left), ...cancelled.flat()].map(({ name }) => name)
      expect((await page.locator('s.gone').allInnerTexts()).sort()).toEqual(gone.sort())
      expect(await page.locator('td small', { hasText: '▲' }).count()).toBe(cells.flatMap(({ marked }) => marked).length)
      const night = posts.find(({ name }) => name === '长短不一跨零点卡点')?.bands.find(({ name }) => name === '大夜班')
      const rest = withoutSpaces(await page.locator('tr.continued', { hasText: '大夜班（续）' }).innerText())
      const expected = [night?.runningIn, ...(night?.cells.slice(0, -1) ?? [])].flatMap((cell) => cell?.assignments ?? [])
      expect(
        absent(
          rest,
          expected.map(({ name }) => name),
        ),
      ).toEqual([])
      await page.close()
    },
  )
})

describe('the card of a person', () => {
  it('holds all shifts of everybody, nine cards to a page', async () => {
    const page = await paper.open('roster-people', demo)
    const cards = await page.locator('.card').allInnerTexts()
    const duties = demo.posts.flatMap((post) =>
      post.bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.assignments ?? [])),
    )
    const people = new Set(duties.map(({ personId, name }) => personId ?? name))
    expect(cards).toHaveLength(people.size)
    expect(await page.locator('.duty').count()).toBe(duties.length)
    expect(await page.locator('.card-sheet').count()).toBe(Math.ceil(people.size / 9))
    expect(await page.evaluate(smallestPrint, '.duty > *, .contacts p')).toBeGreaterThanOrEqual(5.5)
    await page.close()
  })

  it('is printed for chosen people alone, with the phones of those in charge of their posts', async () => {
    const [post] = demo.posts
    const person = post?.bands[0]?.cells[0]?.assignments[1]
    const printed = await paper.printed(`roster-people?people=${String(person?.personId)}`, demo)
    expectPaper(printed, 1, A4)
    const text = withoutSpaces(printed.pages[0])
    expect(
      absent(text, [person?.name ?? '', post?.name ?? '', post?.gateLeader?.name ?? '', post?.gateLeader?.phone ?? '']),
    ).toEqual([])
    expect(absent(text, ['指挥部值班0371-00000000', '制表陈静', '审核周平', '有效至2月16日24:00'])).toEqual([])
  })

  it('strikes out the shifts that are theirs no more, also of whoever has none left, and holds the night before', async () => {
    const page = await paper.open('roster-people', onlyPost('取消一班卡点'))
    const card = page.locator('.card', { hasText: '钱多' })
    expect(await card.locator('s.gone').allInnerTexts()).toEqual(['106 取消一班卡点'])
    expect(await card.innerText()).toContain('不再值')
    expect(await page.locator('.card', { hasText: '李减' }).locator('s.gone').count()).toBe(7)
    await page.close()
    const over = onlyPost('长短不一跨零点卡点')
    const night = over.posts[0]?.bands.find(({ name }) => name === '大夜班')?.runningIn?.assignments[0]
    const cards = await paper.open(`roster-people?people=${String(night?.personId)}`, over)
    expect(withoutSpaces(await cards.locator('.duty').first().innerText())).toContain('2月9日（日）大夜班22:00—次日6:00')
    await cards.close()
  })

  it.each([7, 14])('keeps its lines within the card on hard weeks of %i days', async (days) => {
    const week = hardWeek(days)
    const posts = week.posts.filter(({ name }) => ['长短不一跨零点卡点', '带班备勤有改动卡点'].includes(name))
    const printed = await paper.printed('roster-people', { ...week, posts: [...posts, ...oneForAll(posts[0])] })
    expectPaper(printed, printed.pages.length, A4)
  })
})

describe('the list of leaders', () => {
  it('names every leader with their posts, who is in charge there and whom each shift is led by', async () => {
    const printed = await paper.printed('roster-leaders', demo)
    expectPaper(printed, printed.pages.length, A4)
    const text = withoutSpaces(printed.pages.join(''))
    const wanted = demo.posts.flatMap(({ name, leader, gateLeader, bands }) => [
      name.replace(/卡点$/, ''),
      ...[leader, gateLeader].flatMap((one) => [one?.name ?? '', one?.phone ?? '']),
      ...bands.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell?.assignments.filter(({ seat }) => seat === 'government').map((one) => one.name) ?? []),
      ),
    ])
    expect(absent(text, wanted)).toEqual([])
  })

  it('marks who leads anew, strikes out who leads no more, and has a shift over midnight on both days', async () => {
    const changed = onlyPost('带班备勤有改动卡点')
    const page = await paper.open('roster-leaders', changed)
    const shifts = changed.posts.flatMap(({ bands }) => bands.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])))
    const led = shifts.filter(({ changes }) => changes?.ledBefore[0]?.name === '赵明')
    expect(led.length).toBeGreaterThan(0)
    expect((await page.locator('td.changed').allInnerTexts()).sort()).toEqual(
      led.map(({ assignments }) => `${assignments.find(({ role }) => role === 'leader')?.name ?? ''}▲ 赵明`).sort(),
    )
    expect(await page.locator('s.gone').count()).toBe(led.length)
    const remark = await page.locator('.under-title').innerText()
    for (const said of ['左侧粗线为与V1不同的班', '▲新上或改岗', '划去的已换下']) expect(remark).toContain(said)
    await page.close()
    const cancelled = await paper.open('roster-leaders', onlyPost('取消一班卡点'))
    expect((await cancelled.locator('td.changed').allInnerTexts()).sort()).toEqual(
      ['取消 钱多', ...Array<string>(7).fill('取消 李减')].sort(),
    )
    await cancelled.close()
    const over = onlyPost('长短不一跨零点卡点')
    const night = over.posts[0]?.bands.find(({ name }) => name === '大夜班')
    const list = await paper.open('roster-leaders', over)
    const shown = await list.locator('tr.continued', { hasText: '大夜班（续）' }).locator('td:not([rowspan])').allInnerTexts()
    const seated = [night?.runningIn, ...(night?.cells ?? []).slice(0, -1)].map((cell) => {
      const leading = cell?.assignments.filter(({ role }) => role === 'leader') ?? []
      const leaders = leading.length > 0 ? leading : (cell?.assignments.filter(({ seat }) => seat === 'government') ?? [])
      return leaders.map(({ name }) => name).join(' ')
    })
    expect(shown).toEqual(seated)
    await list.close()
  })

  it('stays on its pages, and legible, on hard weeks', async () => {
    const printed = await paper.printed('roster-leaders', hardWeek())
    expectPaper(printed, printed.pages.length, A4)
    const page = await paper.open('roster-leaders', hardWeek())
    expect(await page.evaluate(smallestPrint, 'tbody td span, tbody b')).toBeGreaterThanOrEqual(5.9)
    await page.close()
  })
})

describe('blank forms', () => {
  it('keep a row for every shift of every post in the handover log, days and shifts filled in', async () => {
    const week = hardWeek()
    const printed = await paper.printed('roster-handover', week)
    expectPaper(printed, printed.pages.length, A4)
    const page = await paper.open('roster-handover', week)
    const shifts = week.posts.flatMap(({ bands }) => bands.flatMap(({ cells }) => cells.filter((cell) => cell !== null)))
    expect(await page.locator('tbody tr').count()).toBe(shifts.length)
    const head = withoutSpaces(await page.locator('thead').first().innerText())
    const columns = [
      '日期',
      '天气',
      '班次',
      '值守人',
      '进入',
      '外出',
      '车辆',
      '测温异常',
      '重点事项',
      '口罩',
      '消毒液',
      '测温枪',
      '电量',
    ]
    expect(absent(head, [...columns, '交班人', '接班人', '时间'])).toEqual([])
    await page.close()
  })

  it('give the entry register a page for every day of a post', async () => {
    const printed = await paper.printed('roster-entries?checkpointId=9', demo)
    expectPaper(printed, 7, A4)
    const columns = [
      '序号',
      '姓名',
      '身份证号',
      '现住址',
      '电话',
      '车牌',
      '体温',
      '来自地区',
      '14天旅居史',
      '事由',
      '健康码',
      '登记人',
    ]
    printed.pages.forEach((page, index) => {
      const text = withoutSpaces(page)
      expect(absent(text, [...columns, '龙泉新村南门卡点', `2020年2月${String(10 + index)}日`])).toEqual([])
    })
  })
})

const A4 = { width: 297, height: 210 }

/** One person on every shift of a post, at so many posts that one card cannot hold them. */
function oneForAll(post: RosterPost | undefined): RosterPost[] {
  if (!post) return []
  const [somebody] = post.bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.assignments ?? []))
  return Array.from({ length: 6 }, (_, index) => ({
    ...post,
    id: 900 + index,
    name: `第${String(index + 1)}处很远很远的地方卡点`,
    bands: post.bands.map((band) => ({
      ...band,
      cells: band.cells.map((cell) => cell && { ...cell, assignments: somebody ? [somebody] : [] }),
    })),
  }))
}

function onlyPost(name: string): RosterWeek {
  const found = hardWeek().posts.filter((post) => post.name === name)
  if (found.length === 0) throw new Error(`no post ${name}`)
  return weekOf(7, found)
}

/** Chromium rounds a page to whole pixels, a quarter of a millimetre. */
function expectPaper(printed: PrintedPaper, pages: number, size: { width: number; height: number }) {
  expect([printed.pages.length, printed.sizes.length, printed.flaws]).toEqual([pages, pages, []])
  for (const { width, height } of printed.sizes) {
    expect(Math.abs(width - size.width)).toBeLessThan(0.27)
    expect(Math.abs(height - size.height)).toBeLessThan(0.27)
  }
}

function namesOf(post: RosterPost): string[] {
  return post.bands.flatMap(({ cells }) => cells.flatMap((cell) => cell?.assignments.map(({ name }) => name) ?? []))
}

function absent(text: string, wanted: string[]): string[] {
  return [...new Set(wanted)].filter((each) => !text.includes(withoutSpaces(each)))
}

function withoutSpaces(text: string | undefined): string {
  return (text ?? '').replace(/\s/gu, '')
}
