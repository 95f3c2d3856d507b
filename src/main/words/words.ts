/** The office's own words for columns, categories and areas: kept beside those that are shipped, taken by the next import. */
import { asc, eq } from 'drizzle-orm'
import { Refusal } from '../../shared/refusals.ts'
import type { OwnWord, SaidWord, WordList } from '../../shared/words/word.ts'
import type { History } from '../changes/history.ts'
import type { Db } from '../db/open.ts'
import { SHIPPED_LISTS } from './shipped.ts'
import { word } from './table.ts'

export type WordsDesk = ReturnType<typeof createWordsDesk>

export function createWordsDesk({ db, history }: { db: Db; history: History }) {
  const own = () => db.select().from(word).orderBy(asc(word.id)).all()

  function list(): WordList[] {
    const added = own()
    return SHIPPED_LISTS.map(({ list: name, group, title, meanings }) => ({
      list: name,
      group,
      title,
      meanings: meanings.map((each) => ({
        ...each,
        own: added
          .filter((one) => one.list === name && one.meaning === each.meaning)
          .map(({ id, said }): OwnWord => ({ id, said })),
      })),
    }))
  }

  /** Refusal: invalid_input. */
  function add({ list: name, meaning, said }: SaidWord): OwnWord {
    const found = SHIPPED_LISTS.find((each) => each.list === name)
    const meant = found?.meanings.find((each) => each.meaning === meaning)
    if (!found || !meant) throw new Refusal('invalid_input', '没有这一类词，请重新打开“类别与同义词”再添加。')
    if (said.includes('*') || found.normal(said) === '') {
      throw new Refusal('invalid_input', `“${said}”不能作同义词，请照台账上的写法填汉字、字母或数字。`)
    }
    refuseTaken(said, meant.label, list().find((each) => each.list === name)?.meanings ?? [], found.normal)
    return history.act({ kind: 'edit', title: `添加同义词：${found.title}中“${said}”认作“${meant.label}”` }, () => {
      const row = db.insert(word).values({ list: name, meaning, said }).returning().get()
      history.record('word', row.id, null, row)
      return { id: row.id, said }
    })
  }

  /** Refusal: not_found. */
  function remove(id: number): void {
    const row = db.select().from(word).where(eq(word.id, id)).get()
    if (!row) throw new Refusal('not_found', '这个同义词已经删去了。')
    history.act({ kind: 'remove', title: `删去同义词“${row.said}”` }, () => {
      db.delete(word).where(eq(word.id, id)).run()
      history.record('word', id, row, null)
    })
  }

  return { own, list, add, remove }
}

/** A word means one thing in its list, however it is spaced. */
function refuseTaken(said: string, label: string, meanings: WordList['meanings'], normal: (word: string) => string): void {
  const wanted = normal(said)
  const taken = meanings.find(({ shipped, own }) =>
    [...shipped, ...own.map((one) => one.said)].some((each) => !each.includes('*') && normal(each) === wanted),
  )
  if (!taken) return
  throw new Refusal(
    'invalid_input',
    taken.label === label
      ? `“${said}”本来就认作“${label}”，不用再加。`
      : `“${said}”已经认作“${taken.label}”，不能再认作“${label}”。`,
  )
}
