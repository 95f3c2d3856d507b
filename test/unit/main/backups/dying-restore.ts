/** A process of its own that restores a copy and is killed by kill -9 when the first row of a table is put in place; without a table, right after. */
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../../../src/main/core.ts'
import { openOffice } from '../../../../src/main/db/open.ts'

const [dataDir = '', resourcesDir = '', name = '', table = ''] = process.argv.slice(2)
const file = openOffice({ dataDir, resourcesDir })
const refuse = () => Promise.reject(new Error('no printer here'))
const core = createCore({
  file,
  clock: () => new Date('2020-02-10T20:00'),
  resourcesDir,
  printer: { pdf: refuse, pdfsBySheet: refuse, png: refuse, close: () => Promise.resolve() },
  log: { error: () => undefined },
})
const client = file.db.$client
client.function('die', () => process.kill(process.pid, 'SIGKILL'))
if (table) client.exec(`create temp trigger death after insert on main."${table}" begin select die(); end`)
await createRouterClient(core.router).backups.restore({ name })
process.kill(process.pid, 'SIGKILL')
