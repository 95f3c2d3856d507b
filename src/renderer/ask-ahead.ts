/** What the first screen shows, asked for while the code that draws it is still on its way: the core has the other processor. */
import type { OfficeStatus } from '../shared/office/office.ts'
import { firstScreenCalls } from '../shared/first-screen.ts'
import { answers } from './answers.ts'
import { api, ask } from './api.ts'

// a window that looks back has a moment of its own, which its screens know
const isFirstScreen = /^#?\/?(today)?$/.test(location.hash) && sessionStorage.length === 0

let asked: Promise<void> | null = null

/** Once, by whoever comes first; kept when everything asked is answered or refused. */
export function askedAhead(): Promise<void> {
  return (asked ??= askAhead().catch(() => undefined))
}

/**
 * All at once and as of the office's present; which moment that is, and with it the names under which the screens ask, comes
 * with the first answer. What fails here is asked again there, and told.
 */
async function askAhead(): Promise<void> {
  const status = answers.query(ask.office.status.queryOptions())
  if (!isFirstScreen) return
  const { situation, areas, posts, distribution } = firstScreenCalls(api)
  const asked = { situation: situation(), areas: areas(), posts: posts(), distribution: distribution() }
  await Promise.allSettled([status.then((known) => fill(known, asked)), ...Object.values(asked)])
}

type Calls = ReturnType<typeof firstScreenCalls>
type Asked = { [name in Exclude<keyof Calls, 'status'>]: ReturnType<Calls[name]> }

async function fill(
  { office: { workingMoment } }: OfficeStatus,
  { situation, areas, posts, distribution }: Asked,
): Promise<void> {
  const asOf = workingMoment ? { asOf: workingMoment } : {}
  await Promise.allSettled([
    answers.query({ ...ask.situation.at.queryOptions({ input: asOf }), queryFn: () => situation }),
    answers.query({ ...ask.areas.list.queryOptions(), queryFn: () => areas }),
    answers.query({ ...ask.lists.checkpoints.queryOptions({ input: asOf }), queryFn: () => posts }),
    answers.query({
      ...ask.cases.distribution.queryOptions({ input: { ...asOf, masking: 'wall' } }),
      queryFn: () => distribution,
    }),
  ])
}
