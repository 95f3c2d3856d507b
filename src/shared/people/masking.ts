/**
 * Masking of observed persons, residents and operators [S0 keeps names off wall maps; 网信办 2020-02-04 notice].
 * command: working screens, names visible; wall: surname only, no phone or door; external: community counts only.
 */
import * as z from 'zod'

export const Masking = z.enum(['command', 'wall', 'external'])
export type Masking = z.infer<typeof Masking>

export const MASKING_LABELS: Record<Masking, string> = { command: '指挥级', wall: '挂图级', external: '对外级' }

/** 410***********1234 */
export function maskIdentityNumber(number: string): string {
  return number.length < 8 ? '*'.repeat(number.length) : number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4)
}

/** 138****5678 */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : phone.slice(0, 3) + '****' + phone.slice(-4)
}

/** 王某; two-character surnames are kept whole. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  if (characters.length === 0) return ''
  const surname = characters.slice(0, 2).join('')
  return (characters.length > 2 && DOUBLE_SURNAMES.has(surname) ? surname : (characters[0] ?? '')) + '某'
}

/** An address down to the building: unit and door are taken away. */
export function maskAddress(address: string): string {
  return address.replace(/((?:号|#)?(?:楼|幢|栋|座)).*$/u, '$1')
}

const DOUBLE_SURNAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐'.split(
    ' ',
  ),
)
