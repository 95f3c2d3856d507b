/** A workbook or text document as the zip it is: its parts by path, who refers to whom, and the same parts packed again. */
import { unzipSync, zipSync } from 'fflate'
import type { FormKind } from '../../../shared/forms/form.ts'
import { Refusal } from '../../../shared/refusals.ts'
import { containerOf } from '../../sheets/containers.ts'
import { EncryptionUnknown, PasswordNeeded, unlocked } from '../../sheets/decrypt-workbook.ts'
import { attribute, children, descendants, parseXml, XmlFault } from './xml.ts'
import type { Element } from './xml.ts'

/** Forms are small; a file that unpacks to more than this is none, or is meant to fill the memory. */
const LARGEST = 100 * 1024 * 1024

export interface SheetPart {
  name: string
  path: string
  isHidden: boolean
}

export interface Archive {
  paths: string[]
  has: (path: string) => boolean
  text: (path: string) => string
  bytes: (path: string) => Uint8Array | undefined
  xml: (path: string) => Element
  write: (path: string, text: string) => void
  remove: (path: string) => void
  /** parts a part refers to, by the last word of the relation's type: `drawing`, `comments`, `table` */
  related: (path: string, type: string) => string[]
  /** the part a part means by the id of a relation */
  referred: (path: string, id: string) => string | undefined
  kind: FormKind
  /** the part the others hang on: the workbook's list of sheets, the document's text */
  main: string
  /** none in a document */
  sheets: SheetPart[]
  /** the very bytes it was read from where nothing was written */
  pack: () => Uint8Array
}

/** Refusals: file_password, file_too_large, file_unreadable. */
export function openArchive(file: Uint8Array, name: string): Archive {
  const bytes = opened(file, name)
  try {
    return read(bytes, name)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable(name, error)
  }
}

/** A form that is only protected against changes is encrypted, too, with a password that everybody knows. */
function opened(file: Uint8Array, name: string): Uint8Array {
  const bytes = unlockedForm(file, name)
  if (containerOf(bytes) === 'zip') return bytes
  throw new Refusal('file_unreadable', notAForm(name))
}

function unlockedForm(file: Uint8Array, name: string): Uint8Array {
  try {
    return unlocked(file, undefined)
  } catch (error) {
    if (!(error instanceof PasswordNeeded) && !(error instanceof EncryptionUnknown)) throw unreadable(name, error)
    throw new Refusal('file_password', `“${name}”设了打开密码。请先去掉密码再载入。`)
  }
}

const notAForm = (name: string) => `“${name}”不是 xlsx 或 docx 报表。请用 WPS 打开，表格另存为 xlsx、文档另存为 docx，再载入。`

export function unreadable(name: string, cause: unknown): Refusal {
  const refusal = new Refusal(
    'file_unreadable',
    `“${name}”读不出来，文件可能已损坏。请用 WPS 打开，表格另存为 xlsx、文档另存为 docx，再载入。`,
  )
  refusal.cause = cause
  return refusal
}

function read(bytes: Uint8Array, name: string): Archive {
  let total = 0
  const parts = new Map(
    Object.entries(
      unzipSync(bytes, {
        filter: ({ originalSize }) => {
          total += originalSize
          if (total > LARGEST) throw new Refusal('file_too_large', `“${name}”太大，不像一张报表。请检查是不是拿错了文件。`)
          return true
        },
      }),
    ),
  )
  const trees = new Map<string, Element>()
  const text = (path: string) => {
    const found = parts.get(path)
    if (!found) throw new XmlFault(`no part ${path}`)
    return decoded(found)
  }
  const xml = (path: string) => {
    const tree = trees.get(path) ?? parseXml(text(path))
    trees.set(path, tree)
    return tree
  }
  const relations = (path: string) => {
    const file = relationsPath(path)
    return parts.has(file) ? children(xml(file), 'Relationship') : []
  }
  const related = (path: string, type: string) =>
    relations(path)
      .filter((one) => attribute(one, 'Type')?.endsWith(`/${type}`) && attribute(one, 'TargetMode') !== 'External')
      .map((one) => resolvePath(path, attribute(one, 'Target') ?? ''))
      .filter((target) => parts.has(target))
  const referred = (path: string, id: string) => {
    const found = relations(path).find((one) => attribute(one, 'Id') === id && attribute(one, 'TargetMode') !== 'External')
    const target = found && resolvePath(path, attribute(found, 'Target') ?? '')
    return target !== undefined && parts.has(target) ? target : undefined
  }
  const [main] = related('', 'officeDocument')
  const kind = main === undefined ? null : kindOf(xml(main))
  if (main === undefined || kind === null) throw new Refusal('file_unreadable', notAForm(name))
  let isChanged = false
  return {
    paths: [...parts.keys()],
    has: (path) => parts.has(path),
    text,
    bytes: (path) => parts.get(path),
    xml,
    write: (path, content) => {
      parts.set(path, new TextEncoder().encode(content))
      isChanged = true
      trees.delete(path)
    },
    remove: (path) => {
      parts.delete(path)
      isChanged = true
      trees.delete(path)
    },
    related,
    referred,
    kind,
    main,
    sheets: kind === 'workbook' ? sheetsOf(main, xml, relations) : [],
    pack: () => (isChanged ? packed(parts) : bytes),
  }
}

const KINDS: Record<string, FormKind> = { workbook: 'workbook', document: 'document' }

function kindOf(root: Element): FormKind | null {
  return KINDS[root.local] ?? null
}

/** Without the hour of packing, as Word and Excel write it: the same filling gives the same file. */
function packed(parts: Map<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, content]) => [path, [content, { level: 6, mtime: FIRST_ZIP_DAY }]])))
}

const FIRST_ZIP_DAY = new Date(1980, 0, 1)

/** Parts are UTF-8, or UTF-16 with a mark. */
function decoded(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(mark).decode(bytes)
}

/** Worksheets only: a chart's own sheet has no cells. */
function sheetsOf(workbook: string, xml: (path: string) => Element, relations: (path: string) => Element[]): SheetPart[] {
  const targets = new Map(
    relations(workbook)
      .filter((one) => attribute(one, 'Type')?.endsWith('/worksheet'))
      .map((one) => [attribute(one, 'Id') ?? '', resolvePath(workbook, attribute(one, 'Target') ?? '')]),
  )
  return descendants(xml(workbook), 'sheet').flatMap((sheet) => {
    // `r:id`, under whatever prefix the writer chose
    const path = targets.get(attribute(sheet, '[A-Za-z0-9]+:id') ?? '')
    if (path === undefined) return []
    const state = attribute(sheet, 'state') ?? 'visible'
    return [{ name: attribute(sheet, 'name') ?? '', path, isHidden: state !== 'visible' }]
  })
}

export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}
