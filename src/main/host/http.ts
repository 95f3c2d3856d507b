/** The contract and the screens over HTTP on this machine: for a browser, for the print pages, and for the command line. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { Log, Router } from '../router.ts'
import { cookieName, judge, originOf } from './access.ts'
import type { Gate } from './access.ts'
import { PAGE_HEADERS } from './page-headers.ts'
import { serveFile } from './static-files.ts'

export interface Site extends Gate {
  /** http://127.0.0.1:port */
  origin: string
  /** the address that lets a browser in */
  entrance: string
  close(): Promise<void>
}

interface SiteOptions {
  router: Router
  rendererDir: string
  /** 0: any free one */
  port: number
  log: Log
  /** told at every request, before it is answered */
  onAsked?: () => void
}

// imported by name, the module would run every getter it has, and one of them loads the whole of fetch: 30 ms of every start
const { createServer } = process.getBuiltinModule('node:http')

/** A folder of ledgers. Single files the core refuses by name; this guards the memory, of which an upload takes six times its size. */
const MAX_BODY_BYTES = 256 * 1024 * 1024

/** Rejects with EADDRINUSE where the port asked for is taken. */
export async function serveHttp({ router, rendererDir, port, log, onAsked }: SiteOptions): Promise<Site> {
  const gate: Gate = { port, token: randomBytes(32).toString('base64url') }
  const rpc = createRpc(router)
  const server = createServer((request, response) => {
    onAsked?.()
    answer(request, response, { gate, rpc, rendererDir }).catch((error: unknown) => {
      log.error(`${request.method ?? ''} ${request.url ?? ''}`, error)
      refuse(request, response, 500, '程序出了问题，请重新打开街道指挥台。数据没有改动。')
    })
  })
  // an upload from a slow disk may take its time; nobody from outside can reach this port
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  gate.port = (server.address() as AddressInfo).port
  const origin = originOf(gate)
  return {
    ...gate,
    origin,
    entrance: `${origin}/enter?token=${gate.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

interface Serving {
  gate: Gate
  rpc: ReturnType<typeof createRpc>
  rendererDir: string
}

function createRpc(router: Router) {
  return new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })] })
}

async function answer(request: IncomingMessage, response: ServerResponse, { gate, rpc, rendererDir }: Serving): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
  const address = new URL(request.url ?? '/', originOf(gate))
  const verdict = judge(
    {
      path: address.pathname,
      token: address.searchParams.get('token'),
      host: request.headers.host,
      origin: request.headers.origin,
      cookie: request.headers.cookie,
      fetchSite: headerOf(request, 'sec-fetch-site'),
    },
    gate,
  )
  if (verdict.kind === 'refuse') {
    refuse(request, response, 403, verdict.message)
    return
  }
  if (verdict.kind === 'enter') {
    letIn(response, gate)
    return
  }
  if (isRpc(request)) {
    if (Number(request.headers['content-length']) > MAX_BODY_BYTES) {
      refuse(request, response, 413, '这次的文件太多太大，请删去图片，或分几次导入。')
      return
    }
    const reqHeaders = { get: (name: string) => headerOf(request, name) ?? null }
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { reqHeaders } })
    if (!matched) refuse(request, response, 404, '没有这一项。')
    return
  }
  if (!['GET', 'HEAD'].includes(request.method ?? '')) refuse(request, response, 405, '这里只能读取。')
  else if (!(await serveFile(rendererDir, request, response))) refuse(request, response, 404, '没有这个页面。')
}

function letIn(response: ServerResponse, gate: Gate): void {
  response.writeHead(303, {
    location: '/',
    'set-cookie': `${cookieName(gate)}=${gate.token}; Path=/; HttpOnly; SameSite=Strict`,
    'cache-control': 'no-store',
  })
  response.end()
}

/** A sentence for people; under /rpc in the shape in which a client of the contract reads refusals. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const code =
    status === 403 ? 'forbidden' : status === 413 ? 'file_too_large' : status === 500 ? 'INTERNAL_SERVER_ERROR' : 'not_found'
  const body = isRpc(request) ? JSON.stringify({ json: { defined: false, code, status, message } }) : `${message}\n`
  response.writeHead(status, {
    'content-type': isRpc(request) ? 'application/json' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    // a stranger is not listened to any longer; who sends too much is, or would not hear why
    ...(status === 403 ? { connection: 'close' } : {}),
  })
  response.end(body)
}

function isRpc(request: IncomingMessage): boolean {
  return request.url?.startsWith('/rpc/') ?? false
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
