/** What a cell of a workbook says of people. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { looksLikeName, namesWritten } from '../../../../src/shared/roster/written-names.ts'

it.each([
  ['张三', [['张三', null]]],
  [
    '张三、李四，王五;赵六',
    [
      ['张三', null],
      ['李四', null],
      ['王五', null],
      ['赵六', null],
    ],
  ],
  [
    '张三 13812345678、李四13900001111',
    [
      ['张三', '13812345678'],
      ['李四', '13900001111'],
    ],
  ],
  [
    '张三\n李四',
    [
      ['张三', null],
      ['李四', null],
    ],
  ],
  [
    '张三（民警）/李四(13812345678)',
    [
      ['张三', null],
      ['李四', '13812345678'],
    ],
  ],
  ['张 三', [['张三', null]]],
  [
    '欧阳锋 李四',
    [
      ['欧阳锋', null],
      ['李四', null],
    ],
  ],
  ['买买提·艾力 0312', [['买买提·艾力', '0312']]],
  ['张三、张三', [['张三', null]]],
  ['缺', []],
  ['缺2', []],
  ['—', []],
  ['  ', []],
])('reads %j', (cell, people) => {
  expect(namesWritten(cell).map(({ name, phone }) => [name, phone])).toEqual(people)
})

it('finds every name again that is joined by any separator', () => {
  const name = fc.stringMatching(/^[一-龥]{2,3}$/).filter((one) => one !== '缺')
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('、', '，', ',', '/', '\n', '；'),
      (names, by) => {
        expect(namesWritten(names.join(by)).map((one) => one.name)).toEqual(names)
      },
    ),
  )
})

it('takes for somebody unknown only what looks like a name', () => {
  expect(['王强', '欧阳晓燕', '买买提·艾力'].every(looksLikeName)).toBe(true)
  expect(['早班8点到16点', '临时工小李等', 'a', '王'].some(looksLikeName)).toBe(false)
})
