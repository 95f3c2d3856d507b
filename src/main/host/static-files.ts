/** Serves the built screens from one folder, and nothing outside it. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

export interface FoundFile {
  file: string
  headers: Record<string, string>
}

/** null where the folder has no such file. */
export async function findFile(folder: string, url: string): Promise<FoundFile | null> {
  const file = fileAt(folder, url)
  if (file === null) return null
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return null
  const headers = {
    'content-type': CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(found.size),
    // built assets carry a hash in their name, pages do not
    'cache-control': file.includes(`${path.sep}assets${path.sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
  }
  return { file, headers }
}

/** Answers false where the folder has no such file. */
export async function serveFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const found = await findFile(folder, request.url ?? '/')
  if (!found) return false
  response.writeHead(200, found.headers)
  if (request.method === 'HEAD') {
    response.end()
    return true
  }
  await pipeline(createReadStream(found.file), response).catch((error: unknown) => {
    // the window may be closed while a file is on its way
    if (!response.destroyed) throw error
  })
  return true
}

/** The file an address names; null for addresses that are no text or lead outside the folder. */
export function fileAt(folder: string, url: string): string | null {
  const [address = ''] = url.split(/[?#]/)
  let decoded: string
  try {
    decoded = decodeURIComponent(address)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const file = path.join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  return file.startsWith(folder + path.sep) ? file : null
}
