/** How observed persons are drawn by where they came from: a shape as well as a colour for each origin, larger for more. */
import type { OriginClass } from '../../shared/cases/case.ts'
import type { SymbolShape } from '../map/print/symbol-shapes.ts'

export interface OriginSymbol {
  shape: SymbolShape
  fill: string
  /** colour of a number inside */
  number: string
  label: string
}

export const ORIGIN_SYMBOLS: Record<OriginClass, OriginSymbol> = {
  wuhan: { shape: 'triangle', fill: '#c8161d', number: '#fff', label: '湖北武汉来（返）' },
  hubei: { shape: 'diamond', fill: '#e8581c', number: '#fff', label: '湖北其他来（返）' },
  other_province: { shape: 'circle', fill: '#f2a71b', number: '#1a1a1a', label: '外省来（返）' },
  home_province: { shape: 'square', fill: '#1f5fa8', number: '#fff', label: '省内来（返）' },
  unknown: { shape: 'hexagon', fill: '#fff', number: '#1a1a1a', label: '来源不详' },
}

/** In the order of concern: legend, table columns and symbols beside one building. */
export const ORIGINS = Object.keys(ORIGIN_SYMBOLS) as OriginClass[]

/** Millimetres of the A3 design: one person, two or three, four and more. */
export const CASE_RADII = [
  { least: 1, radius: 1.25, label: '1人' },
  { least: 2, radius: 1.55, label: '2—3人' },
  { least: 4, radius: 1.85, label: '4人以上' },
] as const

export function caseRadius(people: number): number {
  return CASE_RADII.findLast(({ least }) => people >= least)?.radius ?? CASE_RADII[0].radius
}
