/** What a maintainer asks of the program: its version, where its data are and how many, and whether they are sound. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { About, DatabaseCheck } from '../../shared/system/contract.ts'
import { actsOf, storedRecords } from '../backups/contents.ts'
import type { Client } from '../db/backup.ts'

const Package = z.object({ version: z.string() })

/** The package's own description lies beside `resources/`, in the repository as in the packed app. */
export function about(resourcesDir: string, dataDir: string, client: Client): About {
  const { version } = Package.parse(JSON.parse(readFileSync(path.join(resourcesDir, '../package.json'), 'utf8')))
  const faults = path.join(dataDir, 'faults.log')
  return {
    version,
    dataDir,
    databaseSize: ['office.db', 'office.db-wal'].reduce((sum, name) => sum + sizeOf(path.join(dataDir, name)), 0),
    records: Object.values(storedRecords(client)).reduce((sum, count) => sum + count, 0),
    acts: actsOf(client).length,
    faultsLog: { path: faults, exists: existsSync(faults) },
  }
}

export function checkDatabase(client: Client): DatabaseCheck {
  const damage = client.pragma('quick_check(1)', { simple: true })
  if (damage !== 'ok') {
    const sentence = '数据库文件已损坏。请到“备份”里恢复最近一份备份，并把故障记录交给维护人员。'
    return { isSound: false, sentence }
  }
  const orphans = (client.pragma('foreign_key_check') as unknown[]).length
  if (orphans > 0) {
    return { isSound: false, sentence: `数据库文件完好，但有${orphans}条记录的所属已不存在。请把故障记录交给维护人员。` }
  }
  return { isSound: true, sentence: '数据库完好，没有发现损坏。' }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
