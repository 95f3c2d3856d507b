/**
 * Printing across two processes: the core orders, the process that has the windows prints. Papers travel as files, refusals
 * with their code and sentence.
 */
import { ORPCError, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import * as z from 'zod'
import { REFUSALS, Refusal } from '../../shared/refusals.ts'
import type { RefusalCode } from '../../shared/refusals.ts'
import type { Printer } from '../documents/printer.ts'
import type { StartablePort } from '../host/port.ts'

const Order = z.object({ route: z.string(), width: z.number(), height: z.number() })

type PrintDesk = ReturnType<typeof createDesk>

/** At the windows: prints what comes through the port. */
export function servePrinter(printer: Printer, port: StartablePort): void {
  new RPCHandler(createDesk(printer)).upgrade(port, { context: {} })
  port.start()
}

/** At the core: a printer like any other. */
export function createPortPrinter(port: StartablePort): Printer {
  const desk: RouterClient<PrintDesk> = createORPCClient(new RPCLink({ port }))
  port.start()
  return {
    pdf: async (order, signal) => bytesOf(await asked(desk.pdf(order, given(signal)))),
    pdfsBySheet: async (order, signal) => {
      const { whole, sheets } = await asked(desk.pdfsBySheet(order, given(signal)))
      const cut = sheets.map(async ({ key, file }) => ({ key, bytes: await bytesOf(file) }))
      return { whole: await bytesOf(whole), sheets: await Promise.all(cut) }
    },
    png: async (order, dpi, signal) => bytesOf(await asked(desk.png({ order, dpi }, given(signal)))),
    // the windows' process opens and closes its windows itself
    close: () => Promise.resolve(),
  }
}

function createDesk(printer: Printer) {
  const desk = os.use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof Refusal) throw new ORPCError(error.code, { status: REFUSALS[error.code], message: error.message })
      // the core's process keeps the log, so the fault goes there as it is
      if (error instanceof Error) throw new ORPCError('INTERNAL_SERVER_ERROR', { message: error.stack ?? error.message })
      throw error
    }
  })
  return {
    pdf: desk.input(Order).handler(async ({ input, signal }) => fileOf(await printer.pdf(input, signal))),
    pdfsBySheet: desk.input(Order).handler(async ({ input, signal }) => {
      const { whole, sheets } = await printer.pdfsBySheet(input, signal)
      return { whole: fileOf(whole), sheets: sheets.map(({ key, bytes }) => ({ key, file: fileOf(bytes) })) }
    }),
    png: desk
      .input(z.object({ order: Order, dpi: z.number() }))
      .handler(async ({ input, signal }) => fileOf(await printer.png(input.order, input.dpi, signal))),
  }
}

/** Throws the refusal that was thrown at the other end; everything else becomes a fault of this end. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ORPCError && isRefusal(error.code)) throw new Refusal(error.code, error.message)
    throw new Error('printing in the windows’ process failed', { cause: error })
  }
}

function given(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal ? { signal } : {}
}

function isRefusal(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code)
}

function fileOf(bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], 'paper')
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}
