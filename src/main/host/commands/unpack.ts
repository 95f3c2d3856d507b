/** Orders a pack of papers, says on the way what is being made, and puts its files into a folder. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { stageInChinese } from '../../../shared/work/work.ts'
import { unzipFiles } from '../../documents/zip.ts'
import type { Client } from '../connect.ts'
import { writeDocument } from './write-file.ts'

type PackOrder = Parameters<Client['documents']['pack']>[0]

/** Nothing is written until everything is there. Gives the files' names below the folder. */
export async function unpackInto(
  folder: string,
  { api, order, note }: { api: Client; order: PackOrder; note: (text: string) => void },
): Promise<string[]> {
  const workId = randomUUID()
  const over = new AbortController()
  const telling = tell(api, workId, over.signal, note)
  const pack = await api.documents.pack({ ...order, workId }).finally(() => over.abort())
  await telling
  const files = await unzipFiles(new Uint8Array(await pack.arrayBuffer()))
  for (const { name, bytes } of files) await writeDocument(path.join(folder, name), bytes)
  return files.map(({ name }) => name)
}

async function tell(api: Client, workId: string, signal: AbortSignal, note: (text: string) => void): Promise<void> {
  try {
    const said = await api.work.watch({ workId }, { signal })
    for await (const progress of said) note(`${stageInChinese(progress)}……`)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
