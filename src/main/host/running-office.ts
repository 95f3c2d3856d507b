/**
 * A data folder opened in this process: the core, its printer, and – for a host, or once something is to be printed – the
 * local site. Whoever has the folder open also clears away the note of a holder that crashed.
 */
import { createRouterClient } from '@orpc/server'
import { openOffice } from '../db/open.ts'
import { createCore } from '../core.ts'
import type { Core } from '../core.ts'
import type { Printer } from '../documents/printer.ts'
import { createChromiumPrinter } from './chromium.ts'
import { leaveNote, takeNoteAway } from './holder.ts'
import { serveHttp } from './http.ts'
import type { Site } from './http.ts'
import { openLog } from './log.ts'
import type { Parts } from './parts.ts'
import { warmUp } from './warm-up.ts'

export interface RunningOffice {
  core: Core
  /** Serves on `port` (0: any free one) and tells other processes so; they are then served by this one. */
  serve(port: number): Promise<Site>
  close(): Promise<void>
}

/** Refusals: those of `openOffice`, data_in_use above all. `shellPrinter`: for a shell that prints by itself, without Chromium. */
export function runOffice(dataDir: string, { resourcesDir, rendererDir }: Parts, shellPrinter?: Printer): RunningOffice {
  const file = openOffice({ dataDir, resourcesDir })
  if (!file.readOnly) takeNoteAway(dataDir)
  const log = openLog(dataDir)
  const warming = new AbortController()
  let serving: Promise<Site> | null = null
  const site = (port: number) =>
    (serving ??= serveHttp({ router: core.router, rendererDir, port, log, onAsked: () => warming.abort() }))
  const printer = shellPrinter ?? createChromiumPrinter({ site: () => site(0) })
  const core = createCore({ file, clock: () => new Date(), resourcesDir, printer, log })
  return {
    core,
    serve: async (port) => {
      const opened = await site(port)
      if (!file.readOnly) leaveNote(dataDir, { port: opened.port, token: opened.token, pid: process.pid })
      void warmUp(createRouterClient(core.router), warming.signal)
      return opened
    },
    close: async () => {
      warming.abort()
      if (serving && !file.readOnly) takeNoteAway(dataDir)
      await printer.close()
      // streams of changes end first, or the site would wait for them
      core.close()
      await serving?.then((opened) => opened.close()).catch(() => undefined)
    },
  }
}
