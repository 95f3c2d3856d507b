/** What the first screen shows, as calls of the contract: asked for before the code that draws it is there. */
import type { ContractRouterClient } from '@orpc/contract'
import type { Api } from './api.ts'

/** As of the office's present, which is known with the first answer. Nothing is asked until the single calls are made. */
export function firstScreenCalls(api: ContractRouterClient<Api>) {
  const present = {}
  return {
    status: () => api.office.status(),
    situation: () => api.situation.at(present),
    areas: () => api.areas.list(),
    posts: () => api.lists.checkpoints(present),
    distribution: () => api.cases.distribution({ masking: 'wall' }),
  }
}
