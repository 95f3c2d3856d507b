/** Addresses of lists, figures and records, there and back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listAddress } from '../../../../src/renderer/lists/list-address.ts'
import { readPlace } from '../../../../src/renderer/lists/list-place.ts'
import { FIGURES, FIGURE_CODES, ListKind } from '../../../../src/shared/figures/figures.ts'

it('names the list, the figure, the record and the search', () => {
  expect(listAddress('checkpoints')).toBe('~/checkpoints')
  expect(listAddress('checkpoints', { id: 32 })).toBe('~/checkpoints/32')
  expect(listAddress('checkpoints', { figure: 'staffing_below_standard', id: 32 })).toBe(
    '~/checkpoints/32?figure=staffing_below_standard',
  )
  expect(listAddress('bulletins', { id: 2 })).toBe('~/inspections/bulletins/2')
})

it('leads to the roster for shifts, and to a list for some of them', () => {
  expect(listAddress('shifts')).toBe('~/roster')
  expect(listAddress('shifts', { figure: 'shifts_on_duty' })).toBe('~/shifts?figure=shifts_on_duty')
  expect(listAddress('shifts', { search: '周' })).toBe('~/shifts?search=%E5%91%A8')
})

it('is read back as what it was made from, whatever is searched for', () => {
  const places = fc.constantFrom(...ListKind.options).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      figure: fc.option(fc.constantFrom(...FIGURE_CODES.filter((code) => FIGURES[code].kind === kind)), { nil: undefined }),
      id: fc.option(fc.nat(), { nil: undefined }),
      search: fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined }),
    }),
  )
  fc.assert(
    fc.property(places, ({ kind, ...place }) => {
      const [path = '', query = ''] = listAddress(kind, place).slice(1).split('?')
      const record = /\/\d+$/.exec(path)?.[0] ?? '/'
      expect(readPlace(kind, record, query)).toEqual(place)
    }),
  )
})

it('does not take a figure of another list for its own', () => {
  expect(readPlace('people', '/', 'figure=cases_current')).toEqual({ figure: undefined, id: undefined, search: undefined })
})
