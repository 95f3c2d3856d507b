/** 类别与同义词: the words by which ledgers are read, list by list, and those the office adds as its own. */
import { useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useState } from 'react'
import { WORD_GROUP_LABELS, WordGroup } from '../../shared/words/word.ts'
import type { WordList } from '../../shared/words/word.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddWord } from './AddWord.tsx'
import { listsWith, ownCount } from './found-words.ts'
import { WordTable } from './WordTable.tsx'
import styles from './Words.module.css'

export function WordsPart() {
  const lists = useQuery(ask.words.list.queryOptions())
  const [chosen, setChosen] = useState('headings.checkpoints')
  const [search, setSearch] = useState('')
  if (!lists.data) return lists.error ? <Failure error={lists.error} retry={() => void lists.refetch()} /> : <Waiting />
  const current = lists.data.find(({ list }) => list === chosen)
  const found = search.trim() === '' ? null : listsWith(lists.data, search)
  return (
    <div className={styles.words}>
      <div className={styles.index}>
        <Input
          type="search"
          allowClear
          aria-label="在同义词里查找"
          placeholder="查一个词认作什么"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <ListIndex
          lists={lists.data}
          chosen={found ? null : chosen}
          choose={(list) => {
            setSearch('')
            setChosen(list)
          }}
        />
      </div>
      <div className={styles.list} tabIndex={0} role="region" aria-label="词">
        {found ? (
          <Found lists={found} search={search.trim()} />
        ) : (
          current && (
            <>
              <h2>{headingOf(current)}</h2>
              <p className="mute">台账照这些词认；导入时认不出的列名、类别，在这里添上，下次导入就认得。已入库的记录不受影响。</p>
              <AddWord key={current.list} list={current} />
              <WordTable list={current} />
            </>
          )
        )}
      </div>
    </div>
  )
}

function ListIndex({ lists, chosen, choose }: { lists: WordList[]; chosen: string | null; choose: (list: string) => void }) {
  return (
    <nav aria-label="词表">
      {WordGroup.options.map((group) => (
        <div key={group}>
          <h3>{WORD_GROUP_LABELS[group]}</h3>
          {lists
            .filter((list) => list.group === group)
            .map((list) => (
              <button
                key={list.list}
                type="button"
                className="plain"
                aria-current={list.list === chosen ? 'true' : undefined}
                onClick={() => choose(list.list)}
              >
                {list.title}
                {ownCount(list) > 0 && <span>自加 {ownCount(list)}</span>}
              </button>
            ))}
        </div>
      ))}
    </nav>
  )
}

function Found({ lists, search }: { lists: WordList[]; search: string }) {
  if (lists.length === 0) return <p>没有含“{search}”的词。选一张词表，把它添上。</p>
  return lists.map((list) => (
    <section key={list.list}>
      <h2>{headingOf(list)}</h2>
      <WordTable list={list} search={search} />
    </section>
  ))
}

function headingOf({ group, title }: WordList): string {
  return group === 'headings' ? `${title}的列名` : group === 'baseMap' ? `底图的${title}` : title
}
