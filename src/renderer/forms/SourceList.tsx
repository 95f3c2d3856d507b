/** Everything a cell can be filled with, found by its name, each with what it is at the moment. */
import { useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { Part, Source } from '../../shared/forms/form.ts'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './FormsPage.module.css'

interface SourceListProps {
  answer: { communities: string[]; sources: { source: Source; group: string; label: string; text: string }[] } | undefined
  /** null: the whole street */
  community: string | null
  chooseCommunity: (community: string | null) => void
  chosen: Part[] | undefined
  search: RefObject<HTMLInputElement | null>
  take: (label: string) => void
  /** Esc: back to the sheet */
  leave: () => void
}

export function SourceList({ answer, community, chooseCommunity, chosen, search, take, leave }: SourceListProps) {
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const words = wanted.trim()
  const found = (answer?.sources ?? []).filter(({ label, group }) => `${label} ${group}`.includes(words))
  const isChosen = (source: Source) => chosen?.some((part) => JSON.stringify(part) === JSON.stringify(source)) ?? false
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    else if (event.key === 'Enter' && found[at]) {
      take(found[at].label)
      leave()
    } else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  return (
    <PanelSection title="填什么" remark={`${found.length} 项`}>
      <div className={styles.search}>
        <input
          ref={search}
          type="search"
          role="combobox"
          aria-label="找要填的数"
          aria-expanded
          aria-controls="form-sources"
          aria-activedescendant={found.length > 0 ? `form-source-${at}` : undefined}
          placeholder="数字、时间、本单位"
          autoComplete="off"
          value={wanted}
          onChange={({ target }) => {
            setWanted(target.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
        <select
          aria-label="哪个社区的数"
          value={community ?? ''}
          onChange={({ target }) => chooseCommunity(target.value || null)}
        >
          <option value="">全街道</option>
          {answer?.communities.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <ul id="form-sources" role="listbox" aria-label="能填的" className={styles.sources}>
        {found.map(({ source, group, label, text }, index) => (
          <li
            key={label}
            id={`form-source-${index}`}
            ref={(element) => {
              if (index === at && words !== '') element?.scrollIntoView({ block: 'nearest' })
            }}
            role="option"
            aria-selected={isChosen(source)}
            className={index === at ? styles.current : undefined}
            onClick={() => take(label)}
          >
            <span>
              {label}
              {isChosen(source) && <small>已接</small>}
            </span>
            <span title={group}>{text}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
