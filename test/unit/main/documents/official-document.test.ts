import { describe, expect, it } from 'vitest'
import { colophon } from '../../../../src/main/documents/colophon.ts'
import { fitName, masthead } from '../../../../src/main/documents/masthead.ts'
import { officialDocument } from '../../../../src/main/documents/official-document.ts'
import { bodyParagraph, runs } from '../../../../src/main/documents/text.ts'
import { canRender, renderPages } from './render.ts'
import type { Page } from './render.ts'

const IMPRINT = [{ text: '本期送：区指挥部' }, { text: '发：各社区' }, { text: '责任编辑：高一鸣', right: '（共印40份）' }]

/** The foot of the type area, 35 mm above the paper's edge. */
const FOOT = 841.89 - 99.2

describe.skipIf(!canRender)('an official document, rendered (skipped where soffice or pdftotext is missing)', () => {
  it('holds 22 lines of 28 characters on a page of A4', async () => {
    const pages = await render(bodyParagraph(runs('防'.repeat(26 + 28 * 50))))
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(pages.map(() => [595, 842]))
    expect(pages.map((page) => bodyLines(page).length)).toEqual([22, 22, 7])
    expect(bodyLines(pages[1]).map((line) => line.text.length)).toEqual(Array.from({ length: 22 }, () => 28))
    const [first] = bodyLines(pages[0])
    expect(first?.text).toHaveLength(26)
  })

  it('numbers odd pages at the right and even pages at the left, one character in and 7 mm under the text', async () => {
    const pages = await render(bodyParagraph(runs('防'.repeat(28 * 40))))
    const [odd, even] = pages.map((page) => page.lines.at(-1))
    expect([odd?.text, even?.text]).toEqual(['—1—', '—2—'])
    expect(odd?.right).toBeCloseTo(79.35 + 442.25 - 16, -0.5)
    expect(even?.left).toBeCloseTo(79.35 + 16, -0.5)
    const middle = ((odd?.top ?? 0) + (odd?.bottom ?? 0)) / 2
    expect(middle - FOOT).toBeCloseTo(19.8, -0.5)
  })

  it.each([19, 20, 22])('keeps the colophon at the foot of the last page after %i lines', async (lines) => {
    const pages = await render(bodyParagraph(runs('防'.repeat(26 + 28 * (lines - 1)))), ...colophon(IMPRINT))
    const last = pages.at(-1)?.lines ?? []
    const imprint = last.findIndex((line) => line.text.startsWith('本期送'))
    expect(last.slice(imprint, -1).map((line) => line.text)).toEqual([
      '本期送：区指挥部',
      '发：各社区',
      '责任编辑：高一鸣（共印40份）',
    ])
    expect(Math.abs((last.at(-2)?.bottom ?? 0) - FOOT)).toBeLessThan(4)
    expect(pages.flatMap((page) => page.lines).filter((line) => line.text.startsWith('本期送'))).toHaveLength(1)
    if (imprint > 0) expect(last[imprint - 1]?.bottom).toBeLessThan(last[imprint]?.top ?? 0)
  })

  it('fits a long name of a serial into one line', async () => {
    const name = '示范街道疫情防控指挥部工作信息快报'
    const [page] = await render(...masthead({ name, issue: '第12期', publisher: '指挥部', date: '2020年2月10日' }))
    expect(page?.lines.slice(0, 3).map((line) => line.text)).toEqual([name, '第12期', '指挥部2020年2月10日'])
  })

  async function render(...children: Parameters<typeof officialDocument>[0]['children']): Promise<Page[]> {
    return renderPages(await officialDocument({ title: '测试', creator: '指挥部', children }), 'docx')
  }

  function bodyLines(page: Page | undefined) {
    return page?.lines.filter((line) => line.bottom < FOOT) ?? []
  }
})

describe('the name of a serial', () => {
  it.each([
    [4, { size: 54, gap: 9 }],
    [6, { size: 54, gap: 9 }],
    [17, { size: 22, gap: 0.3728 }],
  ])('of %i characters', (count, expected) => {
    const { size, gap } = fitName(count)
    expect([size, gap]).toEqual([expected.size, expect.closeTo(expected.gap, 3)])
  })
})
