/** 打印各卡点值班表: which paper and for whom, what stands against the roster, then how far it is, then the file. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import Select from 'antd/es/select'
import { useState } from 'react'
import { shortDayInChinese } from '../../shared/days.ts'
import { ROSTER_PAPERS, RosterSheet } from '../../shared/documents/roster-paper.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import styles from './PrintRosters.module.css'
import { rostersJob } from './rosters-job.ts'

export function PrintRosters({ grid }: { grid: RosterGrid }) {
  const [isOpen, setOpen] = useState(false)
  useKeys({ 'ctrl+p': () => setOpen(true) })
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={<Papers grid={grid} />}>
      <Button type="primary" disabled={grid.posts.length === 0}>
        打印各卡点值班表
      </Button>
    </Popover>
  )
}

function Papers({ grid }: { grid: RosterGrid }) {
  const { from, to } = grid
  const asOf = useAsOf()
  const [people, setPeople] = useState<number[]>([])
  const { phase, progress, begunAt, result, error } = useJob(rostersJob)
  if (phase === 'running') {
    return (
      <div className={styles.papers}>
        <WorkProgress
          beginning="正在排版"
          progress={progress}
          begunAt={begunAt}
          promise="可以离开这一页，做好了会存下来"
          stop={() => rostersJob.stop()}
        />
      </div>
    )
  }
  const start = (sheet: RosterSheet | 'all') => {
    const chosen = sheet === 'people' && people.length > 0 ? { people } : {}
    rostersJob.start({ ...asOf, from, to, sheet, ...chosen })
  }
  return (
    <div className={styles.papers} role="dialog" aria-label="打印值班表">
      <Standing from={from} to={to} />
      {RosterSheet.options.map((sheet) => (
        <div key={sheet}>
          <Button onClick={() => start(sheet)}>{ROSTER_PAPERS[sheet].title}</Button>
          {sheet === 'people' ? (
            <PeopleChoice grid={grid} people={people} choose={setPeople} />
          ) : (
            <span className="mute">{ROSTER_PAPERS[sheet].remark}</span>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => start('all')}>全套</Button>
        <span className="mute">以上各件，存成一个压缩包</span>
      </div>
      {result && (
        <p className="good" role="status">
          已生成：{result.name}
        </p>
      )}
      <Failure error={error} />
    </div>
  )
}

/** What the papers will be headed with, and how many hard rules the roster breaks: it is printed all the same. */
function Standing({ from, to }: { from: string; to: string }) {
  const state = useQuery(ask.versions.state.queryOptions({ input: { from, to } })).data
  const doubts = useQuery(ask.versions.doubts.queryOptions({ input: { from, to } })).data
  const number = state?.version?.number ?? 0
  const words = { draft: '草稿，还没有发布', published: `已发布，V${number}`, changed: `草稿，V${number}之后有改动` }
  return (
    <>
      <p>
        {shortDayInChinese(from)}—{shortDayInChinese(to)}
        {state && <span className="mute">　{words[state.state]}</span>}
      </p>
      {doubts && doubts.count > 0 && (
        <p className="warn" title={doubts.breaches.join('\n')}>
          有{doubts.count}处违反硬性规则，照常可印：{doubts.breaches[0]}
          {doubts.count > 1 && '等'}
        </p>
      )}
    </>
  )
}

interface PeopleChoiceProps {
  grid: RosterGrid
  people: number[]
  choose: (people: number[]) => void
}

function PeopleChoice({ grid, people, choose }: PeopleChoiceProps) {
  return (
    <Select
      aria-label="印哪些人"
      mode="multiple"
      maxTagCount={1}
      style={{ flex: 1, minWidth: 0 }}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder="所有人，或选几位"
      value={people}
      options={peopleIn(grid)}
      onChange={choose}
    />
  )
}

function peopleIn(grid: RosterGrid): { value: number; label: string }[] {
  const names = new Map<number, string>()
  for (const { bands } of grid.posts) {
    for (const { people } of bands.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))) {
      for (const { personId, name } of people) if (personId !== null) names.set(personId, name)
    }
  }
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'zh'))
}
