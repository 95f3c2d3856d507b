/** Files out of a drop, folders opened to the bottom; what the system keeps beside them (~$…, .DS_Store) is left out. */
export async function droppedFiles(items: DataTransferItemList): Promise<File[]> {
  // entries must be taken at once: the list is emptied when the event is over
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
  const files = await Promise.all(entries.map(filesOf))
  return files.flat().filter(isLedgerFile)
}

export function isLedgerFile({ name }: { name: string }): boolean {
  return !name.startsWith('~$') && !name.startsWith('.') && name !== 'Thumbs.db'
}

async function filesOf(entry: FileSystemEntry | File): Promise<File[]> {
  if (entry instanceof File) return [entry]
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // a reader hands out a hundred entries at a time, then none
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    inside.push(...some)
  }
  return (await Promise.all(inside.map(filesOf))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
