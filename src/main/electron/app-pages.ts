/** The built pages under the app's own scheme: same files, same policy and same answers as the local host gives. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { PAGE_HEADERS } from '../host/page-headers.ts'
import { findFile } from '../host/static-files.ts'

const SCHEME = 'app'

export const ORIGIN = `${SCHEME}://office`

/** Before the app is ready: without these the scheme has neither storage nor modules. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveAppPages(rendererDir: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    if (!isOwnPage(url)) return refuse(403, '这里只有街道指挥台自己的页面。')
    if (method !== 'GET') return refuse(405, '这里只能读取。')
    const found = await findFile(rendererDir, url.slice(ORIGIN.length))
    if (!found) return refuse(404, '没有这个页面。')
    return new Response(await readFile(found.file), { headers: { ...PAGE_HEADERS, ...found.headers } })
  })
}

/** Node gives no origin to schemes of one's own, so addresses are compared as text. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}

/** A file the page has just been given, shown in a window of its own. */
export function isOwnFile(url: string): boolean {
  return url.startsWith(`blob:${ORIGIN}/`)
}

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' } })
}
