/** The core's process as the windows' process sees it: started, given ports, ended. */
import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain } from 'electron'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Printer } from '../documents/printer.ts'
import { APP_NAME } from '../host/data-dir.ts'
import type { CoreOrder, FromCore, ToCore } from './core-messages.ts'
import { servePrinter } from './print-port.ts'

/** How long the core may take to close its files before it is left to the system. */
const PATIENCE_MS = 3000

export interface CoreLink {
  /** what becomes of opening the folder: null, or the sentence of why it is not opened */
  refusal: Promise<string | null>
  carry(port: MessagePortMain): void
  end(): Promise<void>
  /** told where the process ends without having been asked to */
  onLost(act: () => void): void
}

export function startCore(program: string, order: CoreOrder, printer: Printer): CoreLink {
  const core = utilityProcess.fork(program, [JSON.stringify(order)], { serviceName: APP_NAME })
  const tell = (message: ToCore, ports: MessagePortMain[] = []) => core.postMessage(message, ports)
  let isEnding = false
  const ended = new Promise<void>((resolve) => core.once('exit', () => resolve()))
  const refusal = new Promise<string | null>((resolve) => {
    core.on('message', (message: FromCore) => resolve(message.kind === 'refused' ? message.message : null))
    void ended.then(() => resolve('程序的数据部分没有启动，请重新打开街道指挥台。'))
  })
  const { port1, port2 } = new MessageChannelMain()
  servePrinter(printer, port1)
  tell({ kind: 'printing' }, [port2])
  return {
    refusal,
    carry: (port) => tell({ kind: 'window' }, [port]),
    end: async () => {
      isEnding = true
      tell({ kind: 'end' })
      await Promise.race([ended, sleep(PATIENCE_MS, undefined, { ref: false })])
    },
    onLost: (act) => {
      void ended.then(() => {
        if (!isEnding) act()
      })
    },
  }
}
