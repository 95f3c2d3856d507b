import { setTimeout as sleep } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Client } from '../../src/main/host/connect.ts'
import { servePort } from '../../src/main/host/port.ts'
import { runOffice } from '../../src/main/host/running-office.ts'
import { temporaryFolder } from '../fixtures/office.ts'
import { PARTS } from './post.ts'

/** Two windows on one office. */
function twoWindows() {
  const office = runOffice(temporaryFolder(), PARTS)
  const openWindow = () => {
    const { port1, port2 } = new MessageChannel()
    servePort(office.core.router, port1)
    port2.start()
    const api: Client = createORPCClient(new RPCLink({ port: port2 }))
    return { api, close: () => port2.close() }
  }
  const windows = [openWindow(), openWindow()] as const
  onTestFinished(async () => {
    for (const window of windows) window.close()
    await office.close()
  })
  return windows
}

describe('a port of a window', () => {
  it('hears what a commit of another window touched', async () => {
    const [first, second] = twoWindows()
    const listening = new AbortController()
    const changes = await second.api.changes.watch(undefined, { signal: listening.signal })
    const heard = changes.next()
    await first.api.office.update({ streetName: '示范街道' })
    expect((await heard).value).toMatchObject({ tables: ['office'], act: { kind: 'edit', title: '修改本单位设置' } })
    listening.abort()
  })

  it('brings refusals with their code and their sentence', async () => {
    const [{ api }] = twoWindows()
    await expect(api.ledgers.commit({ previewId: 'nothing' })).rejects.toMatchObject({
      code: 'preview_gone',
      message: expect.stringContaining('请') as string,
    })
  })

  it('that is closed ends neither the office nor another window', async () => {
    const [first, second] = twoWindows()
    const changes = await first.api.changes.watch(undefined)
    const waiting = changes.next().catch(() => undefined)
    first.close()
    await Promise.race([waiting, sleep(200)])
    expect((await second.api.office.update({ streetName: '示范街道' })).office.streetName).toBe('示范街道')
  })

  it('carries a file of twenty megabytes', async () => {
    const [{ api }] = twoWindows()
    const file = new File([new Uint8Array(20 * 1024 * 1024)], '不是表格.xlsx')
    const { refused } = await api.ledgers.preview({ files: [file], options: { datum: null, year: null } })
    expect(refused.map((each) => each.file)).toEqual(['不是表格.xlsx'])
  })
})
