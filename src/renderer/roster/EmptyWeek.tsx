/** A week without a roster: how to get one. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { Link } from 'wouter'
import { dayInChinese, shortDayInChinese } from '../../shared/days.ts'
import type { Day } from '../../shared/days.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import styles from './EmptyWeek.module.css'

export function EmptyWeek({ grid: { from, to, nearest }, open }: { grid: RosterGrid; open: (day: Day) => void }) {
  const isReadOnly = useIsLookingBack()
  const lay = useMutation(ask.roster.openWeek.mutationOptions())
  return (
    <div className={styles.empty}>
      <h2>
        {shortDayInChinese(from)}—{shortDayInChinese(to)}还没有值班表
      </h2>
      {nearest ? (
        <>
          <p>
            最近的值班表在{dayInChinese(nearest)}
            那一周。要排这一周，可以照前一周的卡点和班次开出空班，再逐格选人；也可以导入一份值班表。
          </p>
          <p className={styles.buttons}>
            <Button type="primary" onClick={() => open(nearest)}>
              看{shortDayInChinese(nearest)}那一周
            </Button>
            {!isReadOnly && nearest < from && (
              <Button loading={lay.isPending} onClick={() => lay.mutate({ from })}>
                照前一周开出空班
              </Button>
            )}
            <Link href="~/import">导入值班表</Link>
          </p>
        </>
      ) : (
        <>
          <p>把卡点值班表拖到“台账导入”那一页，入库以后这里就能看、能改、能核验、能打印。</p>
          <p className={styles.buttons}>
            <Link href="~/import">去导入值班表</Link>
          </p>
        </>
      )}
      <Failure error={lay.error} />
    </div>
  )
}
