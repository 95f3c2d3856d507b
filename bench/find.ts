/**
 * How long finding takes in a street and in a district: `npm run bench`. Invented people are put straight into the
 * database, filed as after an import, and 200 questions of each sort are asked through the desk; the rest of the machine counts in.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createHistory } from '../src/main/changes/history.ts'
import { openOffice } from '../src/main/db/open.ts'
import type { Db } from '../src/main/db/open.ts'
import { createFind } from '../src/main/find/find.ts'
import { createOffice } from '../src/main/office/office.ts'

const SIZES = [71_407, 714_070]
const QUESTIONS = 200
const SURNAMES = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾单仇解查')
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红思玲国建文志海春梅建秀宁云飞')
const resourcesDir = path.resolve(import.meta.dirname, '../resources')

/** The same people every time. */
let seed = 20200210
const random = (below: number) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const oneOf = (characters: string[]) => characters[random(characters.length)] ?? ''

interface Invented {
  name: string
  phone: string
  idNumber: string
}

const SORTS: Record<string, (someone: Invented) => string> = {
  姓名: ({ name }) => name,
  姓: ({ name }) => name.slice(0, 1),
  名: ({ name }) => name.slice(1),
  首字母两位: () => `${oneOf(Array.from('wlzyhs'))}${oneOf(Array.from('wfjlmx'))}`,
  全拼: () => `${['wang', 'zeng', 'shan', 'qiu', 'zhou'][random(5)] ?? ''}${['siling', 'wei', 'fang', 'mei'][random(4)] ?? ''}`,
  电话后四位: ({ phone }) => phone.slice(-4),
  电话: ({ phone }) => phone,
  证号后六位: ({ idNumber }) => idNumber.slice(-6),
  没有的人: () => `${oneOf(GIVEN)}不存在${random(1000)}`,
}

function invent(): Invented {
  const digits = (length: number) => String(random(10 ** length)).padStart(length, '0')
  const name = oneOf(SURNAMES) + oneOf(GIVEN) + (random(4) > 0 ? oneOf(GIVEN) : '')
  return { name, phone: `199${digits(8)}`, idNumber: `410199${1940 + random(70)}0${1 + random(9)}1${random(10)}${digits(4)}` }
}

function insert(db: Db, people: Invented[]): void {
  const add = db.$client.prepare(
    `insert into person (name, phone, id_number, is_id_number_valid, category) values (?, ?, ?, 1, 'volunteer')`,
  )
  db.$client.transaction(() => {
    for (const { name, phone, idNumber } of people) add.run(name, phone, idNumber)
  })()
}

async function measure(size: number): Promise<Record<string, string | number>[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'find-bench-'))
  const file = openOffice({ dataDir, resourcesDir })
  const clock = () => new Date('2020-02-10T18:00')
  const history = createHistory({ db: file.db, clock, dataDir })
  const find = createFind({ db: file.db, office: createOffice({ db: file.db, clock, history }), dataDir })
  const people = Array.from({ length: size }, invent)
  insert(file.db, people)
  const filed = await timeOf(() => find.query({ text: '' }))
  const rows: Record<string, string | number>[] = []
  for (const [sort, textOf] of Object.entries(SORTS)) {
    const times: number[] = []
    for (let i = 0; i < QUESTIONS; i++) {
      const text = textOf(people[random(size)] ?? invent())
      times.push(await timeOf(() => find.query({ text })))
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
    rows.push({ 人数: size, 打的是: sort, '中位数（毫秒）': at(0.5), '第95百分位（毫秒）': at(0.95) })
  }
  rows.push({ 人数: size, 打的是: '（首次编目）', '中位数（毫秒）': Math.round(filed), '第95百分位（毫秒）': Math.round(filed) })
  file.close()
  rmSync(dataDir, { recursive: true, force: true })
  return rows
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** For every size and sort of question one row. */
export async function measureFinding(): Promise<Record<string, string | number>[]> {
  const table = []
  for (const size of SIZES) table.push(...(await measure(size)))
  return table
}

if (import.meta.main) console.table(await measureFinding())
