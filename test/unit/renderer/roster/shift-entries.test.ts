import { expect, it } from 'vitest'
import { shapeOf } from '../../../../src/renderer/roster/print/shift-entries.ts'
import { SEATS } from '../../../../src/shared/people/person.ts'

it('tells every seat, and whoever has none, by a shape of its own', () => {
  expect(new Set([...SEATS, null].map((seat) => shapeOf({ seat }))).size).toBe(5)
})
