/** 日志: everything that was done, newest first, by whom and why; an act opens to what it changed and can be taken back. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api.ts'
import { useOffice } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ActPanel } from './ActPanel.tsx'
import { ActTable } from './ActTable.tsx'
import styles from './Log.module.css'
import { LogFilters } from './LogFilters.tsx'
import { WHOLE_LOG, questionOf } from './log-question.ts'

const AT_ONCE = 100
/** as many as one question gives; days narrow it further */
const MOST = 500

export function LogPart() {
  const today = useOffice()?.today ?? '2020-01-01'
  const [filter, setFilter] = useState(WHOLE_LOG)
  const [limit, setLimit] = useState(AT_ONCE)
  const [chosenId, setChosenId] = useState<number | null>(null)
  const log = useQuery({
    ...ask.acts.list.queryOptions({ input: questionOf(filter, today, limit) }),
    placeholderData: keepPreviousData,
  })
  if (!log.data) return log.error ? <Failure error={log.error} retry={() => void log.refetch()} /> : <Waiting />
  const { acts, people, hasMore } = log.data
  const chosen = acts.find(({ id }) => id === chosenId)
  return (
    <div className={styles.log}>
      <div className={styles.main}>
        <LogFilters
          filter={filter}
          people={people}
          today={today}
          change={(part) => {
            setFilter({ ...filter, ...part })
            setLimit(AT_ONCE)
          }}
        />
        <div className={styles.scroll}>
          {acts.length === 0 ? (
            <p className={styles.none}>
              {filter === WHOLE_LOG ? '还没有做过什么。导入台账后，每一步都记在这里。' : '没有这样的记录。'}
            </p>
          ) : (
            <ActTable acts={acts} chosenId={chosenId} choose={setChosenId} />
          )}
          {hasMore && (
            <p className={styles.none}>
              {limit < MOST ? (
                <Button onClick={() => setLimit(Math.min(MOST, limit + AT_ONCE))}>再列 {AT_ONCE} 条</Button>
              ) : (
                `只列出最近 ${MOST} 条，更早的请按日期找。`
              )}
            </p>
          )}
        </div>
      </div>
      {chosen && <ActPanel key={chosen.id} act={chosen} close={() => setChosenId(null)} />}
    </div>
  )
}
