/** Finds the ledger files behind the paths a user names; contents stay on disk until they are read. */
import { constants, openAsBlob } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { inTextOrder } from '../../../shared/collation.ts'

export interface RefusedFile {
  file: string
  code: string
  message: string
}

export interface Gathered {
  files: File[]
  /** found in a folder, but of no known ending */
  skipped: string[]
  refused: RefusedFile[]
}

/** What is taken out of folders. A file named outright is always tried: what it is, its bytes say. */
const ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ett', '.ods', '.csv', '.tsv', '.txt', '.geojson', '.json']

export async function gatherFiles(paths: string[], base: string): Promise<Gathered> {
  const gathered: Gathered = { files: [], skipped: [], refused: [] }
  const found = new Map<string, string>()
  for (const each of paths) {
    const place = path.resolve(base, each)
    const state = await stat(place).catch(() => null)
    if (state === null) gathered.refused.push({ file: each, code: 'not_found', message: '没有这个文件或文件夹，请检查路径。' })
    else if (state.isDirectory()) await takeFolder(place, found, gathered)
    else found.set(place, path.basename(place))
  }
  distinguish(found)
  for (const [place, name] of found) {
    try {
      await access(place, constants.R_OK)
      gathered.files.push(new File([await openAsBlob(place)], name))
    } catch {
      gathered.refused.push({
        file: name,
        code: 'file_unreadable',
        message: '这个文件不能读取，请检查权限，或关闭正在打开它的程序。',
      })
    }
  }
  if (paths.length > 0 && found.size === 0 && gathered.refused.length === 0) {
    gathered.refused.push({
      file: paths.join('、'),
      code: 'file_empty',
      message: '里面没有台账文件（xlsx、xls、et、ods、xlsb、csv、geojson等）。',
    })
  }
  return gathered
}

async function takeFolder(folder: string, found: Map<string, string>, gathered: Gathered): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) {
    gathered.refused.push({ file: folder, code: 'file_unreadable', message: '这个文件夹不能读取，请检查权限。' })
    return
  }
  for (const entry of entries.sort((a, b) => inTextOrder(a.name, b.name))) {
    const place = path.join(folder, entry.name)
    // ~$ files are what an open workbook leaves beside itself
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
    if (entry.isDirectory()) await takeFolder(place, found, gathered)
    else if (ENDINGS.includes(path.extname(entry.name).toLowerCase())) found.set(place, entry.name)
    else gathered.skipped.push(path.relative(folder, place))
  }
}

/** Files of the same name from several folders are called by folder and name. */
function distinguish(found: Map<string, string>): void {
  const counts = new Map<string, number>()
  for (const name of found.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [place, name] of found) {
    if ((counts.get(name) ?? 0) > 1) found.set(place, path.join(path.basename(path.dirname(place)), name))
  }
}
