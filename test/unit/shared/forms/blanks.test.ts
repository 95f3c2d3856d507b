/** Blanks of a sentence, and where the next number goes. */
import { describe, expect, it } from 'vitest'
import { blanksIn, putIn } from '../../../../src/shared/forms/blanks.ts'

describe('a blank', () => {
  it.each([
    ['现有____人', ['____']],
    ['　　截至　　　时，共（ ）户（含租户），【】', ['　　　', ' ', '【】']],
    ['没有空白（人）', []],
  ])('in “%s” is told from words and indents', (text, blanks) => {
    expect(blanksIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(blanks)
  })

  it('takes the next number; a line without one takes it at its end', () => {
    expect(putIn('现有____人，（　）户', '卡点')).toBe('现有【卡点】人，（　）户')
    expect(putIn('现有【卡点】人，（　）户', '户数')).toBe('现有【卡点】人，（【户数】）户')
    expect(putIn('合计', '户数')).toBe('合计【户数】')
  })
})
