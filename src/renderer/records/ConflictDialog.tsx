/** Two people changed the same field: what it was, what it is now and by whom, what it was to be; chosen field by field. */
import { useState } from 'react'
import { momentInChinese } from '../../shared/days.ts'
import type { FieldConflict } from '../../shared/records/contract.ts'
import { Dialog } from './Dialog.tsx'
import styles from './Dialog.module.css'

interface ConflictDialogProps {
  title: string
  conflicts: FieldConflict[]
  /** keys of the fields where the other one's value stays */
  settle: (theirs: ReadonlySet<string>) => void
  close: () => void
}

export function ConflictDialog({ title, conflicts, settle, close }: ConflictDialogProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const choose = (key: string, isTheirs: boolean) => {
    const next = new Set(theirs)
    if (isTheirs) next.add(key)
    else next.delete(key)
    setTheirs(next)
    setDecided(new Set(decided).add(key))
  }
  const open = conflicts.filter(({ key }) => !decided.has(key)).length
  return (
    <Dialog
      title={`${title}：别人也改了${conflicts.length === 1 ? '同一处' : ` ${conflicts.length} 处`}`}
      close={close}
      leaves="回到表单"
      does={{ label: open > 0 ? `还有 ${open} 处未选` : '按所选保存', isDisabled: open > 0, act: () => settle(theirs) }}
      isWide
    >
      <p>每一处选一个；没有冲突的其他改动照样保存。</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {['', '您打开时', '别人改成', '您要改成'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <ConflictRow
              key={conflict.key}
              conflict={conflict}
              choice={decided.has(conflict.key) ? (theirs.has(conflict.key) ? 'theirs' : 'mine') : null}
              choose={choose}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

interface ConflictRowProps {
  conflict: FieldConflict
  choice: 'mine' | 'theirs' | null
  choose: (key: string, isTheirs: boolean) => void
}

function ConflictRow({ conflict: { key, label, was, stored, mine, by, at }, choice, choose }: ConflictRowProps) {
  const radio = (isTheirs: boolean, text: string, says: string) => (
    <label>
      <input
        type="radio"
        name={key}
        aria-label={`${label}${says}`}
        checked={choice === (isTheirs ? 'theirs' : 'mine')}
        onChange={() => choose(key, isTheirs)}
      />
      <span>
        {text || '空'}
        <small>{says}</small>
      </span>
    </label>
  )
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{was || '空'}</td>
      <td>
        {radio(true, stored, '用别人的')}
        <small>
          {by} {at && momentInChinese(at)}
        </small>
      </td>
      <td>{radio(false, mine, '用我的')}</td>
    </tr>
  )
}
