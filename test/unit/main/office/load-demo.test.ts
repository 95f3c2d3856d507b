/** Filling an empty office with the demo street: long work that says how far it is and can be given up. */
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { openTestOffice } from '../../../fixtures/office.ts'

it(
  'leaves nothing behind when given up while it reads, and says what it does when it is begun anew',
  { timeout: 180_000 },
  async () => {
    const { api } = openTestOffice()
    const stop = new AbortController()
    const given = randomUUID()
    const first = api.office.loadDemo({ workId: given }, { signal: stop.signal })
    const refused = expect(first).rejects.toMatchObject({ code: 'cancelled' })
    for await (const { stage } of await api.work.watch({ workId: given })) {
      expect(stage).not.toBe('store')
      stop.abort()
    }
    await refused
    expect((await api.office.status()).isEmpty).toBe(true)
    expect((await api.acts.list({})).acts).toEqual([])

    const workId = randomUUID()
    const stages: string[] = []
    const watching = api.work.watch({ workId }).then(async (said) => {
      for await (const { stage } of said) if (stages.at(-1) !== stage) stages.push(stage)
    })
    const status = await api.office.loadDemo({ workId })
    await watching
    expect([status.isEmpty, status.isDemo]).toEqual([false, true])
    expect([stages[0], stages.at(-1)]).toEqual(['open', 'store'])
  },
)
