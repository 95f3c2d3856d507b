/** 本行: what a row says otherwise than the record it speaks of, old beside new, and what is to become of it. */
import type { ReactNode } from 'react'
import { countText } from '../../shared/counts.ts'
import type { RowChoice, RowTaking } from '../../shared/ledgers/corrections.ts'
import type { RowDifference, RowFilter } from '../../shared/ledgers/preview.ts'
import { Button } from '../ui/Button.tsx'
import styles from './RowDetails.module.css'
import type { SheetRow } from './sheet-rows.ts'

interface RowDetailsProps {
  row: SheetRow | undefined
  filter: RowFilter
  /** what was just said of it, ahead of the core's answer */
  said: RowChoice | undefined
  /** rows of the filter */
  count: number
  /** left out where nothing may be changed */
  choose?: ((choice: RowChoice) => void) | undefined
  chooseAll?: ((take: 'stored' | 'replace') => void) | undefined
  /** who or where is meant by it */
  asked?: ReactNode
}

export function RowDetails({ row, said, filter, count, choose, chooseAll, asked }: RowDetailsProps) {
  const isOfMany = (filter === 'changed' || filter === 'duplicate') && count > 1
  return (
    <section className={styles.details} aria-label="本行">
      <h2>
        {row ? `第 ${row.row} 行` : '本行'} <small>{row ? rowLine(row) : '选中一行，这里看它与库中的差异'}</small>
        <span className="space" />
        {isOfMany && chooseAll && (
          <span className={styles.all}>
            {`这 ${countText(count)} 行一律`}
            <Button size="small" onClick={() => chooseAll('replace')}>
              以表为准
            </Button>
            <Button size="small" onClick={() => chooseAll('stored')}>
              保留库中
            </Button>
          </span>
        )}
      </h2>
      {row && row.differences.length > 0 && <Differences row={row} choice={said ?? row.choice} choose={choose} />}
      {asked}
      {row && row.messages.length > 0 && (
        <ul className={styles.messages}>
          {row.messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function rowLine({ outcome, differences }: SheetRow): string {
  if (outcome === 'duplicate') return differences.length > 0 ? '与前面的行重复，有不同之处' : '与前面的行重复，内容相同'
  if (differences.length > 0) return `与库中有 ${differences.length} 处不同`
  return { created: '库中没有，将新增', changed: '将更新', unchanged: '与库中一样', rejected: '不能导入' }[outcome]
}

function isTaken({ key, isTaken: known }: RowDifference, choice: RowChoice | null): boolean {
  if (choice === null) return known
  return choice.take === 'replace' || (choice.take === 'fields' && choice.fields.includes(key))
}

const TAKINGS: { take: RowTaking; label: string }[] = [
  { take: 'replace', label: '以表为准' },
  { take: 'stored', label: '保留库中' },
  { take: 'fields', label: '逐项选' },
]

interface DifferencesProps {
  row: SheetRow
  choice: RowChoice | null
  choose: RowDetailsProps['choose']
}

function Differences({ row, choice, choose }: DifferencesProps) {
  const differences = row.differences.map((one) => ({ ...one, isTaken: isTaken(one, choice) }))
  const isLeft = differences.every(({ isTaken }) => !isTaken)
  const take = choice?.take ?? (isLeft ? 'stored' : 'replace')
  const taken = differences.filter(({ isTaken }) => isTaken).map(({ key }) => key)
  const say = (next: RowTaking, fields: string[] = []) => choose?.({ row: row.row, take: next, fields })
  return (
    <div className={styles.differences}>
      <fieldset disabled={!choose}>
        <legend className="unseen">{`第 ${row.row} 行怎样处理`}</legend>
        {TAKINGS.map((one) => (
          <label key={one.take}>
            <input
              type="radio"
              name={`take-${row.row}`}
              checked={take === one.take}
              onChange={() => say(one.take, one.take === 'fields' ? taken : [])}
            />
            {one.label}
          </label>
        ))}
      </fieldset>
      <table>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">库中</th>
            <th scope="col">表上</th>
            {take === 'fields' && <th scope="col">取表上的</th>}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, label, before, after, isTaken }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={isTaken ? styles.given : styles.kept}>{before || '空'}</td>
              <td className={isTaken ? styles.kept : styles.given}>{after || '空'}</td>
              {take === 'fields' && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${label}取表上的`}
                    disabled={!choose}
                    checked={isTaken}
                    onChange={() => say('fields', isTaken ? taken.filter((one) => one !== key) : [...taken, key])}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
