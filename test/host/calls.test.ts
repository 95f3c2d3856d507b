import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { ORPCError, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, createHttpClient } from '../../src/main/host/connect.ts'
import type { Client, Connection } from '../../src/main/host/connect.ts'
import { readNote } from '../../src/main/host/holder.ts'
import { servePort } from '../../src/main/host/port.ts'
import { runOffice } from '../../src/main/host/running-office.ts'
import type { RunningOffice } from '../../src/main/host/running-office.ts'
import { CALLS } from './calls.ts'
import type { Call } from './calls.ts'
import { build, ended, folderForFile, PARTS, post, serve } from './post.ts'
import type { RunningHost } from './post.ts'

beforeAll(build)

/** The answer, picked, or the code of the refusal. */
type Way = (call: Call) => Promise<unknown>

const picked = ({ pick }: Call, answer: unknown) => (pick ? pick(answer as never) : answer)

const through =
  (client: () => Client): Way =>
  async (call) => {
    try {
      return picked(call, await call.ask(client()))
    } catch (error) {
      if (error instanceof ORPCError) return { refused: String(error.code) }
      throw error
    }
  }

const asCommand =
  (dataDir: string): Way =>
  async (call) => {
    const out = path.join(mkdtempSync(path.join(dataDir, 'out-')), 'paper')
    const argv = call.argv.map((word) => word.replace('$out', out))
    const { code, stdout } = await post([...argv, '--data', dataDir, '--json'])
    const answer = JSON.parse(stdout) as { refused?: { code: string }[] }
    return code === 0 ? picked(call, answer) : { refused: answer.refused?.[0]?.code }
  }

describe('through the contract in one process', () => {
  const dataDir = folderForFile()
  let connection: Connection
  beforeAll(async () => {
    connection = await connect(dataDir, PARTS)
  })
  afterAll(() => connection.close())
  it.each(CALLS)('$behaviour', async (call) => {
    expect(await through(() => connection.client)(call)).toEqual(call.expected)
  })
})

describe('through a message port', () => {
  const dataDir = folderForFile()
  const { port1, port2 } = new MessageChannel()
  let office: RunningOffice
  let client: Client
  beforeAll(() => {
    office = runOffice(dataDir, PARTS)
    servePort(office.core.router, port1)
    port2.start()
    client = createORPCClient(new RPCLink({ port: port2 }))
  })
  afterAll(async () => {
    port2.close()
    await office.close()
  })
  it.each(CALLS)('$behaviour', async (call) => {
    expect(await through(() => client)(call)).toEqual(call.expected)
  })
})

describe('through HTTP', () => {
  const dataDir = folderForFile()
  let host: RunningHost
  let client: Client
  beforeAll(async () => {
    host = await serve(dataDir)
    const note = readNote(dataDir)
    if (!note) throw new Error('the host left no note')
    client = createHttpClient(note)
  })
  afterAll(async () => {
    host.process.kill()
    await ended(host.process)
  })
  it.each(CALLS)('$behaviour', async (call) => {
    expect(await through(() => client)(call)).toEqual(call.expected)
  })
})

describe('as commands', () => {
  const dataDir = folderForFile()
  it.each(CALLS)('$behaviour', async (call) => {
    expect(await asCommand(dataDir)(call)).toEqual(call.expected)
  })
})

describe('as commands while a host holds the folder', () => {
  const dataDir = folderForFile()
  let host: RunningHost
  beforeAll(async () => {
    host = await serve(dataDir)
  })
  afterAll(async () => {
    host.process.kill()
    await ended(host.process)
  })
  it.each(CALLS)('$behaviour', async (call) => {
    expect(await asCommand(dataDir)(call)).toEqual(call.expected)
  })
})
