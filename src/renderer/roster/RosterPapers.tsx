/** Which paper of a roster and for whom, to print or as a workbook; what stands against the roster, how far it is, then the file. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import type { PaperFormat } from '../../shared/documents/document.ts'
import { ROSTER_PAPERS, RosterSheet } from '../../shared/documents/roster-paper.ts'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import { CommunityChoice, PeopleChoice, PostChoice } from './PaperChoice.tsx'
import styles from './PrintRosters.module.css'
import { rostersJob } from './rosters-job.ts'

/** V2（2月9日20:00发布） */
export interface PrintedVersion {
  id: number
  words: string
}

interface RosterPapersProps {
  grid: RosterGrid
  /** null: the roster itself */
  version: PrintedVersion | null
}

export function RosterPapers({ grid, version }: RosterPapersProps) {
  const { from, to } = grid
  const asOf = useAsOf()
  const [people, setPeople] = useState<number[]>([])
  const [community, setCommunity] = useState<string>()
  const [post, setPost] = useState<number>()
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
  const chosenFor = (sheet: RosterSheet | 'all') => ({
    ...(sheet === 'people' && people.length > 0 && { people }),
    ...(sheet === 'communities' && community !== undefined && { community }),
    ...(sheet !== 'all' && ROSTER_PAPERS[sheet].isByPost && post !== undefined && { checkpointId: post }),
  })
  const start = (sheet: RosterSheet | 'all', format: PaperFormat) => {
    const versionId = version && { versionId: version.id }
    rostersJob.start({ ...asOf, from, to, sheet, format, ...versionId, ...chosenFor(sheet) })
  }
  const choices: Partial<Record<RosterSheet, ReactNode>> = {
    posts: <PostChoice grid={grid} post={post} choose={setPost} />,
    communities: <CommunityChoice grid={grid} community={community} choose={setCommunity} />,
    people: <PeopleChoice grid={grid} people={people} choose={setPeople} />,
  }
  const postName = grid.posts.find(({ id }) => id === post)?.name
  return (
    <div className={styles.papers} role="dialog" aria-label={version ? `打印 ${version.words}` : '打印值班表'}>
      {version ? <p>{version.words}，照发布时的样子</p> : <Standing from={from} to={to} />}
      {RosterSheet.options.map((sheet) => {
        const { title, paper, remark, isByPost } = ROSTER_PAPERS[sheet]
        return (
          <div key={sheet}>
            <Button onClick={() => start(sheet, 'pdf')}>{title}</Button>
            <span className={choices[sheet] ? styles.choice : 'mute'} title={remark}>
              {choices[sheet] ?? (isByPost && postName ? `${postName}，空白` : remark)}
            </span>
            {paper !== null && (
              <Button size="small" type="text" aria-label={`${title}，存成工作簿`} onClick={() => start(sheet, 'xlsx')}>
                工作簿
              </Button>
            )}
          </div>
        )
      })}
      <div>
        <Button onClick={() => start('all', 'pdf')}>全套</Button>
        <span className="mute">以上各件，打印的和工作簿，存成一个压缩包</span>
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
  const state = useQuery(ask.versions.state.queryOptions({ input: { ...useAsOf(), from, to } })).data
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
          有{countText(doubts.count)}处违反硬性规则，照常可印：{doubts.breaches[0]}
          {doubts.count > 1 && '等'}
        </p>
      )}
    </>
  )
}
