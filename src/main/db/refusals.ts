/** Turns what SQLite and the file system say into sentences for the office. Unknown errors pass through as faults. */
import { Refusal } from '../../shared/refusals.ts'

export function refusalFromSqlite(error: unknown, dataDir: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const code = error.code
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new Refusal('data_full', `磁盘或数据库已满，这次没有存入任何内容。请清理“${dataDir}”所在磁盘后再试。`)
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'SQLITE_CANTOPEN' ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM'
  ) {
    return new Refusal('data_read_only', `数据文件夹“${dataDir}”不能写入。请换一个文件夹，或请管理员放开写入权限。`)
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return inUse(dataDir)
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new Refusal(
      'data_damaged',
      `“${dataDir}”里的数据库打不开，文件可能已损坏。请在它的“backups”文件夹里选最近一份备份，运行 post backup restore 文件名。`,
    )
  }
  return error
}

export function inUse(dataDir: string): Refusal {
  return new Refusal('data_in_use', `数据文件夹“${dataDir}”正被另一个街道指挥台使用。请先关闭它，或在它的窗口里操作。`)
}
