/** 考勤汇总: everybody's duties of a period, by person or by unit; every number opens the duties it counts. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Segmented from 'antd/es/segmented'
import { Suspense, lazy, useRef, useState } from 'react'
import { NO_UNIT, SUMMARY_COUNTS, SUMMARY_LABELS } from '../../shared/attendance/summary.ts'
import type { SummaryCount, SummaryCounts } from '../../shared/attendance/summary.ts'
import { countText } from '../../shared/counts.ts'
import { weekOf } from '../../shared/days.ts'
import { STAFF_CATEGORY_LABELS } from '../../shared/people/person.ts'
import { api, ask } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { useAsOf, useOffice } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useRowsInSight } from '../ui/use-rows-in-sight.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { CountedDuties } from './CountedDuties.tsx'
import type { Opened } from './CountedDuties.tsx'
import type { PartBar } from './OnDutyView.tsx'
import { PaperButton } from './PaperButton.tsx'
import styles from './Records.module.css'

const DaysPicker = lazy(() => import('../documents/DaysPicker.tsx'))

/** as drawn, its line beneath included */
const ROW_PX = 29

type By = 'people' | 'units'

interface Line extends SummaryCounts {
  key: string
  cells: [string, string, string]
  opens: Pick<Opened, 'key' | 'unit'>
}

export function SummaryPart({ bar }: { bar: PartBar }) {
  const asOf = useAsOf()
  const today = useOffice()?.today
  const [days, setDays] = useState<{ from: string; to: string } | null>(null)
  const [by, setBy] = useState<By>('people')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const span = days ?? (today ? weekOf(today) : { from: '', to: '' })
  const input = { ...asOf, ...span }
  const question = useQuery({
    ...ask.attendance.summary.queryOptions({ input }),
    enabled: span.from !== '',
    placeholderData: keepPreviousData,
  })
  const save = useMutation({ mutationFn: async () => saveFile(await api.attendance.exportSummary(input)) })
  const summary = question.data
  const people = (summary?.people ?? []).map(({ key, name, category, unit, ...counts }): Line => ({
    ...counts,
    key,
    cells: [name, category ? STAFF_CATEGORY_LABELS[category] : '', unit ?? NO_UNIT],
    opens: { key },
  }))
  const units = (summary?.units ?? []).map(({ unit, people: members, ...counts }): Line => ({
    ...counts,
    key: unit,
    cells: [unit, `${countText(members)}人`, ''],
    opens: { unit },
  }))
  const typed = search.trim()
  const lines = (by === 'people' ? people : units).filter(({ cells }) => cells.some((cell) => cell.includes(typed)))
  const { holder, first, last, onScroll } = useRowsInSight(lines.length, ROW_PX)
  return (
    <>
      {bar(
        <>
          <Suspense>
            <DaysPicker days={span} choose={setDays} />
          </Suspense>
          <Segmented
            aria-label="按什么汇总"
            options={[
              { value: 'people', label: '按人' },
              { value: 'units', label: '按单位' },
            ]}
            value={by}
            onChange={(next: By) => setBy(next)}
          />
          <SearchField label="找人、找单位" hint="姓名、单位" value={search} change={setSearch} field={field} />
        </>,
        <>
          <Button loading={save.isPending} disabled={summary?.people.length === 0} onClick={() => save.mutate()}>
            导出
          </Button>
          <PaperButton isPrintOnly label="打印汇总表" order={{ ...input, paper: 'attendance-summary' }} />
        </>,
      )}
      <Failure error={question.error ?? save.error} />
      {!summary && !question.error && <Waiting />}
      {summary && (
        <div className={styles.body}>
          <div ref={holder} className={styles.holder} tabIndex={0} onScroll={onScroll} role="region" aria-label="各人各单位的班">
            <table
              className={`${styles.table ?? ''} ${styles.even ?? ''}`}
              aria-label="考勤汇总"
              aria-rowcount={lines.length + 2}
            >
              <thead>
                <tr>
                  <th scope="col" style={by === 'people' ? { width: 96 } : undefined}>
                    {by === 'people' ? '姓名' : '单位'}
                  </th>
                  <th scope="col" style={{ width: 72 }}>
                    {by === 'people' ? '类别' : '人数'}
                  </th>
                  {by === 'people' && <th scope="col">单位</th>}
                  {SUMMARY_COUNTS.map((count) => (
                    <th key={count} scope="col" className={styles.number} style={{ width: '6.5%' }}>
                      {SUMMARY_LABELS[count]}
                    </th>
                  ))}
                  <th scope="col" className={styles.number} style={{ width: '7%' }}>
                    值班小时
                  </th>
                </tr>
              </thead>
              <tbody>
                <Unseen rows={first} />
                {lines.slice(first, last).map((line, index) => (
                  <tr key={line.key} aria-rowindex={first + index + 2}>
                    <th scope="row">{line.cells[0]}</th>
                    <td>{line.cells[1]}</td>
                    {by === 'people' && <td title={line.cells[2]}>{line.cells[2]}</td>}
                    <Numbers line={line} opened={opened} open={setOpened} />
                  </tr>
                ))}
                <Unseen rows={lines.length - last} />
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">合计</th>
                  <td>{countText(summary.people.length)}人</td>
                  {by === 'people' && <td />}
                  <Numbers
                    line={{ ...summary.total, key: 'total', cells: ['合计', '', ''], opens: {} }}
                    opened={opened}
                    open={setOpened}
                  />
                </tr>
              </tfoot>
            </table>
            {lines.length === 0 && (
              <p className={styles.none}>
                {typed === '' ? '这几天还没有排过班。先在“按卡点”里排好值班表，到了时刻这里就有数。' : `没有找到“${typed}”。`}
              </p>
            )}
          </div>
          {opened && <CountedDuties span={input} opened={opened} close={() => setOpened(null)} />}
        </div>
      )}
    </>
  )
}

/** Room for the rows above or below those drawn. */
function Unseen({ rows }: { rows: number }) {
  return rows > 0 && <tr aria-hidden="true" style={{ height: rows * ROW_PX }} />
}

interface NumbersProps {
  line: Line
  opened: Opened | null
  open: (opened: Opened | null) => void
}

function Numbers({ line, opened, open }: NumbersProps) {
  const cell = (count: SummaryCount) => {
    const value = line[count]
    const title = `${line.cells[0]} ${SUMMARY_LABELS[count]}`
    const isOpen = opened?.title === title
    return (
      <td key={count} className={styles.number}>
        {value === 0 ? (
          <span className="mute">0</span>
        ) : (
          <button
            type="button"
            aria-label={`${title} ${countText(value)}`}
            aria-pressed={isOpen}
            onClick={() => open(isOpen ? null : { title, count, ...line.opens })}
          >
            {countText(value)}
          </button>
        )}
      </td>
    )
  }
  return (
    <>
      {SUMMARY_COUNTS.map(cell)}
      <td className={styles.number}>{line.hours}</td>
    </>
  )
}
