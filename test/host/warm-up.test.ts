import { describe, expect, it } from 'vitest'
import { warmUp } from '../../src/main/host/warm-up.ts'
import { openTestOffice } from '../fixtures/office.ts'

describe('warming up', () => {
  it.each(['an empty office', 'the demo street'])('asks without storing anything or failing: %s', async (which) => {
    const { api, db, faults } = openTestOffice()
    if (which === 'the demo street') await api.office.loadDemo()
    const stored = () => db.get('select total_changes() as n')
    const before = stored()
    await warmUp(api, new AbortController().signal)
    expect(stored()).toEqual(before)
    expect(faults).toEqual([])
  })

  it('asks nothing of an office that is closed meanwhile', async () => {
    const { api, close, faults } = openTestOffice()
    const closing = new AbortController()
    const warming = warmUp(api, closing.signal)
    closing.abort()
    close()
    await warming
    expect(faults).toEqual([])
  })
})
