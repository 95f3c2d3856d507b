/** A number that opens its records. */
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureValue } from '../../shared/figures/figures.ts'
import { percent } from '../../shared/figures/wording.ts'
import { listAddress } from '../lists/list-address.ts'

export function FigureLink({ code, figure, text }: { code: FigureCode; figure?: FigureValue; text?: string }) {
  const { kind, label } = FIGURES[code]
  const said = text ?? (figure ? valueInChinese(figure) : '')
  return (
    <Link href={listAddress(kind, { figure: code })} aria-label={`${label} ${said}，看名单`} title={`${label}：看名单`}>
      {said}
    </Link>
  )
}

function valueInChinese({ value, unit }: FigureValue): string {
  if (value === null) return '—'
  return unit === '%' ? percent(value) : `${countText(value)} ${unit}`
}
