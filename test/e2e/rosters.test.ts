/** Rosters on paper, in real Chromium: pages counted and measured, every name and number read back from the PDF. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RosterPost } from '../../src/shared/roster/roster-week.ts'
import { demoRosterWeek } from '../fixtures/roster-demo-week.ts'
import { beyondPaper, hardWeek } from '../fixtures/roster-hard-weeks.ts'
import { smallestPrint } from '../fixtures/roster-measuring.ts'
import { openRosterPaper } from '../fixtures/roster-paper.ts'
import type { PrintedPaper } from '../fixtures/roster-paper.ts'

const A4 = { width: 297, height: 210 }
const A3 = { width: 420, height: 297 }

let paper: Awaited<ReturnType<typeof openRosterPaper>>

beforeAll(async () => {
  paper = await openRosterPaper()
})

afterAll(() => paper.close())

describe('a sheet for every post', () => {
  const demo = demoRosterWeek()

  it('prints sixty posts of the demo week on sixty pages of A4, each with everyone of its post and their phones', async () => {
    const printed = await paper.printed('roster-posts', demo)
    expectPaper(printed, 60, A4)
    demo.posts.forEach((post, index) => {
      const text = withoutSpaces(printed.pages[index])
      expect(absent(text, [post.name, ...namesOf(post), ...phonesOf(post)]), post.name).toEqual([])
      expect(count(text, '缺，补：'), post.name).toBe(vacanciesOf(post))
      expect(text).toContain(`第${String(index + 1)}页共60页`)
    })
  })

  it('prints one post alone when it is asked for', async () => {
    const printed = await paper.printed('roster-posts?from=2020-02-10&to=2020-02-16&checkpointId=9', demo)
    expectPaper(printed, 1, A4)
    expect(withoutSpaces(printed.pages[0])).toContain('第1页共1页')
    expect(withoutSpaces(printed.pages[0])).toContain('龙泉新村南门卡点')
  })

  it.each([1, 3, 7])('fits crowded cells, many shifts and long names of %i days on one page each', async (days) => {
    const week = hardWeek(days)
    const printed = await paper.printed('roster-posts', week)
    expectPaper(printed, week.posts.length, A4)
    week.posts.forEach((post, index) => {
      const text = withoutSpaces(printed.pages[index])
      expect(absent(text, [post.name, ...namesOf(post), ...phonesOf(post)]), post.name).toEqual([])
    })
  })

  it('splits fourteen days into two sheets a post, and keeps every name', async () => {
    const week = hardWeek(14)
    const printed = await paper.printed('roster-posts', week)
    expectPaper(printed, week.posts.length * 2, A4)
    week.posts.forEach((post, index) => {
      const text = withoutSpaces(printed.pages.slice(index * 2, index * 2 + 2).join(''))
      expect(absent(text, [...namesOf(post), ...phonesOf(post)]), post.name).toEqual([])
    })
  })

  it('never prints smaller than 7 points what somebody at the gate must read', async () => {
    const page = await paper.open('roster-posts', hardWeek())
    expect(
      await page.evaluate(smallestPrint, '.post-sheet .entry, .post-sheet .phone, .post-sheet .chip, .post-sheet li'),
    ).toBeGreaterThanOrEqual(6.99)
    await page.close()
  })

  it('drops phones and says so before it cuts a name, where 896 people are to stand on one sheet', async () => {
    const week = beyondPaper()
    const printed = await paper.printed('roster-posts', week)
    expectPaper(printed, 1, A4)
    const [post] = week.posts
    expect(absent(withoutSpaces(printed.pages[0]), post ? namesOf(post) : ['nobody'])).toEqual([])
    expect(printed.pages[0]).toContain('电话问指挥部')
  })

  it('says next day for shifts over midnight and stays valid until the last of them ends', async () => {
    const week = hardWeek()
    const over = week.posts.findIndex(({ name }) => name === '长短不一跨零点卡点')
    const text = withoutSpaces((await paper.printed('roster-posts', week)).pages[over])
    expect(text).toContain('次日1:00')
    expect(text).toContain('有效期：2020年2月10日0:00—2月17日6:00')
    expect(text).toContain('大夜班22:00—次日6:00列在起始日期')
  })
})

describe('the overview of the week', () => {
  it('prints the demo week on four pages of A3, fifteen posts each, with everyone on duty', async () => {
    const week = demoRosterWeek()
    const printed = await paper.printed('roster-overview', week)
    expectPaper(printed, 4, A3)
    printed.pages.forEach((page, index) => {
      const posts = week.posts.slice(index * 15, index * 15 + 15)
      const text = withoutSpaces(page)
      expect(
        absent(
          text,
          posts.flatMap((post) => [post.name.replace(/卡点$/, ''), ...namesOf(post)]),
        ),
      ).toEqual([])
      expect(text).toContain(`第${String(index + 1)}页共4页`)
    })
  })

  it('prints as many red vacancies as the week has', async () => {
    const week = demoRosterWeek()
    const page = await paper.open('roster-overview', week)
    expect(await page.locator('td.missing').count()).toBe(378)
    await page.close()
  })

  it.each([1, 7, 14])('cuts no name and leaves no paper on hard weeks of %i days', async (days) => {
    const week = hardWeek(days)
    const printed = await paper.printed('roster-overview', week)
    expectPaper(printed, printed.pages.length, A3)
    // names may break over lines within their cell, so they are read from the page and not from the PDF
    const page = await paper.open('roster-overview', week)
    const text = withoutSpaces(await page.locator('body').innerText())
    expect(absent(text, week.posts.flatMap(namesOf))).toEqual([])
    await page.close()
  })
})

/** Chromium rounds a page to whole pixels, a quarter of a millimetre. */
function expectPaper(printed: PrintedPaper, pages: number, size: { width: number; height: number }) {
  expect(printed.pages.length).toBe(pages)
  expect(printed.sizes.length).toBe(pages)
  expect(printed.flaws).toEqual([])
  for (const { width, height } of printed.sizes) {
    expect(Math.abs(width - size.width)).toBeLessThan(0.27)
    expect(Math.abs(height - size.height)).toBeLessThan(0.27)
  }
}

function namesOf(post: RosterPost): string[] {
  return cellsOf(post).flatMap(({ assignments }) => assignments.map(({ name }) => name))
}

function phonesOf(post: RosterPost): string[] {
  const contacts = [post.leader?.phone, post.gateLeader?.phone]
  const phones = cellsOf(post).flatMap(({ assignments }) =>
    assignments.map(({ phone, match }) => (match === 'ambiguous' ? null : phone)),
  )
  return [...contacts, ...phones].flatMap((phone) => phone ?? [])
}

function vacanciesOf(post: RosterPost): number {
  return cellsOf(post).reduce((sum, { missing }) => sum + missing.length, 0)
}

function cellsOf(post: RosterPost) {
  return post.bands.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
}

function absent(text: string, wanted: string[]): string[] {
  return [...new Set(wanted)].filter((each) => !text.includes(withoutSpaces(each)))
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

function withoutSpaces(text: string | undefined): string {
  return (text ?? '').replace(/\s/gu, '')
}
