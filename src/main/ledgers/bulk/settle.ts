/**
 * Settles who the staged rows speak of and what they change, by whole sets: among the residents stored, then among the rows
 * themselves. File after file, so that a later version of a list in the same run changes what the earlier brought.
 */
import type { Client } from '../../db/backup.ts'
import { PLAIN } from './columns.ts'

/** Rows of one file: from the first to the last `seq`. */
export interface FileRange {
  from: number
  to: number
}

/**
 * With the staging file attached and `temp.community` (ref, area_id) filled. Who a row speaks of stands in `verdict.known`:
 * a resident's id, or minus the `seq` of the row that brings them in.
 */
export function settle(client: Client, files: FileRange[]): void {
  client.exec('delete from staging.verdict; delete from staging.echo; delete from staging.state')
  for (const range of files) {
    run(client, matchStored, range)
    run(client, matchEarlier, range)
    resolveEchoes(client)
    partStrays(client, range)
    run(client, findRepeated, range)
    run(client, mergeChanged, range)
    run(client, nameOutcomes, range)
  }
  client.exec(tellRepeated)
}

function run(client: Client, sql: string, range: FileRange): void {
  client.prepare(sql).run(range)
}

/** `s` says the number, or the name and phone, or the name and home of `r`; two valid numbers that differ are two people. */
const areTwo = '(r.is_id_number_valid and s.is_id_number_valid and r.id_number <> s.id_number)'
const isSameHome = `(
  (s.door is not null and r.door = s.door and r.unit_number is s.unit_number and r.building_number is s.building_number
    and r.building_name is s.building_name and r.compound_name is s.compound_name)
  or (s.door is null and r.door is null and s.address is not null and r.address = s.address))`

/** Compounds of two communities may share a name; a row that names no community may mean either. */
const isStoredIn = `(s.community is null or r.community_id is null
  or r.community_id = (select area_id from temp.community where ref = s.community))`
const isStagedIn = '(s.community is null or r.community is null or r.community = s.community)'

function lookUp(table: string, id: string, also: string): string {
  const isThere = `${isSameHome} and ${table === 'main.resident' ? isStoredIn : isStagedIn}`
  const by = (condition: string) => `(select min(r.${id}) from ${table} r where ${condition}${also})`
  return `coalesce(
    ${by('r.id_number = s.id_number and (r.is_id_number_valid or r.name = s.name)')},
    ${by(`r.name = s.name and r.phone = s.phone and not ${areTwo}`)},
    ${by(`r.name = s.name and r.phone is null and ${isThere} and not ${areTwo}`)},
    case when s.phone is null then ${by(`r.name = s.name and ${isThere} and not ${areTwo}`)} end)`
}

const matchStored = `insert into staging.verdict (seq, known)
  select s.seq, ${lookUp('main.resident', 'id', '')}
  from staging.staged s where s.seq between @from and @to and not s.is_rejected`

const matchEarlier = `insert into staging.echo (seq, earlier)
  select seq, earlier from (
    select s.seq, ${lookUp('staging.staged', 'seq', ' and r.seq < s.seq')} as earlier
    from staging.verdict m join staging.staged s on s.seq = m.seq
    where m.seq between @from and @to and m.known is null)
  where earlier is not null`

/** A row that repeats a row that repeats a row … speaks of whom the first one speaks. */
function resolveEchoes(client: Client): void {
  const step = client.prepare(`update staging.verdict set known = coalesce(root.known, -root.seq)
    from staging.echo e join staging.verdict root on root.seq = e.earlier
    where e.seq = verdict.seq and verdict.known is null
      and (root.known is not null or not exists (select 1 from staging.echo o where o.seq = root.seq))`)
  let changes = 1
  while (changes > 0) changes = step.run().changes
  client.exec('delete from staging.echo')
}

/**
 * A shared phone or home leads two people of one name, whose numbers differ, to the same row without a number: the one who
 * comes later is somebody new.
 */
function partStrays(client: Client, range: FileRange): void {
  run(client, findStrays, range)
  client.exec(`update staging.verdict set known = null where seq in (select seq from staging.echo);
    update staging.verdict set known = -said.first
    from (
      select e.seq, min(f.seq) as first from staging.echo e join staging.staged s on s.seq = e.seq
      join staging.staged o on o.id_number = s.id_number and o.seq < s.seq join staging.echo f on f.seq = o.seq
      group by e.seq) said
    where said.seq = verdict.seq;
    delete from staging.echo`)
}

const findStrays = `insert into staging.echo (seq, earlier)
  select m.seq, 0 from staging.verdict m join staging.staged s on s.seq = m.seq left join main.resident r on r.id = m.known
  where m.seq between @from and @to and m.known is not null and s.is_id_number_valid
    and not (r.is_id_number_valid is 1 and r.id_number = s.id_number)
    and (
      select o.id_number from staging.verdict n join staging.staged o on o.seq = n.seq
      where (n.known = m.known or n.seq = -m.known) and n.seq < m.seq and o.is_id_number_valid order by n.seq limit 1
    ) <> s.id_number`

const findRepeated = `update staging.verdict set outcome = 'duplicate', first = said.first
  from (
    select seq, first_value(seq) over (partition by coalesce(known, -seq) order by seq) as first
    from staging.verdict where seq between @from and @to
      and (known is not null or -seq in (select known from staging.verdict where known < 0 and seq between @from and @to))
  ) said
  where said.seq = verdict.seq and said.first <> verdict.seq`

const communityIn = (row: string, place: string) =>
  `case when ${row}.community is not null then coalesce(${place}.area_id, -${row}.community) end`
/** what is known before the row: as an earlier file left it, else as stored, else as brought in */
const known = (column: string) => `coalesce(t.${column}, r.${column}, b.${column})`
const knownCommunity = `coalesce(t.community_id, r.community_id, ${communityIn('b', 'bp')})`
const saidCommunity = communityIn('s', 'p')
/** an older ledger completes and does not overrule; a blank never erases */
const isOlder = `coalesce(s.stated_at < ${known('stated_at')}, 0)`
const differs = (said: string, was: string) =>
  `(${said} is not null and ${said} is not ${was} and (${was} is null or not ${isOlder}))`
const merged = (said: string, was: string) => `iif(${isOlder}, coalesce(${was}, ${said}), coalesce(${said}, ${was}))`
/** an invalid number never takes the place of a valid one */
const takesNumber = `(s.id_number is not null and not (coalesce(${known('is_id_number_valid')}, 0) and not s.is_id_number_valid)
  and (${known('id_number')} is null or not ${isOlder}))`

const mergeChanged = `insert or replace into staging.state (known, seq, stated_at, community_id, id_number, is_id_number_valid, ${PLAIN.join(', ')})
  select m.known, m.seq, nullif(max(coalesce(s.stated_at, ''), coalesce(${known('stated_at')}, '')), ''), ${merged(saidCommunity, knownCommunity)},
    iif(${takesNumber}, s.id_number, ${known('id_number')}), iif(${takesNumber}, s.is_id_number_valid, ${known('is_id_number_valid')}),
    ${PLAIN.map((column) => merged(`s.${column}`, known(column))).join(', ')}
  from staging.verdict m
  join staging.staged s on s.seq = m.seq left join temp.community p on p.ref = s.community
  left join staging.state t on t.known = m.known
  left join main.resident r on r.id = m.known
  left join staging.staged b on b.seq = -m.known left join temp.community bp on bp.ref = b.community
  where m.seq between @from and @to and m.known is not null and m.outcome is null
    and (${[
      `${takesNumber} and s.id_number is not ${known('id_number')}`,
      differs(saidCommunity, knownCommunity),
      ...PLAIN.map((column) => differs(`s.${column}`, known(column))),
    ].join('\n      or ')})
  order by m.seq`

const nameOutcomes = `update staging.verdict
  set outcome = case
    when known is null then 'created'
    when exists (select 1 from staging.state t where t.known = verdict.known and t.seq = verdict.seq) then 'changed'
    else 'unchanged' end
  where seq between @from and @to and outcome is null`

const tellRepeated = `
  delete from staging.problem where code = 'duplicate_row';
  insert into staging.problem (sheet, row, heading, value, code, message)
  select s.sheet, s.row, null, null, 'duplicate_row', '与第' || f.row || '行重复。以第' || f.row || '行为准，本行不入库。'
  from staging.verdict v join staging.staged s on s.seq = v.seq join staging.staged f on f.seq = v.first
  where v.outcome = 'duplicate'`
