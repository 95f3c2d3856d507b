/** 人员限制: who is on leave or may only be asked for this or that, and who must or must not stand together. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownPair, ShownRestriction } from '../../shared/availability/contract.ts'
import { PAIR_LABELS, isOver, restrictionInWords, spanInWords } from '../../shared/availability/restriction-words.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import type { PartProps } from './DutyRulesPage.tsx'
import { PairDialog } from './PairDialog.tsx'
import { RestrictionDialog } from './RestrictionDialog.tsx'
import styles from './Standards.module.css'

type Open = { what: 'restriction'; one: ShownRestriction | null } | { what: 'pair'; one: ShownPair | null } | null

export function AvailabilityPart({ standards: { posts }, today, isReadOnly }: PartProps) {
  const all = useQuery(ask.availability.list.queryOptions({ input: {} }))
  const [withOver, setWithOver] = useState(false)
  const [open, setOpen] = useState<Open>(null)
  const remove = useMutation(ask.availability.removeRestrictions.mutationOptions())
  const removePair = useMutation(ask.availability.removePair.mutationOptions())
  if (!all.data) return all.error ? <Failure error={all.error} retry={() => void all.refetch()} /> : <Waiting />
  const shown = <T extends { to: string | null }>(rows: T[]) => (withOver ? rows : rows.filter((row) => !isOver(row, today)))
  const { restrictions, pairs } = { restrictions: shown(all.data.restrictions), pairs: shown(all.data.pairs) }
  return (
    <>
      <div className={styles.lead}>
        <p>请假的人不会被排上；只值夜班、不去某处的，排班都照着。在“人员”里点开一个人，也能看到并改他的限制。</p>
        {!isReadOnly && (
          <span>
            <Button onClick={() => setOpen({ what: 'pair', one: null })}>新增搭配</Button>
            <Button type="primary" onClick={() => setOpen({ what: 'restriction', one: null })}>
              请假、加限制
            </Button>
          </span>
        )}
      </div>
      <Failure error={remove.error ?? removePair.error} />
      <p className={styles.inline}>
        <label>
          <input type="checkbox" checked={withOver} onChange={({ target }) => setWithOver(target.checked)} />
          过期的也列出
        </label>
      </p>
      <table className={styles.table} aria-label="人员限制">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">类别、单位</th>
            <th scope="col">限制</th>
            <th scope="col">日期</th>
            <th scope="col">原因</th>
            <th scope="col">
              <span className="unseen">改动</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {restrictions.map((one) => (
            <tr key={one.id} className={isOver(one, today) ? styles.past : undefined}>
              <th scope="row">{one.person.name}</th>
              <td>{[STAFF_CATEGORY_LABELS[one.person.category], one.person.unit].filter(Boolean).join('　')}</td>
              <td>{restrictionInWords(one, one.post)}</td>
              <td>{spanInWords(one)}</td>
              <td>{one.reason}</td>
              <td>
                {!isReadOnly && (
                  <Acts
                    what={`${one.person.name}的“${restrictionInWords(one, one.post)}”`}
                    change={() => setOpen({ what: 'restriction', one })}
                    remove={() => remove.mutate({ ids: [one.id] })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {restrictions.length === 0 && <p className={styles.none}>眼下没有人请假，也没有别的限制。</p>}
      <div className={styles.heading}>
        <h2>人员搭配</h2>
      </div>
      <table className={styles.table} aria-label="人员搭配">
        <thead>
          <tr>
            <th scope="col">两人</th>
            <th scope="col">搭配</th>
            <th scope="col">日期</th>
            <th scope="col">原因</th>
            <th scope="col">
              <span className="unseen">改动</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((one) => (
            <tr key={one.id} className={isOver(one, today) ? styles.past : undefined}>
              <th scope="row">
                {one.person.name}、{one.other.name}
              </th>
              <td>{PAIR_LABELS[one.sort]}</td>
              <td>{spanInWords(one)}</td>
              <td>{one.reason}</td>
              <td>
                {!isReadOnly && (
                  <Acts
                    what={`${one.person.name}和${one.other.name}的搭配`}
                    change={() => setOpen({ what: 'pair', one })}
                    remove={() => removePair.mutate({ id: one.id })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length === 0 && <p className={styles.none}>没有必须同班或不能同班的人。</p>}
      {open?.what === 'restriction' && (
        <RestrictionDialog
          given={open.one}
          people={open.one ? [open.one.person] : []}
          posts={posts}
          today={today}
          close={() => setOpen(null)}
        />
      )}
      {open?.what === 'pair' && (
        <PairDialog given={open.one} person={open.one?.person ?? null} today={today} close={() => setOpen(null)} />
      )}
    </>
  )
}

function Acts({ what, change, remove }: { what: string; change: () => void; remove: () => void }) {
  return (
    <span className={styles.acts}>
      <button type="button" className="plain" aria-label={`修改${what}`} onClick={change}>
        修改
      </button>
      <button type="button" className="plain" aria-label={`取消${what}`} onClick={remove}>
        取消
      </button>
    </span>
  )
}
