/** Solving in a thread of its own: the same answer, and it can be given up. */
import path from 'node:path'
import { expect, it } from 'vitest'
import { solveInThread } from '../../../../../src/main/roster/plan/solve-in-thread.ts'
import type { ThreadMessage } from '../../../../../src/main/roster/plan/solve-in-thread.ts'
import { solveNow } from '../../../../../src/main/roster/plan/solve.ts'
import { checkPlan } from '../../../../../src/main/roster/proof/check-plan.ts'
import { inventRoster } from '../../../../../bench/invented-roster.ts'

const program = path.resolve(import.meta.dirname, '../../../../../src/main/roster/plan/solver-thread.ts')
const model = inventRoster({ people: 40, posts: 3 })

it('gives the same roster as solving here', async () => {
  let last: ThreadMessage | null = null
  for await (const message of solveInThread(program, model, { steps: 2000, seed: 4 })) last = message
  expect(last).toMatchObject({ stage: 'done', solution: solveNow(model, { steps: 2000, seed: 4 }) })
})

it('ends with the best so far when it is given up', async () => {
  const given = new AbortController()
  let last: ThreadMessage | null = null
  for await (const message of solveInThread(program, model, { steps: 1e9, signal: given.signal })) {
    last = message
    if (message.stage === 'improving') given.abort()
  }
  expect(last?.stage).toBe('done')
  if (last?.stage === 'done') expect(checkPlan(model, last.solution.cells).hard).toEqual([])
})
