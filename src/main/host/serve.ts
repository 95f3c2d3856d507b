/** Runs the local host until it is told to stop: `post serve`, and under a window `npm start`. */
import { Refusal } from '../../shared/refusals.ts'
import { findHost } from './connect.ts'
import { originOf } from './access.ts'
import type { Parts } from './parts.ts'
import type { RunningOffice } from './running-office.ts'
import type { Site } from './http.ts'
import { openWindow } from './window.ts'

export interface ServeOptions {
  dataDir: string
  parts: Parts
  port: number
  /** told once the address is known */
  onReady: (entrance: string) => void
}

/** Refusals: those of `openOffice`; output_unwritable where the port is taken. */
export async function serve({ dataDir, parts, port, onReady }: ServeOptions): Promise<void> {
  const stop = stopSignal()
  const { office, site } = await start(dataDir, parts, port)
  onReady(site.entrance)
  await stop
  await office.close()
}

/** The window's end is the host's end. A folder that is open already only gets another window. */
export async function serveWithWindow({ dataDir, parts, port, onReady }: ServeOptions): Promise<void> {
  const stop = stopSignal()
  const running = await findHost(dataDir)
  if (running) {
    const entrance = `${originOf(running)}/enter?token=${running.token}`
    onReady(entrance)
    openWindow(entrance, dataDir)?.unref()
    return
  }
  const { office, site } = await start(dataDir, parts, port)
  onReady(site.entrance)
  const window = openWindow(site.entrance, dataDir)
  const closed = new Promise<void>((resolve) => {
    window?.once('exit', (code) => {
      // a browser that could not even start leaves the address to be opened in another one
      if (code === 0) resolve()
    })
    window?.once('error', () => undefined)
  })
  await Promise.race([stop, closed])
  window?.kill()
  await office.close()
}

async function start(dataDir: string, parts: Parts, port: number): Promise<{ office: RunningOffice; site: Site }> {
  const { runOffice } = await import('./running-office.ts')
  const office = runOffice(dataDir, parts)
  try {
    return { office, site: await office.serve(port) }
  } catch (error) {
    await office.close()
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
      throw new Refusal(
        'output_unwritable',
        `端口 ${port} 用不了，可能已被别的程序占用。请换一个端口，或不写 --port 由程序自己选。`,
      )
    }
    throw error
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })
}
