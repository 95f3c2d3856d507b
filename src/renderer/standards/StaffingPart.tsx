/** 配置标准: how many of whom every shift needs, each standard one sentence, the general before the particular. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import { asksInWords, scopeInWords, standardsIn } from '../../shared/standards/standard.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import type { PartProps } from './DutyRulesPage.tsx'
import { postNameIn, postsIn } from './ScopeChoice.tsx'
import { StandardDialog } from './StandardDialog.tsx'
import styles from './Standards.module.css'

const NEW: Standard = {
  ids: [],
  checkpointId: null,
  checkpointKind: null,
  compoundType: null,
  bandStart: null,
  bandEnd: null,
  from: null,
  to: null,
  asks: [],
}

export function StaffingPart({ standards: { staffing, posts }, today, isReadOnly }: PartProps) {
  const [open, setOpen] = useState<Standard | null>(null)
  const remove = useMutation(ask.standards.removeStandard.mutationOptions())
  const standards = standardsIn(staffing)
  return (
    <>
      <div className={styles.lead}>
        <p>
          一班要多少人，没有另定的按“1+1+N+物业”；另定的哪条说得更细就按哪条，没说到的一类仍按上面的。
          改了标准，缺人、布控图和值班表都照新的算。
        </p>
        {!isReadOnly && (
          <Button type="primary" onClick={() => setOpen(NEW)}>
            新增标准
          </Button>
        )}
      </div>
      <Failure error={remove.error} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">哪些卡点、什么时候</th>
            <th scope="col">每班要</th>
            <th scope="col">卡点</th>
            <th scope="col">
              <span className="unseen">改动</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.shipped}>
            <th scope="row">所有卡点</th>
            <td>{SEATS.map((seat) => `${SEAT_LABELS[seat]} 1 人`).join('、')}；无主管楼院不要物业</td>
            <td>{posts.length} 处</td>
            <td className="mute">通行标准</td>
          </tr>
          {standards.map((standard) => {
            const scope = scopeInWords(standard, postNameIn(posts, standard.checkpointId))
            return (
              <tr key={standard.ids.join()} className={isPast(standard, today) ? styles.past : undefined}>
                <th scope="row">{scope}</th>
                <td>{asksInWords(standard.asks)}</td>
                <td>{postsIn(posts, standard)} 处</td>
                <td>
                  {!isReadOnly && (
                    <span className={styles.acts}>
                      <button type="button" className="plain" aria-label={`修改“${scope}”`} onClick={() => setOpen(standard)}>
                        修改
                      </button>
                      <button
                        type="button"
                        className="plain"
                        aria-label={`删去“${scope}”`}
                        onClick={() => remove.mutate({ ids: standard.ids })}
                      >
                        删去
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {standards.length === 0 && (
        <p className={styles.none}>还没有另定。例如：商业小区 20:00—次日6:00 物业 1 人、机关/区直 0 人。</p>
      )}
      {open && <StandardDialog standard={open} posts={posts} today={today} close={() => setOpen(null)} />}
    </>
  )
}

function isPast({ to }: Standard, today: string): boolean {
  return to !== null && to < today
}
