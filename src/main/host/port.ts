/** The contract over a MessagePort: for the windows of the desktop app, which have no address to ask at. */
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import type { Router } from '../router.ts'

/** A port of Electron's, of Node's or of a browser; none of them delivers before it is started. */
export type StartablePort = SupportedMessagePort & { start(): void }

/** Answers on the port until its other end is closed. */
export function servePort(router: Router, port: StartablePort): void {
  new RPCHandler(router, { plugins: [new RequestHeadersPlugin()] }).upgrade(port, { context: {} })
  port.start()
}
