/** Figures that are stated, so that a test says itself what must stand in a cell. */
import type { FormValues } from '../../../../src/main/forms/values.ts'

const NUMBERS: Record<string, number | null> = { cases_current: 382, cases_released: 517, commitment_rate: null }

export const statedValues: FormValues = {
  asOf: '2020-02-10T18:00',
  of: (source) => {
    if (source.kind === 'figure')
      return { value: NUMBERS[source.code] ?? null, unit: source.code === 'commitment_rate' ? '%' : '人', at: null }
    if (source.kind === 'moment') return { value: '2020年2月10日', unit: '', at: '2020-02-10' }
    return { value: '示范街道', unit: '', at: null }
  },
  text: (source) => String(statedValues.of(source).value ?? '—'),
  partsText: (parts) => parts.map((part) => (typeof part === 'string' ? part : statedValues.text(part))).join(''),
}
