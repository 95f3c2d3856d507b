/**
 * The contract as the command line calls it: in this process where the data folder is free, through the running host where
 * one holds it. Callers cannot tell which.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Api } from '../../shared/api.ts'
import { Refusal } from '../../shared/refusals.ts'
import { cookieName, originOf } from './access.ts'
import type { Gate } from './access.ts'
import { readNote } from './holder.ts'
import type { Parts } from './parts.ts'

export type Client = ContractRouterClient<Api>

export interface Connection {
  client: Client
  close(): Promise<void>
}

/** How long a folder may be held by somebody who does not serve (yet): another command at its end, a host at its start. */
const PATIENCE_MS = 1500

/** Refusals: data_in_use where the folder's holder serves nothing, and those of `openOffice`. */
export async function connect(dataDir: string, parts: Parts): Promise<Connection> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const gate = await findHost(dataDir)
    if (gate) return { client: createHttpClient(gate), close: () => Promise.resolve() }
    try {
      return await openHere(dataDir, parts)
    } catch (error) {
      const isInUse = error instanceof Refusal && error.code === 'data_in_use'
      if (!isInUse || Date.now() > deadline) throw error
      await sleep(100)
    }
  }
}

async function openHere(dataDir: string, parts: Parts): Promise<Connection> {
  // the core is not even loaded where a host answers
  const { runOffice } = await import('./running-office.ts')
  const office = runOffice(dataDir, parts)
  return { client: createRouterClient(office.core.router), close: () => office.close() }
}

/** The host that serves this folder, asked whether it is really there. */
export async function findHost(dataDir: string): Promise<Gate | null> {
  const gate = readNote(dataDir)
  if (!gate) return null
  try {
    await createHttpClient(gate).office.status()
    return gate
  } catch {
    return null
  }
}

export function createHttpClient(gate: Gate): Client {
  const link = new RPCLink({
    url: `${originOf(gate)}/rpc`,
    headers: { cookie: `${cookieName(gate)}=${gate.token}` },
  })
  return createORPCClient(link)
}
