/** The contract as the screens call it. In a browser it goes over HTTP to the host that served the page, cookie included. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '../shared/api.ts'

export type ApiClient = ContractRouterClient<Api>

export const api: ApiClient = createORPCClient(new RPCLink({ url: new URL('/rpc', location.href).href }))

/** Query options of every call, for react-query. */
export const ask = createTanstackQueryUtils(api)
