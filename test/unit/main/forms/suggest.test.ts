/** What a form's labels are taken for. */
import { describe, expect, it } from 'vitest'
import { READERS } from '../../../../src/main/ledgers/read/readers.ts'
import { readForm } from '../../../../src/main/forms/read-form.ts'
import { suggest } from '../../../../src/main/forms/suggest.ts'
import { createFormWords } from '../../../../src/main/forms/words.ts'
import { partsOf, partsText } from '../../../../src/shared/forms/sources.ts'
import { FIGURE_CODES } from '../../../../src/shared/figures/figures.ts'
import type { SaidWord } from '../../../../src/shared/words/word.ts'
import { dailyForm, drawn, listForm, workbook } from './sample-form.ts'

const COMMUNITIES = ['锦江社区', '安阳路社区']

function proposals(bytes: Uint8Array, own: SaidWord[] = []) {
  const headings = Object.fromEntries(Object.entries(READERS).map(([kind, reader]) => [kind, reader.headings]))
  const knowledge = { words: createFormWords(own), communities: COMMUNITIES, headings }
  return suggest(readForm(bytes, 'form.xlsx'), { cells: [], rows: [] }, knowledge)
}

/** cell → what it is taken for; with “？” where that is not certain */
async function guesses(rows: (string | number | null | { formula: string })[][], own: SaidWord[] = []) {
  const found = proposals(await workbook([drawn({ name: '表', rows: [['表'], ...rows] })]), own)
  return Object.fromEntries(found.cells.map(({ cell, parts, isCertain }) => [cell, partsText(parts) + (isCertain ? '' : '？')]))
}

describe('labels', () => {
  it('of a district’s daily form say what each cell asks for, and nothing is made of remarks and formulas', async () => {
    const { cells } = proposals(await dailyForm())
    expect(Object.fromEntries(cells.map(({ cell, parts }) => [cell, partsText(parts)]))).toEqual({
      A1: '疫情防控工作日报表（【日期】）',
      B2: '【本单位】',
      D2: '【截至时刻】',
      B4: '【关卡点】',
      C4: '【关卡点较昨日】',
      B5: '【正在居家观察】',
      C5: '【正在居家观察较昨日】',
      B6: '【累计居家观察】',
      C6: '【累计居家观察较昨日】',
      B7: '【解除观察】',
      C7: '【解除观察较昨日】',
      B9: '【填报人】',
      D9: '【值班电话】',
    })
    expect(cells.every(({ isCertain }) => isCertain)).toBe(true)
  })

  it('in two tiers are read together', async () => {
    expect(
      await guesses([
        ['单位', '居家观察', '居家观察', '督查'],
        ['名称', '累计', '新增', '整改率'],
        ['街道合计', null, null, null],
      ]),
    ).toEqual({ B4: '【累计居家观察】', C4: '【今日新增】', D4: '【整改率】' })
  })

  it('that are communities ask for that community’s own number', async () => {
    expect(
      await guesses([
        ['社区', '卡点数', '现居家观察人数'],
        ['锦江', null, null],
        ['安阳路社区', null, null],
        ['别处', null, null],
      ]),
    ).toEqual({
      B3: '【锦江社区 关卡点】',
      C3: '【锦江社区 正在居家观察】',
      B4: '【安阳路社区 关卡点】',
      C4: '【安阳路社区 正在居家观察】',
    })
  })

  it('are known by the office’s own words too', async () => {
    const form = [
      ['指标', '数量'],
      ['隔离中人员', null],
    ]
    expect(await guesses(form)).toEqual({})
    expect(await guesses(form, [{ list: 'forms.figures', meaning: 'cases_current', said: '隔离中人员' }])).toEqual({
      B3: '【正在居家观察】',
    })
  })

  it('on one line are filled each behind its colon', async () => {
    const line = '填报单位：某某街道   填报人：      联系电话：'
    expect(await guesses([[line]])).toEqual({ A2: '填报单位：【本单位】　　填报人：【填报人】　　联系电话：【值班电话】' })
  })

  it('keep the manner in which a form writes its moment', async () => {
    expect(await guesses([['截止时间：2020年2月9日18时'], ['数据截至    年  月  日'], ['2月9日情况通报']])).toEqual({
      A2: '截止时间：【截至时刻（到时）】',
      A3: '数据截至【日期】',
      A4: '【月日】情况通报？',
    })
  })

  it('at the head of blank lines are taken for a list’s columns, and the title says whose', async () => {
    const { rows } = proposals(await listForm())
    expect(rows).toEqual([
      {
        sheet: '名单',
        row: 3,
        rows: 3,
        list: 'cases',
        figure: 'cases_current',
        columns: ['line', 'name', 'community', 'address', 'phone', 'startOn'].map((field, index) => ({
          column: 'ABCDEF'.charAt(index),
          field,
        })),
        isCertain: true,
      },
    ])
  })

  it('of every figure lead to that figure', () => {
    const words = createFormWords([])
    for (const code of FIGURE_CODES)
      expect(words.figure(partsText([{ kind: 'figure', code, community: null }]).slice(1, -1))).toBe(code)
  })
})

describe('a cell’s line', () => {
  it('is read back as it was written', () => {
    const parts = partsOf('截至【截至时刻】，锦江【锦江社区 关卡点】处，【没有的】', COMMUNITIES)
    expect(parts).toEqual([
      '截至',
      { kind: 'moment', style: 'moment' },
      '，锦江',
      { kind: 'figure', code: 'checkpoints_active', community: '锦江社区' },
      '处，【没有的】',
    ])
    expect(partsText(parts)).toBe('截至【截至时刻】，锦江【锦江社区 关卡点】处，【没有的】')
  })
})
