/** Whose ledger a table is: what tells one community's table from another's where kind and headings are the same. */
import type { SheetReading } from '../../shared/ledgers/drafts.ts'
import type { AreaRegister } from '../areas/register.ts'
import type { RowResult } from './run-results.ts'

/**
 * The one community its stored rows are of, else the one its title names, else the file's name without what changes from
 * version to version.
 */
export function scopeOf(sheet: SheetReading, rows: RowResult[], areas: AreaRegister): string {
  const drafts = rows.flatMap(({ run }) => run.stored.map(({ draft }) => draft))
  const names = new Set(drafts.flatMap((draft) => ('community' in draft ? (draft.community ?? []) : [])))
  return scopeIn(sheet, new Set([...names].map((name) => areas.community(name))))
}

export function scopeIn({ file, community }: SheetReading, communities: ReadonlySet<number | null>): string {
  const [only] = communities
  if (communities.size === 1 && only != null) return `community ${only}`
  return community ? `titled ${community.replace(/社区$/u, '')}` : `file ${lastingName(file)}`
}

const EXTENSION = /\.[a-z0-9]{1,5}$/
const PLACE = '社区|网格|片区|小区|大队|中队|队|组|街|路|号楼|号院|楼'
const DATE = /[\d〇零一二三四五六七八九十]+[年月日号时点分](?!楼|院)(?:[前止])?/gu
const VERSION =
  /第[\d一二三四五六七八九十]+[版稿次]|[\d一二三四五六七八九十]+稿|(?:最新|更新|修订|修改|改正|最终|定|初|终|新|旧|正式)[版稿]|最新|更新|修订|修改|最终|副本|截至|截止|版本?|\b(?:version|ver|v|final|copy|new)(?=[^a-z]|$)/gu
/** The 2 of 社区2 and of 2组 names the place and stays. */
const PLAIN_NUMBER = new RegExp(`(?<!\\d|(?:${PLACE})第?)\\d+(?!\\d|${PLACE})`, 'gu')

/** 卡点台账2月8日（修订版）.xlsx and 卡点台账2020-02-10 v2.xlsx are versions of one ledger. */
export function lastingName(file: string): string {
  return file
    .normalize('NFKC')
    .toLowerCase()
    .replace(EXTENSION, '')
    .replace(DATE, ' ')
    .replace(VERSION, ' ')
    .replace(PLAIN_NUMBER, ' ')
    .replace(/[\p{P}\p{S}\s]+/gu, '')
}
