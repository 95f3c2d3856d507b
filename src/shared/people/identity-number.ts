/** 居民身份证号码 (GB 11643): normalising and checking. */
import { dayOf } from '../days.ts'
import type { Day } from '../days.ts'

export interface IdentityNumber {
  /** 18 characters, X upper case; a valid 15-digit number is written out to 18 */
  number: string
  bornOn: Day
  gender: '男' | '女'
}

/** Province codes of GB/T 2260 that begin a number; others are doubtful. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ZERO = 0x30
const CHECK = '10X98765432'

/** Full-width digits, spaces, dashes and the apostrophe spreadsheets put before text are taken away. */
export function normaliseIdentityNumber(text: string): string {
  // as nearly all are written
  if (/^\d+X?$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\s'’‘`-]/g, '')
    .toUpperCase()
}

/** Reads a number; null when length, birth date or check character is wrong. */
export function parseIdentityNumber(text: string): IdentityNumber | null {
  const plain = normaliseIdentityNumber(text)
  const number = /^\d{15}$/.test(plain) ? lengthen(plain) : plain
  if (!/^\d{17}[\dX]$/.test(number) || checkCharacter(number) !== number.charAt(17)) return null
  const bornOn = dayOf(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))
  if (!bornOn) return null
  return { number, bornOn, gender: Number(number.charAt(16)) % 2 === 1 ? '男' : '女' }
}

export function isKnownProvince(number: string): boolean {
  return PROVINCES.has(number.slice(0, 2))
}

/** Whole years of age on a day; someone born on 29 February has the birthday on 1 March in common years. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5, 10) >= bornOn.slice(5) ? years : years - 1
}

function lengthen(fifteen: string): string {
  // 15-digit numbers were given out until 1999 and leave out the century
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return seventeen + checkCharacter(seventeen)
}

function checkCharacter(number: string): string {
  let sum = 0
  for (const [i, weight] of WEIGHTS.entries()) sum += weight * (number.charCodeAt(i) - ZERO)
  return CHECK.charAt(sum % 11)
}
