/**
 * Entry of the process that owns the data folder: the same core as the local host runs, asked through the windows' ports.
 * It serves HTTP as well, so that the command line works on while a window is open.
 */
import type { MessagePortMain, ParentPort } from 'electron'
import { explain } from '../host/explain.ts'
import { servePort } from '../host/port.ts'
import { runOffice } from '../host/running-office.ts'
import type { RunningOffice } from '../host/running-office.ts'
import type { CoreOrder, FromCore, ToCore } from './core-messages.ts'
import { createPortPrinter } from './print-port.ts'

const windows: ParentPort = process.parentPort
const order = JSON.parse(process.argv[2] ?? '') as CoreOrder
let office: RunningOffice | null = null

windows.on('message', ({ data, ports }) => {
  hear(data as ToCore, ports[0]).catch((error: unknown) => {
    tell({ kind: 'refused', message: explain(error).message })
  })
})

async function hear({ kind }: ToCore, port: MessagePortMain | undefined): Promise<void> {
  if (kind === 'end') {
    await office?.close()
    process.exit(0)
  }
  if (!port) return
  if (kind === 'printing') {
    office = runOffice(order.dataDir, order.parts, createPortPrinter(port))
    await office.serve(0)
    tell({ kind: 'open' })
  } else if (office) {
    servePort(office.core.router, port)
  }
}

function tell(message: FromCore): void {
  windows.postMessage(message)
}
