/**
 * Taking back an act's changes to a table whose records come by the hundred thousand: by sets in the database, so that memory
 * stays as it is, of a size that lets others in between. The rules are those of `undo.ts`.
 */
import { sql } from 'drizzle-orm'
import { Refusal } from '../../shared/refusals.ts'
import type { History } from '../changes/history.ts'
import { imageColumns, imageOf } from '../changes/row-images.ts'
import type { ImageColumn } from '../changes/row-images.ts'
import type { Row, RowTable } from '../changes/rows.ts'
import type { Db } from '../db/open.ts'
import { resident } from '../residents/table.ts'
import { isLinked } from './links.ts'
import { recordInWords } from './words.ts'

export const IN_SETS = new Map<string, RowTable>([['resident', resident]])

interface Taking {
  actId: number
  entity: string
  table: RowTable
  /** records the act made, turned into something else, or removed */
  part: 'made' | 'turned' | 'removed'
}

interface SetContext {
  db: Db
  history: History
}

export function hasChanges(actId: number, entity: string, db: Db): boolean {
  return db.get(sql`select 1 from record_change where batch_id = ${actId} and entity = ${entity} limit 1`) !== undefined
}

/** Inside the open act that takes back; says of each set how many records it was. Refusal: changed_since, and then nothing of the act is kept. */
export function* takeBackSet(taking: Taking, context: SetContext): Generator<number, void> {
  for (const range of rangesOf(taking, context.db)) yield takeBackRange(taking, range, context)
}

/** A quarter of a second's work. */
const AT_ONCE = 5000

interface Range {
  first: number
  last: number
}

/** Numbers of the history's own rows. */
function rangesOf({ actId, entity }: Taking, db: Db): Range[] {
  const firsts = db.all<{ id: number }>(sql`
    select id from (select id, row_number() over (order by id) as place from record_change
      where batch_id = ${actId} and entity = ${entity}) where place % ${AT_ONCE} = 1 order by id`)
  return firsts.map(({ id }, index) => ({ first: id, last: (firsts[index + 1]?.id ?? Number.MAX_SAFE_INTEGER) - 1 }))
}

function takeBackRange({ actId, entity, table, part }: Taking, range: Range, { db, history }: SetContext): number {
  const client = db.$client
  const columns = imageColumns(table)
  const act = history.touch(entity)
  const run = (text: string) => client.prepare(text).run({ act, actId, entity, ...range }).changes
  const refuse = (text: string, why: string) => {
    const found = client.prepare(text).get({ actId, entity, ...range }) as { id: number; image: string } | undefined
    if (!found) return
    const name = recordInWords(entity, found.id, JSON.parse(found.image) as Row, db) ?? '有一条记录'
    throw new Refusal('changed_since', `不能撤销：${name}${why}。`)
  }
  if (part === 'made') {
    run(`insert into record_change (batch_id, entity, entity_id, before, after)
      select @act, @entity, r.id, ${imageOf(columns, 'r')}, null from ${entity} r where r.id in ${MADE} order by r.id desc`)
    return run(`delete from ${entity} where id in ${MADE}`)
  }
  if (part === 'removed') {
    refuse(`select r.id, c.before as image from ${REMOVED} join ${entity} r on r.id = c.entity_id limit 1`, '已经恢复过')
    run(`insert into ${entity} (${columns.map(({ name }) => name).join(', ')})
      select ${columns.map(({ key }) => `c.before ->> '${key}'`).join(', ')} from ${REMOVED} order by c.entity_id`)
    return run(`insert into record_change (batch_id, entity, entity_id, before, after)
      select @act, @entity, r.id, null, ${imageOf(columns, 'r')}
      from ${REMOVED} join ${entity} r on r.id = c.entity_id order by r.id`)
  }
  refuse(changedSince(entity, columns), '后来又有改动，请先撤销后来那一步')
  client.exec('drop table if exists temp.turned')
  run(`create temp table turned as
      select r.id, ${imageOf(columns, 'r')} as before from ${TURNED} join ${entity} r on r.id = c.entity_id`)
  run(`update ${entity} as r set ${columns.map(goneBack).join(', ')} from ${TURNED} where c.entity_id = r.id`)
  const turned = run(`insert into record_change (batch_id, entity, entity_id, before, after)
      select @act, @entity, r.id, o.before, ${imageOf(columns, 'r')}
      from temp.turned o join ${entity} r on r.id = o.id order by r.id`)
  client.exec('drop table temp.turned')
  return turned
}

const isNone = (image: string) => `coalesce(${image}, 'null') = 'null'`
const OWN = `batch_id = @actId and entity = @entity and id between @first and @last`
const MADE = `(select entity_id from record_change where ${OWN} and ${isNone('before')})`
const REMOVED = `(select entity_id, before from record_change where ${OWN} and ${isNone('after')}) c`
const TURNED = `(select entity_id, before, after from record_change
  where ${OWN} and not ${isNone('before')} and not ${isNone('after')}) c`

const isTouched = (key: string) => `c.before ->> '${key}' is not c.after ->> '${key}'`

function goneBack({ key, name }: ImageColumn): string {
  return `${name} = iif(${isTouched(key)}, c.before ->> '${key}', r.${name})`
}

/** Removed, or touched where the act touched it; what linking sets says nothing. */
function changedSince(entity: string, columns: ImageColumn[]): string {
  const differs = columns
    .filter(({ key }) => !isLinked(entity, key))
    .map(({ key, name }) => `(${isTouched(key)} and r.${name} is not c.after ->> '${key}')`)
  return `select c.entity_id as id, coalesce(c.after, c.before) as image from ${TURNED}
    left join ${entity} r on r.id = c.entity_id where r.id is null or ${differs.join(' or ')} limit 1`
}
