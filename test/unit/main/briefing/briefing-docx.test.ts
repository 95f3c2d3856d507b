import { describe, expect, it } from 'vitest'
import { briefingDocx } from '../../../../src/main/briefing/briefing-docx.ts'
import { composeBriefing } from '../../../../src/main/briefing/compose-briefing.ts'
import { canRender, renderPages } from '../documents/render.ts'
import { EVENING, NOTHING_ENTERED } from './briefing-fixtures.ts'

describe.skipIf(!canRender)('briefingDocx, rendered (skipped where soffice or pdftotext is missing)', () => {
  it('makes three pages with one head, the whole text and the colophon at the foot', async () => {
    const briefing = composeBriefing(EVENING)
    const pages = renderPages(await briefingDocx(briefing), 'docx')
    const [first = [], second = [], third = []] = pages.map((page) => page.lines)
    expect(pages).toHaveLength(3)
    expect(first.slice(0, 5).map((line) => line.text)).toEqual([
      '示范街道信息',
      '第1期',
      '示范街道疫情防控指挥部2020年2月10日',
      ...briefing.title.map((line) => line.replace('　', '')),
    ])
    // 22 lines and the page's number
    expect(second).toHaveLength(23)
    expect(pages.flatMap((page) => page.lines).filter((line) => line.text === '示范街道信息')).toHaveLength(1)
    expect(third.slice(-4).map((line) => line.text)).toEqual([
      `本期送：${briefing.sendTo}`,
      `发：${briefing.issueTo}`,
      '责任编辑：高一鸣郝婧（共印40份）',
      '—3—',
    ])
    const body = [...first.slice(5, -1), ...second.slice(0, -1), ...third.slice(0, -4)].map((line) => line.text).join('')
    const composed = briefing.paragraphs.map((paragraph) => paragraph.map((run) => run.text).join('')).join('')
    expect(body).toBe((composed + briefing.contributor).replace(/　/g, ''))
  })

  it('never sets more than 28 full-width characters in a line, hanging punctuation aside', async () => {
    const pages = renderPages(await briefingDocx(composeBriefing(EVENING)), 'docx')
    const lines = pages.flatMap((page) => page.lines.map((line) => line.text.replace(/[，。、；：）”]$/, '')))
    const full = lines.map((line) => line.replace(/[ -~]/g, '').length)
    expect(Math.max(...full)).toBe(28)
  })

  it('leaves out rows of the colophon that have nothing to say', async () => {
    const briefing = { ...composeBriefing(NOTHING_ENTERED), sendTo: '', issueTo: '', editor: '' }
    const last = renderPages(await briefingDocx(briefing), 'docx').at(-1)?.lines ?? []
    expect(last.slice(-2).map((line) => line.text)).toEqual(['（共印40份）', '—2—'])
  })
})
