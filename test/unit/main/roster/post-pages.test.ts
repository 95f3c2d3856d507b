/** The sheet of a post as a workbook: on one page where its names stay legible, on several with the head repeated where not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPages } from '../../../../src/main/roster/workbooks/post-pages.ts'
import { rosterWorkbook } from '../../../../src/main/roster/workbooks/roster-workbook.ts'
import { hardWeek } from '../../../fixtures/roster-hard-weeks.ts'
import { canRenderWorkbooks, renderPages } from '../documents/render.ts'

/** Millimetres of a line whose names are set in eight points and more. */
const LEGIBLE = 3.65

describe('sharing the lines of a sheet out', () => {
  it('keeps every line, in order, and legible, whatever the shifts hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 10 }),
        fc.integer({ min: 0, max: 40 }),
        (counts, above) => {
          const { pages, line } = planPages(counts, above)
          const lines = pages
            .flat()
            .flatMap(({ band, from, to }) => Array.from({ length: to - from }, (_, i) => [band, from + i]))
          expect(lines).toEqual(counts.flatMap((count, band) => Array.from({ length: count }, (_, i) => [band, i])))
          expect(pages.flat().filter(({ isSigned }) => isSigned)).toHaveLength(counts.length)
          expect(line).toBeGreaterThanOrEqual(LEGIBLE)
          if (counts.length > 0) expect(pages.every((own) => own.length > 0)).toBe(true)
        },
      ),
    )
  })

  it('takes no second page before it needs one', () => {
    expect(planPages([5, 5, 5], 0).pages).toHaveLength(1)
    expect(planPages([16, 16, 16], 0).pages).toHaveLength(2)
    expect(planPages(Array<number>(8).fill(16), 0).pages).toHaveLength(4)
  })
})

it.skipIf(!canRenderWorkbooks)(
  'repeats post, days and version on every page of a crowded post (skipped without LibreOffice Calc)',
  async () => {
    const week = hardWeek()
    const pages = renderPages(
      await rosterWorkbook({ ...week, posts: week.posts.filter(({ name }) => name === '班班十六人卡点') }, 'posts'),
      'xlsx',
    )
    expect(pages).toHaveLength(2)
    pages.forEach(({ lines }, index) => {
      const text = lines
        .map((line) => line.text)
        .join('')
        .replace(/\s/gu, '')
      for (const said of ['班班十六人卡点', '2月10日', '2月16日', '版本：V2', `第${String(index + 1)}页共2页`])
        expect(text).toContain(said)
    })
  },
  180_000,
)
