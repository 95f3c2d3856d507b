import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper, settled } from '../../../../src/renderer/records/draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A data folder that answers after `ms`, and notes what was put there in order. */
function folder(ms = 50) {
  const log: (string | null)[] = []
  let atOnce = 0
  let most = 0
  const answer = async (values: string | null) => {
    most = Math.max(most, ++atOnce)
    await new Promise((resolve) => setTimeout(resolve, ms))
    atOnce--
    log.push(values)
  }
  return { log, most: () => most, store: { keep: (_: string, values: string) => answer(values), drop: () => answer(null) } }
}

describe('keeping a draft', () => {
  it('waits for a pause in the typing, then keeps the last state only', async () => {
    const { log, store } = folder()
    const keeper = createDraftKeeper('people/1', store)
    for (const text of ['王', '王小', '王小明']) {
      keeper.keep(text)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(log).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(log).toEqual(['王小明'])
  })

  it('keeps at once when the form is left', async () => {
    const { log, store } = folder()
    const keeper = createDraftKeeper('people/2', store)
    keeper.keep('王小明')
    void keeper.flush()
    await vi.advanceTimersByTimeAsync(51)
    expect(log).toEqual(['王小明'])
  })

  it('drops after what is still on its way, so that nothing is left behind', async () => {
    const { log, store } = folder(1000)
    const keeper = createDraftKeeper('people/3', store)
    keeper.keep('王')
    void keeper.flush()
    keeper.keep('王小明')
    const dropped = keeper.drop()
    await vi.advanceTimersByTimeAsync(3000)
    await dropped
    expect(log).toEqual(['王', null])
  })

  it('lets a form opened again wait for the one before it', async () => {
    const { log, store } = folder(1000)
    const keeper = createDraftKeeper('people/4', store)
    keeper.keep('王小明')
    void keeper.flush()
    const seen = settled('people/4').then(() => [...log])
    await vi.advanceTimersByTimeAsync(1001)
    expect(await seen).toEqual(['王小明'])
  })

  it('says what could not be kept, and keeps the next state all the same', async () => {
    const failures: unknown[] = []
    const kept: string[] = []
    let isFull = true
    const keeper = createDraftKeeper<string>(
      'people/5',
      {
        keep: (_, values) => (isFull ? Promise.reject(new Error('full')) : Promise.resolve(kept.push(values))),
        drop: () => Promise.resolve(),
      },
      (error) => failures.push(error),
    )
    keeper.keep('王')
    await keeper.flush()
    isFull = false
    keeper.keep('王小明')
    await keeper.flush()
    expect([failures.length, kept]).toEqual([1, ['王小明']])
  })

  it('ends with the last state after any typing, leaving and dropping, one call at a time', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('keep' as const), pause: fc.integer({ min: 0, max: 700 }) }),
      fc.record({ does: fc.constantFrom('flush' as const, 'drop' as const), pause: fc.integer({ min: 0, max: 700 }) }),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { log, most, store } = folder(120)
        const keeper = createDraftKeeper(`run/${run++}`, store)
        let last: string | null | undefined
        for (const [index, { does, pause }] of steps.entries()) {
          if (does === 'keep') keeper.keep((last = String(index)))
          else if (does === 'drop') {
            last = null
            void keeper.drop()
          } else void keeper.flush()
          await vi.advanceTimersByTimeAsync(pause)
        }
        void keeper.flush()
        await vi.advanceTimersByTimeAsync(2000)
        expect([log.at(-1), most() <= 1]).toEqual([last, true])
      }),
      { numRuns: 60 },
    )
  })
})
