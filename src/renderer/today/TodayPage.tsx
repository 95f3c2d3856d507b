/** 今日态势: where things stand, what has to be seen to, both maps and the days behind; all of one moment, on one screen. */
import { useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ActionList } from './ActionList.tsx'
import { DaysPart } from './DaysPart.tsx'
import { EmptyToday } from './EmptyToday.tsx'
import { FigureStrip } from './FigureStrip.tsx'
import { MapsPart } from './MapsPart.tsx'
import styles from './TodayPage.module.css'
import { useSituation } from './use-situation.ts'

export default function TodayPage() {
  const office = useOffice()
  const question = useSituation()
  const situation = question.data
  if (office?.isEmpty) return <EmptyToday />
  return (
    <>
      <h1 className="unseen">今日态势</h1>
      <Failure error={question.error} retry={() => void question.refetch()} />
      <div className={styles.today}>
        {situation ? <FigureStrip figures={situation.figures} /> : <div className={styles.strip} />}
        {situation ? <ActionList actions={situation.actions} /> : <div>{question.isLoading && <Waiting />}</div>}
        <div className={styles.pictures}>
          <MapsPart />
          {situation && <DaysPart days={situation.days} />}
        </div>
      </div>
    </>
  )
}
