import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overviewBody } from '../../../../src/renderer/roster/print/overview-measures.ts'
import { bandsInCommon, planOverview } from '../../../../src/renderer/roster/print/overview-plan.ts'
import type { OverviewPage } from '../../../../src/renderer/roster/print/overview-plan.ts'
import { demoRosterWeek } from '../../../fixtures/roster-demo-week.ts'
import { bandsOf, EIGHT_SHIFTS, hardWeek, post, THREE_SHIFTS, weekOf } from '../../../fixtures/roster-hard-weeks.ts'
import { ruler } from './ruler.ts'

const postsOn = (page: OverviewPage) => page.blocks.map((block) => block.post.id)

describe('planning the overview', () => {
  it('sets fifteen posts of three shifts on each of four pages, in their order', () => {
    const week = demoRosterWeek()
    const pages = planOverview(week, ruler)
    expect(pages.map(({ blocks }) => blocks.length)).toEqual([15, 15, 15, 15])
    expect(pages.flatMap(postsOn)).toEqual(week.posts.map(({ id }) => id))
    expect(pages[0]?.commonBands?.map(({ name }) => name)).toEqual(['夜班', '早班', '中班'])
  })

  it('writes the hours into every row where posts keep different shifts', () => {
    const posts = [
      post(
        '甲',
        bandsOf(THREE_SHIFTS, 7, () => 4),
      ),
      post(
        '乙',
        bandsOf([['早班', '07:00', '15:00']], 7, () => 4),
      ),
    ]
    expect(bandsInCommon(posts)).toBeNull()
    expect(bandsInCommon(posts.slice(0, 1))?.length).toBe(3)
  })

  it('prints △ behind a district secondee, and what people beside the standard are', () => {
    const [page] = planOverview(
      weekOf(1, [
        post(
          '甲',
          bandsOf([['早班', '08:00', '16:00']], 1, () => 6),
        ),
      ]),
      ruler,
    )
    const day = page?.blocks[0]?.rows[0]?.days[0]
    const notes = (seat: 'government' | 'volunteer') => {
      const laid = day && 'seats' in day ? day.seats[seat] : undefined
      return laid?.state === 'names' ? laid.lines.flat().map(({ note }) => note) : []
    }
    expect(notes('government')).toEqual(['', '△'])
    expect(notes('volunteer')).toEqual(['', '警'])
  })

  it('cuts a post higher than a page between its shifts and goes on with it on the next', () => {
    const pages = planOverview(
      weekOf(7, [
        post(
          '甲',
          bandsOf(EIGHT_SHIFTS, 7, () => 160),
        ),
      ]),
      ruler,
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map(({ blocks }) => blocks[0]?.continued)).toEqual(pages.map((_, index) => index > 0))
    expect(pages.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows)).length).toBe(8)
  })

  it('never plans a page higher than the paper, and forgets no post', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const week = weekOf(
          3,
          sizes.map((size, index) =>
            post(
              `第${index}处`,
              bandsOf(index % 4 === 0 ? EIGHT_SHIFTS : THREE_SHIFTS, 3, () => size),
            ),
          ),
        )
        const pages = planOverview(week, ruler)
        expect(pages.flatMap(postsOn)).toEqual(week.posts.map(({ id }) => id))
        for (const { blocks, stretch } of pages) {
          expect(blocks.reduce((sum, { height }) => sum + height * stretch, 0)).toBeLessThanOrEqual(overviewBody() + 1e-6)
        }
      }),
      { numRuns: 40 },
    )
    expect(planOverview(hardWeek(), ruler).flatMap(postsOn).length).toBe(hardWeek().posts.length)
  })
})
