/** 文书: everything the office puts on paper, at one moment: what each counts now, how it is made, and how it will look. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { momentInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { useAsOf, useOffice } from '../office/use-office.ts'
import type { WindowOffice } from '../office/use-office.ts'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useKeys } from '../ui/use-keys.ts'
import styles from './DocumentsPage.module.css'
import { paperJobs } from './paper-jobs.ts'
import { PaperList } from './PaperList.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { PAPER_IDS } from './remembered.ts'
import type { PaperId } from './remembered.ts'
import { useOrders } from './use-orders.ts'

export default function DocumentsPage() {
  const office = useOffice()
  if (!office) return <Waiting />
  return (
    <>
      <Bar title="文书">
        <span className="mute">截至{momentInChinese(office.moment)}，全部出自这一时刻</span>
      </Bar>
      {office.isEmpty ? <Empty /> : <Papers office={office} />}
    </>
  )
}

function Papers({ office }: { office: WindowOffice }) {
  const asOf = useAsOf()
  const [location, navigate] = useLocation()
  const chosen = PAPER_IDS.find((id) => `/${id}` === location) ?? 'pack'
  const orders = useOrders(office)
  const figures = useQuery({ ...ask.figures.at.queryOptions({ input: asOf }), placeholderData: keepPreviousData })
  const briefing = useQuery({ ...ask.briefing.compose.queryOptions({ input: asOf }), placeholderData: keepPreviousData })
  const choose = (id: PaperId) => navigate(`/${id}`, { replace: true })
  const step = (by: number) => {
    const next = PAPER_IDS[PAPER_IDS.indexOf(chosen) + by]
    if (next) choose(next)
  }
  const make = (id: PaperId) => {
    choose(id)
    if (orders.refusalOf(id) === null) paperJobs[id].start(orders.of(id))
  }
  useKeys({ arrowup: () => step(-1), arrowdown: () => step(1), 'ctrl+p': () => make(chosen) })
  return (
    <>
      <Failure error={figures.error ?? briefing.error} retry={() => void Promise.all([figures.refetch(), briefing.refetch()])} />
      <div className={styles.page}>
        <PaperList
          chosen={chosen}
          choose={choose}
          make={make}
          orders={orders}
          figures={figures.data?.figures}
          briefing={briefing.data}
        />
        <PaperPreview id={chosen} orders={orders} briefing={briefing.data} moment={office.moment} />
      </div>
    </>
  )
}

function Empty() {
  const [, navigate] = useLocation()
  return (
    <div className={styles.empty}>
      <h2>还没有可出的文书</h2>
      <p>先导入底图、关卡点台账、值班表和居家观察台账，这里就能出两张图、各卡点值班表、简报，或一次出齐晨报包。</p>
      <Button type="primary" onClick={() => navigate('~/import')}>
        导入台账
      </Button>
    </div>
  )
}
