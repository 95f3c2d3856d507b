/** Identity numbers of a cell: what can be kept, and what is to be looked at. */
import {
  ageOn,
  isKnownProvince,
  normaliseIdentityNumber,
  parseIdentityNumber,
} from '../../../../shared/people/identity-number.ts'
import type { IdentityNumber } from '../../../../shared/people/identity-number.ts'
import type { ProblemCode } from '../../../../shared/ledgers/ledger.ts'
import type { Day } from '../../../../shared/days.ts'
import type { RawCell } from '../../../sheets/sheet.ts'
import { textOf } from '../../../sheets/sheet.ts'
import { tidy } from './text.ts'

export interface ReadIdentity {
  /** null when blank */
  number: string | null
  valid: IdentityNumber | null
  doubts: { code: ProblemCode; message: string }[]
}

export function readIdentity(cell: RawCell): ReadIdentity {
  if (typeof cell === 'string' && /^\d{17}[\dX]$/.test(cell)) return checked(cell)
  const text = tidy(textOf(cell).replace(/\.0$/, ''))
  const number = text === null ? '' : normaliseIdentityNumber(text)
  if (number === '') return { number: null, valid: null, doubts: [] }
  const isLost = (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) || /^\d(?:\.\d+)?E\+1[47]$/.test(number)
  if (isLost) return { number, valid: null, doubts: [LOST_DIGITS] }
  return checked(number)
}

function checked(number: string): ReadIdentity {
  const valid = parseIdentityNumber(number)
  if (!valid) return { number, valid: null, doubts: [INVALID] }
  return { number: valid.number, valid, doubts: isKnownProvince(valid.number) ? [] : [UNKNOWN_PROVINCE] }
}

/** Whether an age is more likely a slip than a person; also anyone not yet born. */
export function isAgeUnusual(bornOn: Day, on: Day, oldest: number, youngest = 0): boolean {
  const age = ageOn(bornOn, on)
  return age < youngest || age > oldest
}

const LOST_DIGITS = {
  code: 'id_number_lost_digits',
  message: '身份证号按数字存放，末尾几位已经丢失，请把该列设为文本后重新填写。',
} as const
const INVALID = { code: 'id_number_invalid', message: '身份证号的位数、出生日期或校验码不对，请对照证件核对。' } as const
const UNKNOWN_PROVINCE = {
  code: 'id_number_province_unknown',
  message: '身份证号开头的省份代码不存在，请对照证件核对。',
} as const
