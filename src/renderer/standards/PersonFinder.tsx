/** Finds people of the register by name, pinyin or its first letters, last digits or unit, while one types. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import type { Person } from '../../shared/people/person.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import dialog from '../records/Dialog.module.css'
import styles from './Standards.module.css'

export type Found = Pick<Person, 'id' | 'name' | 'unit'>

interface PersonFinderProps {
  label: string
  chosen: Found[]
  /** not offered */
  without?: number[]
  isSingle?: boolean
  choose: (people: Found[]) => void
}

const SHOWN = 30

export function PersonFinder({ label, chosen, without = [], isSingle = false, choose }: PersonFinderProps) {
  const [text, setText] = useState('')
  const id = useId()
  const people = useQuery(ask.lists.people.queryOptions({ input: useAsOf() }))
  const wanted = text.trim()
  const byKeys = useQuery({
    ...ask.roster.findPeople.queryOptions({ input: { text: wanted } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const ids = new Set(byKeys.data)
  const taken = new Set([...without, ...chosen.map((one) => one.id)])
  const found =
    wanted === ''
      ? []
      : (people.data?.rows ?? []).filter(
          ({ id, name, unit }) => !taken.has(id) && (ids.has(id) || name.includes(wanted) || unit?.includes(wanted)),
        )
  return (
    <div className={dialog.row}>
      <label htmlFor={id}>{label}</label>
      <div>
        {chosen.map((one) => (
          <p key={one.id} className={styles.own}>
            <span>
              {one.name}
              <small>{one.unit}</small>
            </span>
            <button
              type="button"
              className="plain"
              aria-label={`去掉${one.name}`}
              onClick={() => choose(chosen.filter((other) => other.id !== one.id))}
            >
              ×
            </button>
          </p>
        ))}
        {!(isSingle && chosen.length > 0) && (
          <input
            id={id}
            className={dialog.box}
            data-first
            autoComplete="off"
            placeholder={chosen.length > 0 ? '再加一位：姓名、拼音首字母或单位' : '姓名、拼音首字母或单位'}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
        {wanted !== '' && (
          <div className={styles.found}>
            {found.slice(0, SHOWN).map((row) => (
              <button
                key={row.id}
                type="button"
                className="plain"
                onClick={() => {
                  choose([...chosen, row])
                  setText('')
                }}
              >
                {row.name}
                <small>{[STAFF_CATEGORY_LABELS[row.category], row.unit, row.phone?.slice(-4)].filter(Boolean).join('　')}</small>
              </button>
            ))}
            {people.data && byKeys.data && !byKeys.isPlaceholderData && found.length === 0 && (
              <p className={styles.none}>花名册里没有“{wanted}”。</p>
            )}
            {found.length > SHOWN && <p className={styles.none}>还有 {countText(found.length - SHOWN)} 人，请再多写几个字。</p>}
          </div>
        )}
      </div>
    </div>
  )
}
