/** What kind of thing a cell holds, told by its form alone: an identity number, a telephone, a flat, a name. */
import surnames from '../../../../../resources/ledgers/surnames.json' with { type: 'json' }
import { isInChina } from '../../../../shared/geo/points.ts'
import { normaliseIdentityNumber } from '../../../../shared/people/identity-number.ts'
import { textOf } from '../../../sheets/sheet.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import { parseAngle } from '../values/coordinates.ts'
import { cleanName } from '../values/names.ts'
import { parsePhone } from '../values/phones.ts'
import { squeezed } from '../values/text.ts'
import { readDateCell } from '../values/written-dates.ts'

/** Surest first: a column that may be several things is the first of them. */
export const VALUE_SHAPES = [
  'identity',
  'longitude',
  'latitude',
  'phone',
  'gender',
  'flat',
  'community',
  'celsius',
  'day',
  'name',
] as const
export type ValueShape = (typeof VALUE_SHAPES)[number]

/** Shapes that other things have too, so that a column of them is only guessed. */
export const GUESSED_SHAPES: ReadonlySet<ValueShape> = new Set(['celsius', 'day', 'name'])

const SINGLE = new Set(surnames.single)

/** `communities`: names the office knows. */
export function hasShape(shape: ValueShape, cell: RawCell, communities: ReadonlySet<string>): boolean {
  const text = textOf(cell)
  switch (shape) {
    case 'identity':
      return isIdentity(text)
    case 'longitude':
      return /\./.test(text) && isInChina([parseAngle(text) ?? 0, 30])
    case 'latitude':
      return /\./.test(text) && isInChina([110, parseAngle(text) ?? 0])
    case 'phone':
      return /^1[3-9]\d{9}$/.test(parsePhone(text).phone ?? '')
    case 'gender':
      return /^[男女]性?$/.test(squeezed(text))
    case 'flat':
      return FLAT.test(squeezed(text))
    case 'community':
      return communities.has(squeezed(text)) || /^\p{Script=Han}{2,6}社区(?:居委会)?$/u.test(squeezed(text))
    case 'celsius':
      return /^3[4-9]\.\d{1,2}(?:℃|°c|度)?$/i.test(squeezed(text))
    case 'day':
      return readDateCell(cell, false) !== null && !/^\d{1,2}[./-]\d{1,2}$/.test(squeezed(text))
    case 'name':
      return isName(text)
  }
}

/** Fifteen or eighteen characters with a day of birth in them; the check character may be mistyped. */
function isIdentity(text: string): boolean {
  const match = /^\d{6}(?:1[89]\d{2}|20\d{2}|\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}([\dX]?)$/.exec(
    normaliseIdentityNumber(text),
  )
  return match !== null && [15, 18].includes(match[0].length)
}

/** 3-2-601, 3号楼2单元601室, 甲小区3-2-601 */
const FLAT =
  /^(?:\p{Script=Han}[\p{Script=Han}\d]{1,14}\p{Script=Han})?\d{1,3}(?:[-—–/]|号楼|#楼?|栋|幢|座)[-—–/]?\d{1,2}(?:[-—–/]|单元|门洞?)[-—–/]?\d{2,4}[A-Z]?(?:室|号|户)?$/u

function isName(text: string): boolean {
  const name = cleanName(text)
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false
  return (SINGLE.has(name.charAt(0)) && name.length <= 3) || surnames.double.some((surname) => name.startsWith(surname))
}
