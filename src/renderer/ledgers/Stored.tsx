/** After storing: what went in, and where to see it. */
import Button from 'antd/es/button'
import { Link } from 'wouter'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { ImportReport, LedgerKind } from '../../shared/ledgers/ledger.ts'
import styles from './ImportPage.module.css'
import { hasSheets } from './sheet-names.ts'

const WHERE: Record<LedgerKind, { href: string; text: string }> = {
  areas: { href: '~/map', text: '看地图' },
  checkpoints: { href: '~/map/deployment', text: '看关卡点布控图' },
  people: { href: '~/figures/people', text: '看人员名单' },
  roster: { href: '~/figures/shifts', text: '看班次名单' },
  cases: { href: '~/map/key-persons', text: '看重点人员分布图' },
  closures: { href: '~/figures/closures', text: '看关停名单' },
  screenings: { href: '~/figures/screenings', text: '看排查名单' },
  findings: { href: '~/figures/findings', text: '看督查名单' },
}

export function Stored({ report, again }: { report: ImportReport; again: () => void }) {
  const sheets = report.files.filter((sheet) => sheet.kind !== null)
  return (
    <div className={styles.stored} role="status">
      <h2>已入库</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">台账</th>
            <th scope="col">新增</th>
            <th scope="col">更新</th>
            <th scope="col">无变化</th>
            <th scope="col">不入库</th>
            <th scope="col">去看</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ file, sheet, kind, created, changed, unchanged, rejected, duplicates }) => (
            <tr key={`${file}|${sheet}`}>
              <td>
                {file} {hasSheets(file) && <small className="mute">{sheet}</small>}
              </td>
              <td>{kind && LEDGER_KIND_LABELS[kind]}</td>
              <td>{created}</td>
              <td>{changed}</td>
              <td>{unchanged}</td>
              <td>{rejected + duplicates}</td>
              <td>{kind && <Link href={WHERE[kind].href}>{WHERE[kind].text}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={again}>再导入</Button>
    </div>
  )
}
