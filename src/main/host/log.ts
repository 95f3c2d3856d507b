/** The log of faults: one rotating file in the data folder, for whoever maintains the machine. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import log from 'electron-log/node'
import type { Log } from '../router.ts'

export function openLog(dataDir: string): Log {
  const office = log.create({ logId: dataDir })
  office.transports.console.level = false
  office.transports.file.maxSize = 2 * 1024 * 1024
  office.transports.file.resolvePathFn = () => path.join(dataDir, 'faults.log')
  // a folder that cannot be written has no log either
  office.transports.file.level = isWritable(dataDir) ? 'info' : false
  return { error: (message, error) => office.error(message, error) }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
