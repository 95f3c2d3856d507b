/** 查找: a few characters typed anywhere (Ctrl+K) lead to a record; arrow keys choose, Enter opens, Esc goes back. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import type { FindAnswer, Found } from '../../shared/find/find.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { useKeys } from '../ui/use-keys.ts'
import styles from './FindBox.module.css'
import { FindResults } from './FindResults.tsx'
import { addressOf } from './found-address.ts'

export function FindBox() {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const listId = useId()
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const options = ask.find.query.queryOptions({ input: { ...useAsOf(), text: text.trim() } })
  // asked as soon as the box opens, with nothing typed: the core then brings its keys into step ahead of the first letters
  const question = useQuery({ ...options, enabled: isOpen, placeholderData: keepPreviousData })
  const found = text.trim() === '' ? [] : inOrder(question.data)

  useKeys({ 'ctrl+k': () => field.current?.focus() })
  const close = () => {
    setText('')
    setChosen(0)
    field.current?.blur()
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }
  const open = (one: Found) => {
    cameFrom.current = null
    close()
    navigate(addressOf(one))
  }
  /** What is listed may still answer the text before the last key. */
  const openChosen = async () => {
    const answer = inOrder(await client.query({ ...options, staleTime: 'static' }))
    const one = answer[question.isPlaceholderData ? 0 : chosen]
    if (one && text.trim() !== '') open(one)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // the input method's own Enter and arrows
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) setChosen((chosen + step + found.length) % found.length)
    // a question that failed is shown where the results would stand
    else if (event.key === 'Enter') void openChosen().catch(() => undefined)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.find} role="search" aria-label="查找">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="M10.5 10.5L14 14" />
      </svg>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="查找"
        aria-autocomplete="list"
        aria-expanded={isOpen && found.length > 0}
        aria-controls={listId}
        aria-activedescendant={isOpen && found[chosen] ? `${listId}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder="姓名、拼音首字母、后四位、住址、卡点编号"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onFocus={(event) => {
          cameFrom.current = event.relatedTarget
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd>Ctrl+K</kbd>
      {isOpen && (
        <FindResults
          listId={listId}
          text={text.trim()}
          answer={question.data}
          error={question.error}
          chosen={chosen}
          open={open}
        />
      )}
    </div>
  )
}

function inOrder(answer: FindAnswer | undefined): Found[] {
  return answer?.groups.flatMap(({ found }) => found) ?? []
}
