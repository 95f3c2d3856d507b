/** What a workbook's own parts say: its sheets in order, where they lie, and from which year its serial numbers count. */
import { SheetTooLarge } from '../sheet.ts'
import { tagsOf, localAttribute } from './xml-tags.ts'
import type { ZipParts } from './zip-parts.ts'

/** workbook.xml and styles.xml of bloated workbooks come to some dozen megabytes */
const MAX_PART = 64 * 1024 * 1024
/** Rosters of one sheet for each post come to some hundred. */
const MAX_SHEETS = 1000

export interface WorkbookParts {
  is1904: boolean
  sheets: { name: string; part: string; isHidden: boolean }[]
  sharedStrings: string | null
  styles: string | null
}

/** Throws when a sheet that is listed has no part: none is ever left out unsaid. */
export function readWorkbookParts(parts: ZipParts): WorkbookParts {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const relations = relationsOf(parts, main)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const found: WorkbookParts = {
    is1904: false,
    sheets: [],
    sharedStrings: relations.find(({ type }) => type === 'sharedStrings')?.part ?? null,
    styles: relations.find(({ type }) => type === 'styles')?.part ?? null,
  }
  for (const tag of tagsOf(partText(parts, main))) {
    if (tag.isClosing) continue
    if (tag.name === 'workbookPr') found.is1904 = ['1', 'true'].includes(tag.attributes.get('date1904') ?? '')
    if (tag.name !== 'sheet') continue
    const relation = byId.get(localAttribute(tag, 'id') ?? '')
    const name = tag.attributes.get('name') ?? ''
    if (!relation || !parts.has(relation.part)) throw new Error(`sheet without a part: ${name}`)
    // charts and macro sheets hold no cells
    if (relation.type === 'worksheet') {
      found.sheets.push({ name, part: relation.part, isHidden: (tag.attributes.get('state') ?? 'visible') !== 'visible' })
    }
  }
  if (found.sheets.length > MAX_SHEETS) throw new SheetTooLarge('sheets')
  if (found.sheets.length === 0) throw new Error('workbook without sheets')
  return found
}

export function partText(parts: ZipParts, name: string): string {
  const bytes = parts.bytes(name, MAX_PART)
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) throw new Error(`part in UTF-16: ${name}`)
  return bytes.toString('utf8')
}

interface Relation {
  id: string
  /** the last word of its type, the same in strict and in usual workbooks */
  type: string
  part: string
}

/** A part's relations lie beside it in `_rels`. */
function relationsOf(parts: ZipParts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!parts.has(file)) return []
  return [...tagsOf(partText(parts, file))]
    .filter((tag) => tag.name === 'Relationship' && !tag.isClosing)
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      part: resolved(folder, attributes.get('Target') ?? ''),
    }))
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
