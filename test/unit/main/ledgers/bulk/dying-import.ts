/** Run in a process of its own by the test beside it: stages a register and is killed on the way, or in the middle of storing it. */
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../../../../src/main/core.ts'
import { openOffice } from '../../../../../src/main/db/open.ts'
import { RESIDENT_HEADINGS, inventResidents } from '../../../../fixtures/invented-residents.ts'

const [dataDir = '', resourcesDir = '', moment = ''] = process.argv.slice(2)
const clock = () => new Date('2020-02-10T18:00')
const file = openOffice({ dataDir, resourcesDir, clock })
const none = () => Promise.reject(new Error('nothing is printed here'))
const printer = { pdf: none, pdfsBySheet: none, png: none, close: () => Promise.resolve() }
const { ledgers } = createRouterClient(createCore({ file, clock, resourcesDir, printer, log: console }).router)
const lines = [RESIDENT_HEADINGS, ...[...inventResidents(3000)].map(({ cells }) => cells)]
const files = [new File([lines.map((cells) => cells.join(',')).join('\n')], '居民.csv')]
const { previewId } = await ledgers.preview({ files, options: { datum: null, year: null } })
if (moment === 'storing') {
  let made = 0
  file.db.$client.function('dies', () => {
    made += 1
    if (made === 1500) process.kill(process.pid, 'SIGKILL')
    return null
  })
  file.db.$client.exec('create temp trigger dying after insert on resident begin select dies(); end')
  await ledgers.commit({ previewId })
}
process.kill(process.pid, 'SIGKILL')
