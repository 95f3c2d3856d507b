/** After an import that put people on duty: how many hard rules the roster of those days breaks, and the way to its check. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import styles from './ImportPage.module.css'

export function RosterDoubted({ actId }: { actId: number }) {
  const found = useQuery(ask.versions.doubtsOfAct.queryOptions({ input: { actId } })).data
  if (!found || found.count === 0) return null
  const { from, to, count, rules, breaches } = found
  const days = from === to ? shortDayInChinese(from) : `${shortDayInChinese(from)}—${shortDayInChinese(to)}`
  return (
    <p className={styles.stillAsked} title={breaches.join('\n')}>
      {days}的值班表有 {countText(count)} 处违反硬性规则：
      {rules.map((one) => `${one.label} ${countText(one.count)} 处`).join('、')}
      ，如
      {breaches[0]}。<Link href={`~/roster?week=${from}&side=check`}>去核验</Link>
    </p>
  )
}
