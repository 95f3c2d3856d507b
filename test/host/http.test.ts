import { openAsBlob, truncateSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieName, originOf } from '../../src/main/host/access.ts'
import { createHttpClient } from '../../src/main/host/connect.ts'
import type { Client } from '../../src/main/host/connect.ts'
import type { Site } from '../../src/main/host/http.ts'
import { runOffice } from '../../src/main/host/running-office.ts'
import type { RunningOffice } from '../../src/main/host/running-office.ts'
import { temporaryFolder } from '../fixtures/office.ts'
import { build, folderForFile, PARTS } from './post.ts'

const dataDir = folderForFile()
let office: RunningOffice
let site: Site

beforeAll(async () => {
  build()
  office = runOffice(dataDir, PARTS)
  site = await office.serve(0)
})
afterAll(() => office.close())

const own = () => ({ cookie: `${cookieName(site)}=${site.token}` })

interface Answer {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** fetch would not let a test send a foreign Host. */
function ask(path: string, headers: Record<string, string> = own(), method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: site.port, path, headers, method }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the local host', () => {
  it('gives a cookie that scripts and other sites cannot use, and leads away from the address with the token', async () => {
    const { status, headers } = await ask(`/enter?token=${site.token}`, {})
    expect([status, headers['location']]).toEqual([303, '/'])
    expect(headers['set-cookie']).toEqual([`post-${site.port}=${site.token}; Path=/; HttpOnly; SameSite=Strict`])
  })

  it('serves the app under a policy that loads nothing from outside', async () => {
    const { status, headers, body } = await ask('/')
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(body).toContain('<div id="root">')
  })

  it.each([
    ['/../../package.json', 404],
    ['/%2e%2e/%2e%2e/package.json', 404],
    ['/..%2f..%2fpackage.json', 404],
    ['/assets/', 404],
    ['/%', 404],
    ['/index.html%00.js', 404],
    ['/rpc/office/nothing', 404],
  ])('finds nothing at %s', async (path, status) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(/没有/)
  })

  it('says 403 with a sentence to who is not let in, in the shape the caller reads', async () => {
    const page = await ask('/', {})
    expect([page.status, page.body]).toEqual([403, expect.stringContaining('请')])
    const stranger = createHttpClient({ port: site.port, token: 'guess' })
    await expect(stranger.office.status()).rejects.toMatchObject({
      code: 'forbidden',
      status: 403,
      message: expect.stringContaining('请关闭这个页面') as string,
    })
  })

  it('changes nothing for a foreign page that holds the cookie', async () => {
    const answer = await ask('/rpc/office/setMoment', { ...own(), origin: 'https://evil.example' }, 'POST')
    expect(answer.status).toBe(403)
  })

  it('listens to this computer only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal)
    if (!outside) return
    const reached = await new Promise((resolve) => {
      const socket = connectSocket(site.port, outside.address, () => resolve(true))
      socket.on('error', () => resolve(false))
    })
    expect(reached).toBe(false)
  })

  it('tells every listener what a commit touched, while it goes on answering', async () => {
    const client = createHttpClient(site)
    const listening = new AbortController()
    const changes = await client.changes.watch(undefined, { signal: listening.signal })
    const first = changes.next()
    const named: Client = createORPCClient(
      new RPCLink({
        url: `${originOf(site)}/rpc`,
        headers: { ...own(), 'x-window': 'w1', 'x-seat': encodeURIComponent('综合组 田浩丽') },
      }),
    )
    await named.office.update({ streetName: '示范街道' })
    const told = (await first).value as { act: { id: number } }
    expect(told).toEqual({
      tables: ['office'],
      act: { id: expect.any(Number) as number, kind: 'edit', title: '修改本单位设置' },
      window: 'w1',
    })
    const { acts } = await client.acts.list({ limit: 1 })
    expect(acts).toMatchObject([{ id: told.act.id, by: '综合组 田浩丽' }])
    listening.abort()
    await changes.return(undefined)
  })

  it('takes an upload of 100 MB to the core, which refuses it by name, and keeps answering', async () => {
    const client = createHttpClient(site)
    const file = new File([new Uint8Array(100 * 1024 * 1024)], '太大.xlsx')
    const { refused } = await client.ledgers.preview({ files: [file], options: { datum: null, year: null } })
    expect(refused).toMatchObject([{ file: '太大.xlsx', code: 'file_too_large' }])
    expect((await client.office.status()).office.streetName).toBe('示范街道')
  })

  it('says so where an upload would not fit into memory, without reading it in', async () => {
    const folder = temporaryFolder()
    const place = path.join(folder, '太大.xlsx')
    writeFileSync(place, '')
    truncateSync(place, 300 * 1024 * 1024)
    const file = new File([await openAsBlob(place)], '太大.xlsx')
    const client = createHttpClient(site)
    await expect(client.ledgers.preview({ files: [file], options: { datum: null, year: null } })).rejects.toMatchObject({
      code: 'file_too_large',
      message: expect.stringContaining('分几次导入') as string,
    })
  })
})
