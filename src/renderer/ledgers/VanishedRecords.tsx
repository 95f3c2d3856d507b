/** Records the former version of a ledger had and this one does not: listed, each with its link, and left as they are. */
import { Link } from 'wouter'
import { countText } from '../../shared/counts.ts'
import { isVersioned } from '../../shared/ledgers/ledger.ts'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import { listAddress, placeAt } from '../lists/list-address.ts'
import { sheetName } from './sheet-names.ts'
import styles from './VanishedRecords.module.css'

/** links drawn at once */
const SHOWN = 500

interface VanishedRecordsProps {
  report: SheetReport
  /** says whose table it is, where several stand below each other */
  isNamed?: boolean
}

export function VanishedRecords({ report, isNamed = false }: VanishedRecordsProps) {
  const { kind, vanished, vanishedCount = vanished.length, file } = report
  if (!isVersioned(kind) || vanished.length === 0) return null
  const rest = vanishedCount - Math.min(vanished.length, SHOWN)
  return (
    <details className={styles.vanished}>
      <summary>
        {isNamed && (
          <span>
            {file} {sheetName(report)}
          </span>
        )}
        上一版有、这一版没有 <b>{countText(vanishedCount)}</b>
      </summary>
      <p>
        这些记录都照原样留着，不改动，也不删除。
        {kind === 'residents' ? '确已搬走或去世的，请与社区核对。' : '确已撤销、离岗、解除或复工的，请逐条打开登记。'}
      </p>
      <ul aria-label="上一版有、这一版没有的记录">
        {vanished.slice(0, SHOWN).map(({ id, label, community }) => (
          <li key={id}>
            <Link href={kind === 'residents' ? placeAt('/residents', { id }) : listAddress(kind, { id })}>{label}</Link>{' '}
            {community !== label && <small className="mute">{community}</small>}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>还有 {countText(rest)} 条没有列出。请先核对选的文件是不是整份台账。</p>}
    </details>
  )
}
