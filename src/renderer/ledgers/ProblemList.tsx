/** 处理结果: the problems of a sheet by kind with their counts; clicking walks through the rows of that kind. */
import { useState } from 'react'
import { countText } from '../../shared/counts.ts'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import type { ProblemTally } from '../../shared/ledgers/preview.ts'
import styles from './ProblemList.module.css'
import { PROBLEM_LABELS, groupProblems, outcomeWords } from './problem-words.ts'
import type { ProblemGroup } from './problem-words.ts'

interface ProblemListProps {
  report: SheetReport
  tally: ProblemTally
  goTo: (row: number) => void
}

export function ProblemList({ report, tally, goTo }: ProblemListProps) {
  const groups = groupProblems(report.problems, tally)
  const [walked, setWalked] = useState<Record<string, number>>({})
  const walk = ({ code, problems }: ProblemGroup) => {
    const rows = problems.map(({ row }) => row).filter((row) => row > 0)
    const step = walked[code] ?? 0
    const row = rows[step % rows.length]
    setWalked({ ...walked, [code]: step + 1 })
    if (row !== undefined) goTo(row)
  }
  return (
    <section className={styles.problems} aria-label="处理结果">
      <h2>
        处理结果 <small>{groups.length > 0 ? '点一行，跳到表中位置；再点，到下一处' : '没有问题'}</small>
      </h2>
      <div className={styles.rows}>
        {groups.map((group) => (
          <button key={group.code} type="button" onClick={() => walk(group)}>
            <i className={styles[group.severity]} aria-hidden="true" />
            <b>{countText(group.count)}</b>
            <span>{PROBLEM_LABELS[group.code]}</span>
            <small>{examples(group)}</small>
            <em>{outcomeWords(group)}</em>
          </button>
        ))}
      </div>
    </section>
  )
}

function examples({ problems }: ProblemGroup): string {
  const [first] = problems
  return problems.length === 1 && first
    ? first.message
    : [...new Set(problems.slice(0, 4).map(({ message }) => message))].join('')
}
