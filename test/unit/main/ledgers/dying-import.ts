/** A process of its own that imports a ledger and is killed by kill -9 when the row of a given number is stored. */
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../../../src/main/core.ts'
import { openOffice } from '../../../../src/main/db/open.ts'
import { longLedger } from '../../../fixtures/long-ledger.ts'

const [dataDir = '', resourcesDir = '', rows = '', lastRow = ''] = process.argv.slice(2)
const file = openOffice({ dataDir, resourcesDir })
const refuse = () => Promise.reject(new Error('no printer here'))
const core = createCore({
  file,
  clock: () => new Date('2020-02-10T20:00'),
  resourcesDir,
  printer: { pdf: refuse, pdfsBySheet: refuse, png: refuse, close: () => Promise.resolve() },
  log: { error: () => undefined },
})
const api = createRouterClient(core.router)
const { previewId } = await api.ledgers.preview({ files: [longLedger(Number(rows))], options: { datum: null, year: null } })
const client = file.db.$client
client.function('die', () => process.kill(process.pid, 'SIGKILL'))
client.exec(`create temp trigger death after insert on main.isolation_case
  when (select count(*) from main.isolation_case) >= ${Number(lastRow)} begin select die(); end`)
await api.ledgers.commit({ previewId })
