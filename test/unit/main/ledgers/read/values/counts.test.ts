import { expect, it } from 'vitest'
import { parseCount } from '../../../../../../src/main/ledgers/read/values/counts.ts'

it.each([
  ['2', 2],
  ['2人', 2],
  ['２ 名', 2],
  ['两人', 2],
  ['十二户', 12],
  ['1,767', 1767],
  ['1767.0', 1767],
  ['1+1', 2],
  ['2人/班', 2],
  ['', null],
  ['/', null],
  ['无', null],
  ['若干', undefined],
  ['2.5', undefined],
  ['-1', undefined],
  ['2-3人', undefined],
])('%j counts %j', (text, count) => expect(parseCount(text)).toBe(count))
