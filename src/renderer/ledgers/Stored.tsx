/** After storing: what went in, and where to see it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { LedgerKind } from '../../shared/ledgers/ledger.ts'
import { ask } from '../api.ts'
import { importQuestion } from '../changes/take-back.ts'
import { listAddress } from '../lists/list-address.ts'
import { useAsOf } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ImportPage.module.css'
import { ProblemExport } from './ProblemExport.tsx'
import { RosterDoubted } from './RosterDoubted.tsx'
import { sheetName } from './sheet-names.ts'
import type { StoredImport } from './use-import.ts'
import { VanishedRecords } from './VanishedRecords.tsx'

const WHERE: Record<LedgerKind, { href: string; text: string }> = {
  areas: { href: '~/map', text: '看地图' },
  checkpoints: { href: '~/map/deployment', text: '看关卡点布控图' },
  people: { href: listAddress('people'), text: '看人员名单' },
  roster: { href: listAddress('shifts'), text: '看值班' },
  cases: { href: '~/map/key-persons', text: '看重点人员分布图' },
  closures: { href: listAddress('closures'), text: '看关停名单' },
  screenings: { href: listAddress('screenings'), text: '看排查名单' },
  findings: { href: listAddress('findings'), text: '看督查名单' },
  residents: { href: '~/residents', text: '看居民名单' },
  readings: { href: listAddress('readings'), text: '看体温读数' },
  reopenings: { href: listAddress('reopenings'), text: '看复工申请' },
  households: { href: listAddress('households'), text: '看排查户表' },
  supplies: { href: listAddress('supplies'), text: '看物资' },
}

export function Stored({ stored, again }: { stored: StoredImport; again: () => void }) {
  const sheets = stored.files.filter((sheet) => sheet.kind !== null)
  return (
    <div className={styles.stored}>
      <div role="status">
        <h2>已入库</h2>
      </div>
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
            <th scope="col">问题表</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ file, sheet, kind, created, changed, unchanged, rejected, duplicates, doubtful }) => (
            <tr key={`${file}|${sheet}`}>
              <td>
                {file} <small className="mute">{sheetName({ file, sheet })}</small>
              </td>
              <td>{kind && LEDGER_KIND_LABELS[kind]}</td>
              <td>{countText(created)}</td>
              <td>{countText(changed)}</td>
              <td>{countText(unchanged)}</td>
              <td>{countText(rejected + duplicates)}</td>
              <td>{kind && <Link href={WHERE[kind].href}>{WHERE[kind].text}</Link>}</td>
              <td>{rejected + duplicates + doubtful > 0 && <ProblemExport of={{ actId: stored.actId }} file={file} isLink />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheets.map((sheet) => (
        <VanishedRecords key={`${sheet.file}|${sheet.sheet}`} report={sheet} isNamed />
      ))}
      {sheets.some(({ kind }) => kind === 'roster') && <RosterDoubted actId={stored.actId} />}
      <StillAsked />
      <div className={styles.actions}>
        <Button type="primary" onClick={again}>
          再导入
        </Button>
        <Button danger onClick={() => importQuestion.ask({ actId: stored.actId, title: titleOf(stored), done: again })}>
          撤销本次导入
        </Button>
      </div>
    </div>
  )
}

/** What the ledgers leave open of who and where is meant. */
function StillAsked() {
  const open = useQuery(ask.identities.open.queryOptions({ input: useAsOf() })).data ?? []
  if (open.length === 0) return null
  return (
    <p className={styles.stillAsked}>
      还有 {countText(open.length)} 处认不准是谁、在哪。<Link href="/identities">去确认</Link>
    </p>
  )
}

function titleOf({ files }: StoredImport): string {
  const names = [...new Set(files.map(({ file }) => file))]
  return names.length > 1 ? `${names[0] ?? ''} 等 ${names.length} 个文件` : (names[0] ?? '')
}
