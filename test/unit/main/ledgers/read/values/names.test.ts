import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, parseContact, parsePeople } from '../../../../../../src/main/ledgers/read/values/names.ts'

describe('a name', () => {
  it.each([
    ['何　秀', '何秀'],
    ['邵  梓 ', '邵梓'],
    ['\u200b夏凤洋\ufeff', '夏凤洋'],
    ['䶮 𠮷', '䶮𠮷'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['John  Smith', 'John Smith'],
  ])('%j is read as %j', (written, name) => expect(cleanName(written)).toBe(name))

  it('keeps every character that is no space', () => {
    const character = fc
      .integer({ min: 0x4e00, max: 0x2a6df })
      .map((point) => String.fromCodePoint(point))
      .filter((c) => /\p{Script=Han}/u.test(c))
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '　', '\u00a0 '),
        (characters, space) => {
          expect(cleanName(` ${characters.join(space)}　`)).toBe(characters.join(''))
        },
      ),
    )
  })
})

describe('a cell of people', () => {
  it.each([
    ['康豪涛、蒋思军、梁林超', ['康豪涛', '蒋思军', '梁林超']],
    ['邹琳峰，蒋思军,赖英宇;蔡远远', ['邹琳峰', '蒋思军', '赖英宇', '蔡远远']],
    ['邵军辉\n侯玲英\r\n孙明华/顾飞', ['邵军辉', '侯玲英', '孙明华', '顾飞']],
    ['廖欣军 易秀敏 姚春', ['廖欣军', '易秀敏', '姚春']],
    ['何　秀 戴 涵、侯玲英', ['何秀', '戴涵', '侯玲英']],
    ['何 秀', ['何秀']],
    ['王五、王五', ['王五']],
    ['机关：张三；社区：李四', ['张三', '李四']],
    ['张三（带班）、李四(党员)', ['张三', '李四']],
    ['', []],
    ['无', []],
    ['—', []],
  ])('%j names %j', (cell, names) => expect(parsePeople(cell).map((person) => person.name)).toEqual(names))

  it.each([
    ['任子伟 19900000121', { name: '任子伟', phone: '19900000121' }],
    ['任子伟19900000121', { name: '任子伟', phone: '19900000121' }],
    ['任子伟（199-0000-0121）', { name: '任子伟', phone: '19900000121' }],
    ['任 子\n19900000121', { name: '任子', phone: '19900000121' }],
    ['任子伟：19900000121', { name: '任子伟', phone: '19900000121' }],
    ['任子伟 电话19900000121', { name: '任子伟', phone: '19900000121' }],
    ['任子伟　１９９０００００１２１', { name: '任子伟', phone: '19900000121' }],
    ['19900000121 任子伟', { name: '任子伟', phone: '19900000121' }],
    ['   ', null],
  ])('the contact %j is %j', (cell, contact) => expect(parseContact(cell)).toEqual(contact))

  it('gives each of several people their own phone', () => {
    expect(parsePeople('张三 19900000001、李四 19900000002')).toEqual([
      { name: '张三', phone: '19900000001' },
      { name: '李四', phone: '19900000002' },
    ])
  })
})
