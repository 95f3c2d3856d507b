import { describe, expect, it } from 'vitest'
import { fontTableXml, stretchesByFont } from '../../../../src/main/documents/fonts.ts'

describe('fonts of official documents', () => {
  it.each([
    ['街道防控，截至2020年2月10日18时“一是”《通知》—℃①×', [['街道防控，截至2020年2月10日18时“一是”《通知》—℃①×', '仿宋_GB2312']]],
    [
      '居民龙䶮、张㛃',
      [
        ['居民龙', '仿宋_GB2312'],
        ['䶮', '仿宋'],
        ['、张', '仿宋_GB2312'],
        ['㛃', '仿宋'],
      ],
    ],
    [
      '𠮷家',
      [
        ['𠮷', '仿宋'],
        ['家', '仿宋_GB2312'],
      ],
    ],
    ['', []],
  ])('shows %s in fonts that have its characters', (text, expected) => {
    expect(stretchesByFont(text, 'body').map((stretch) => [stretch.text, stretch.font])).toEqual(expected)
  })

  it('leaves 黑体 and 宋体 alone, which hold every character', () => {
    expect(stretchesByFont('䶮', 'hei')).toEqual([{ text: '䶮', font: '黑体' }])
  })

  it('names substitutes of the same face for every font', () => {
    expect(fontTableXml()).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,')
    expect(fontTableXml().match(/<w:font /g)).toHaveLength(6)
  })
})
