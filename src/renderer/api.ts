/**
 * The contract as the screens call it. In the desktop app's window it goes through a port to the core's process; in a
 * browser over HTTP to the host that served the page, cookie included.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '../shared/api.ts'
import { SEAT_HEADER, WINDOW_HEADER } from '../shared/headers.ts'
import { WINDOW_NAME } from './changes/window-name.ts'
import { seatName } from './office/seat.ts'

declare global {
  interface Window {
    /** Only in the desktop app: a port that comes with a message of this name is carried to the core. */
    desktop?: { portMessage: string }
  }
}

export type ApiClient = ContractRouterClient<Api>

/** Every call says who sits at the screen, and which window it is. */
const headers = () => ({ [SEAT_HEADER]: encodeURIComponent(seatName()), [WINDOW_HEADER]: WINDOW_NAME })

export const api: ApiClient = createORPCClient(
  window.desktop
    ? new PortLink({ port: openPort(window.desktop.portMessage), headers })
    : new HttpLink({
        url: new URL('/rpc', location.href).href,
        headers,
        // what is typed last is sent while the page is already going
        fetch: (request, init, _options, [room]) => fetch(request, { ...init, keepalive: room === 'drafts' }),
      }),
)

/** Query options of every call, for react-query. */
export const ask = createTanstackQueryUtils(api)

/** What is asked before the far end is carried over waits in the port. */
function openPort(message: string): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  // this window speaks to itself; the app's own scheme is no origin that every Chromium accepts as a target
  window.postMessage(message, '*', [port2])
  return port1
}
