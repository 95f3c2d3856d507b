/** What was found, by kind, with one line of where each belongs; with nothing typed or found, what can be typed. */
import { useEffect, useRef } from 'react'
import { momentInChinese } from '../../shared/days.ts'
import type { FindAnswer, Found, FoundKind } from '../../shared/find/find.ts'
import { Failure } from '../ui/Notice.tsx'
import styles from './FindBox.module.css'

const KIND_LABELS: Record<FoundKind, string> = {
  checkpoints: '卡点',
  people: '人员',
  cases: '重点人员',
  closures: '关停主体',
  residents: '居民',
  areas: '小区、楼栋',
}

interface FindResultsProps {
  listId: string
  text: string
  answer: FindAnswer | undefined
  error: Error | null
  /** counted through all groups */
  chosen: number
  open: (found: Found) => void
}

export function FindResults({ listId, text, answer, error, chosen, open }: FindResultsProps) {
  const groups = text === '' ? [] : (answer?.groups ?? [])
  const first = groups.map((_, i) => groups.slice(0, i).reduce((sum, { found }) => sum + found.length, 0))
  return (
    // a click here must not take the focus from the field, which would close the list under the hand
    <div className={styles.results} onMouseDown={(event) => event.preventDefault()}>
      <Failure error={error} />
      <div id={listId} role="listbox" aria-label="找到的记录">
        {groups.map(({ kind, found }, i) => (
          <div key={kind} role="group" aria-labelledby={`${listId}-${kind}`}>
            <h2 id={`${listId}-${kind}`} role="presentation">
              {KIND_LABELS[kind]}
            </h2>
            {found.map((one, j) => {
              const index = (first[i] ?? 0) + j
              return (
                <Option key={one.id} id={`${listId}-${index}`} found={one} isChosen={index === chosen} open={() => open(one)} />
              )
            })}
          </div>
        ))}
      </div>
      {!error && answer && groups.length === 0 && <WhatCanBeTyped text={text} asOf={answer.asOf} />}
      {groups.length > 0 && (
        <p className={styles.foot}>
          <kbd>↑</kbd>
          <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
          {answer?.isCut && <span>还有更多，请再多打几个字</span>}
        </p>
      )}
    </div>
  )
}

function Option({ id, found, isChosen, open }: { id: string; found: Found; isChosen: boolean; open: () => void }) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <div ref={row} id={id} role="option" aria-selected={isChosen} className={styles.option} onClick={open}>
      <b>{found.title}</b>
      <span>{found.belongs}</span>
    </div>
  )
}

function WhatCanBeTyped({ text, asOf }: { text: string; asOf: string }) {
  return (
    <div className={styles.hint} role="status">
      {text !== '' && (
        <p>
          截至{momentInChinese(asOf)}，没有找到“<b>{text}</b>”。
        </p>
      )}
      <p>可以打：</p>
      <dl>
        <dt>人</dt>
        <dd>姓名、拼音首字母或全拼，电话或身份证号的后四位</dd>
        <dt>住处</dt>
        <dd>社区、小区、楼号，例如“小区名＋楼号”</dd>
        <dt>卡点</dt>
        <dd>编号、名称、分包领导或门长</dd>
        <dt>店</dt>
        <dd>店名、地址、电话后四位</dd>
      </dl>
    </div>
  )
}
