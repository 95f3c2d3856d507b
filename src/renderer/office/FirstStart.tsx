/** An empty office asks once how to begin: with its own names on a blank map, or with the invented demo street. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import type { OfficeStatus } from '../../shared/office/office.ts'
import { ask } from '../api.ts'
import { Antd } from '../ui/Antd.tsx'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useJob } from '../work/job.ts'
import { WorkProgress } from '../work/WorkProgress.tsx'
import { demoJob } from './demo-job.ts'
import styles from './FirstStart.module.css'
import { NamesForm } from './NamesForm.tsx'

export default function FirstStart({ status }: { status: OfficeStatus }) {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const begin = (after: OfficeStatus) => {
    client.setQueryData(ask.office.status.queryKey(), after)
    navigate('/today')
  }
  const update = useMutation(ask.office.update.mutationOptions({ onSuccess: begin }))
  const demo = useJob(demoJob)
  const isLoading = demo.phase === 'running'
  const isBusy = update.isPending || isLoading
  const onLoaded = useEffectEvent((after: OfficeStatus) => {
    demoJob.clear()
    begin(after)
  })
  useEffect(() => {
    if (demo.result) onLoaded(demo.result)
  }, [demo.result])

  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <i />
        <h1>街道指挥台</h1>
      </div>
      <p className={styles.lead}>
        关卡点、值班、重点人员和关停台账放进一个库，两张图、值班表和文书从这里出。数据只存在这台电脑上。
      </p>
      <div className={styles.choices}>
        <section>
          <h2>从空白开始</h2>
          <p className="mute">填上本单位的名称，再把现有台账拖进来。</p>
          <Antd>
            <NamesForm office={status.office} isBusy={isBusy} save={(names) => update.mutate(names)} />
          </Antd>
          <Failure error={update.error} />
        </section>
        <section>
          <h2>打开示范街道</h2>
          <p className="mute">装入一个虚构街道的全套台账，用来熟悉画面；人名、号码、地点都是编的。</p>
          <ul className={styles.demo}>
            <li>60 个关卡点、8 个入市口，一周值班</li>
            <li>900 余名居家观察人员，1600 户关停主体</li>
            <li>两张图、简报、值班表都能打印</li>
          </ul>
          {isLoading ? (
            <>
              <p>正在装入示范台账</p>
              <WorkProgress
                beginning="正在打开"
                progress={demo.progress}
                begunAt={demo.begunAt}
                promise="停下不会存入任何内容"
                stop={() => demoJob.stop()}
              />
            </>
          ) : (
            <Button disabled={isBusy || !status.isEmpty} onClick={() => demoJob.start(null)}>
              打开示范街道
            </Button>
          )}
          {!status.isEmpty && <p className="mute">库里已有数据，示范街道要另用一个空的数据文件夹。</p>}
          <Failure error={demo.error} />
        </section>
      </div>
    </main>
  )
}
