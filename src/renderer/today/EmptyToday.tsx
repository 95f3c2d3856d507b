/** Nothing stored yet: how to fill the office, in the order that spares work. */
import { Link, useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import styles from './TodayPage.module.css'

export function EmptyToday() {
  const [, navigate] = useLocation()
  return (
    <div className={styles.empty}>
      <h1>还没有台账</h1>
      <p>把各社区、各部门报来的台账整个文件夹拖进“台账导入”，先看后存；一次不齐也不要紧，哪天来哪天导。</p>
      <ol>
        <li>关卡点台账、防控人员花名册：卡点够不够人，从这里算。</li>
        <li>值班表：谁在哪个卡点、缺谁、谁排重了。</li>
        <li>居家观察、关停、入户排查、督查台账：每日的数、到期的人、超期的问题。</li>
        <li>底图（GeoJSON 文件）：两张图画在上面。</li>
      </ol>
      <Button type="primary" onClick={() => navigate('~/import')}>
        导入台账
      </Button>
      <p>
        只想先看看？<Link href="~/start">打开示范街道</Link>
      </p>
    </div>
  )
}
