import { describe, expect, it } from 'vitest'
import { listsWith, ownCount, readable } from '../../../../src/renderer/words/found-words.ts'
import type { WordList } from '../../../../src/shared/words/word.ts'

const meaning = (label: string, shipped: string[], own: string[] = []) => ({
  meaning: label,
  label,
  shipped,
  own: own.map((said, i) => ({ id: i + 1, said })),
})
const PEOPLE: WordList = {
  list: 'staffCategories',
  group: 'values',
  title: '人员类别',
  meanings: [meaning('社区', ['社工', '网格员'], ['小巷管家']), meaning('物业', ['保安', '门卫'])],
}
const DATUMS: WordList = {
  list: 'datums',
  group: 'values',
  title: '坐标系',
  meanings: [meaning('火星坐标', ['gcj02', '高德', '*GCJ*'])],
}

describe('looking a word up', () => {
  it('finds shipped and own words and meanings, whatever the case, and leaves out the rest', () => {
    const found = (text: string) =>
      listsWith([PEOPLE, DATUMS], text).map(({ title, meanings }) => [title, meanings.map(({ label }) => label)])
    expect(found(' 门卫')).toEqual([['人员类别', ['物业']]])
    expect(found('管家')).toEqual([['人员类别', ['社区']]])
    expect(found('GCJ02')).toEqual([['坐标系', ['火星坐标']]])
    expect(found('没有')).toEqual([])
  })

  it('counts the office’s own', () => expect([ownCount(PEOPLE), ownCount(DATUMS)]).toEqual([1, 0]))

  it('shows Chinese words and counts those in letters', () => {
    const [datum] = DATUMS.meanings
    expect(datum && readable(datum)).toEqual({ words: ['高德'], inLetters: 2 })
  })
})
