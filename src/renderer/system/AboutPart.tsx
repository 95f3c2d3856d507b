/** 关于: the version and the data folder a maintainer asks for, and whose work the program is built on. */
import { useQuery } from '@tanstack/react-query'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { LICENCES } from './licences.ts'
import styles from './SystemPage.module.css'

export function AboutPart() {
  const about = useQuery(ask.system.about.queryOptions())
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
        </dl>
      )}
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
