/** Zips that would unpack into more than they can honestly hold are refused by what their directory says, before anything is unpacked. */
import type { ZipEntry } from './containers.ts'
import { fileRefusal } from './refuse-file.ts'

/** Sheets of nothing but painted cells pack to a sixtieth; what packs much smaller is made to fill a memory. */
const MOST_RATIO = 200
/** Below this even the worst ratio does no harm. */
const HARMLESS = 64 * 1024 * 1024

/** Refuses with file_too_large what is larger than `limit` unpacked, with file_unreadable what can be no honest zip. */
export function checkZipSize(name: string, bytes: Uint8Array, entries: ZipEntry[], limit: number): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0)
  if (unpacked > limit) throw fileRefusal('file_too_large', name, '解开后过大，请分成几个文件后再导入。')
  // entries that lie over one another
  if (packed > bytes.length || (unpacked > HARMLESS && unpacked > packed * MOST_RATIO)) {
    throw fileRefusal(
      'file_unreadable',
      name,
      '压缩得极不寻常，不像是表格文件，没有打开。请用 WPS 或 Excel 打开确认后另存为 xlsx 再导入。',
    )
  }
}
