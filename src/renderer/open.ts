/**
 * Opens the app. What the first screen shows is asked for while the code that draws it is still on its way: both take about as
 * long, and the core has the other processor.
 */
import { answers } from './answers.ts'
import { ask } from './api.ts'

askAhead().catch(() => undefined)
void import('./main.tsx')

/** Under the very names the screens ask by; what fails here is asked again there, and told. */
async function askAhead(): Promise<void> {
  const status = await answers.query(ask.office.status.queryOptions())
  // a window that looks back has a moment of its own, which its screens know
  const isFirstScreen = /^#?\/?(today)?$/.test(location.hash) && sessionStorage.length === 0
  if (status.isEmpty || !isFirstScreen) return
  const { workingMoment } = status.office
  const asOf = workingMoment ? { asOf: workingMoment } : {}
  await Promise.allSettled([
    answers.query(ask.situation.at.queryOptions({ input: asOf })),
    answers.query(ask.areas.list.queryOptions()),
    answers.query(ask.lists.checkpoints.queryOptions({ input: asOf })),
    answers.query(ask.cases.distribution.queryOptions({ input: { ...asOf, masking: 'wall' } })),
  ])
}
