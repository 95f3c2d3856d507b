/** 关于: what a maintainer asks for – version, data folder, how much there is and whether it is sound – and whose work this builds on. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { countText } from '../../shared/counts.ts'
import { ask } from '../api.ts'
import { sizeInChinese } from '../backups/backup-words.ts'
import { Button } from '../ui/Button.tsx'
import { Failure, Notice } from '../ui/Notice.tsx'
import { LICENCES } from './licences.ts'
import styles from './SystemPage.module.css'

export function AboutPart() {
  const about = useQuery({ ...ask.system.about.queryOptions(), refetchOnMount: 'always' })
  return (
    <div className={styles.about}>
      <Failure error={about.error} retry={() => void about.refetch()} />
      {about.data && (
        <dl>
          <div>
            <dt>程序</dt>
            <dd>街道指挥台 {about.data.version}</dd>
          </div>
          <div>
            <dt>数据文件夹</dt>
            <dd>{about.data.dataDir}</dd>
          </div>
          <div>
            <dt>数据库</dt>
            <dd>
              {sizeInChinese(about.data.databaseSize)}，{countText(about.data.records)} 条记录，日志 {countText(about.data.acts)}{' '}
              条
            </dd>
          </div>
          <div>
            <dt>故障记录</dt>
            <dd>{about.data.faultsLog.exists ? about.data.faultsLog.path : '还没有出过故障'}</dd>
          </div>
        </dl>
      )}
      <DatabaseCheck />
      <p className="mute">数据只存在这台电脑的数据文件夹里，不往外发。换电脑时把整个文件夹拷过去即可。</p>
      <h2>所用软件及许可</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">许可</th>
            <th scope="col">用处</th>
          </tr>
        </thead>
        <tbody>
          {LICENCES.map(({ name, licence, use }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{licence}</td>
              <td>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DatabaseCheck() {
  const check = useMutation(ask.system.check.mutationOptions())
  return (
    <div className={styles.check}>
      <Button loading={check.isPending} onClick={() => check.mutate({})}>
        {check.isPending ? '正在检查' : '检查数据库'}
      </Button>
      {check.data?.isSound && <span role="status">{check.data.sentence}</span>}
      {check.data && !check.data.isSound && <Notice tone="red">{check.data.sentence}</Notice>}
      <Failure error={check.error} />
    </div>
  )
}
