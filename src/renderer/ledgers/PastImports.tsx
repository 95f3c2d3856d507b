/** 已导入批次: every import so far, who made it, what it brought, and the files it came from as they were. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { countText } from '../../shared/counts.ts'
import { momentInChinese } from '../../shared/days.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { PastImport } from '../../shared/ledgers/ledger.ts'
import { ask } from '../api.ts'
import { importQuestion } from '../changes/take-back.ts'
import { saveFile } from '../documents/save-file.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './PastImports.module.css'
import { ProblemExport } from './ProblemExport.tsx'

export function PastImports({ canUndo }: { canUndo: boolean }) {
  const past = useQuery(ask.ledgers.past.queryOptions())
  const original = useMutation(ask.ledgers.original.mutationOptions({ onSuccess: saveFile }))
  if (!past.data) return past.error ? <Failure error={past.error} retry={() => void past.refetch()} /> : <Waiting />
  if (past.data.length === 0) {
    return <p className={styles.none}>还没有导入过台账。请在“导入”里选择文件，导入后这里能看到每一批和它的原件。</p>
  }
  return (
    // it scrolls, so the keyboard must get there
    <div className={styles.past} tabIndex={0} role="region" aria-label="已导入批次">
      <Failure error={original.error} />
      {past.data.map((batch) => (
        <section key={batch.actId} aria-label={batch.title}>
          <div className={styles.head}>
            <h2>{batch.title}</h2>
            <span className="mute">
              {momentInChinese(batch.at)}　{batch.actor}
            </span>
            {batch.isUndone && <em>已撤销</em>}
            <span className="space" />
            {canUndo && !batch.isUndone && (
              <Button size="small" danger onClick={() => importQuestion.ask({ actId: batch.actId, title: batch.title })}>
                撤销本次导入
              </Button>
            )}
          </div>
          <Files batch={batch} open={(name) => original.mutate({ actId: batch.actId, name })} />
        </section>
      ))}
    </div>
  )
}

function Files({ batch, open }: { batch: PastImport; open: (name: string) => void }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">台账</th>
          <th scope="col">行数</th>
          <th scope="col">新增</th>
          <th scope="col">更新</th>
          <th scope="col">无变化</th>
          <th scope="col">不入库</th>
          <th scope="col">原件</th>
          <th scope="col">问题表</th>
        </tr>
      </thead>
      <tbody>
        {batch.files.map(({ name, isKept, kinds, rows, created, changed, unchanged, left }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{kinds.map((kind) => LEDGER_KIND_LABELS[kind]).join('、') || <span className="mute">没认出，未入库</span>}</td>
            {[rows, created, changed, unchanged, left].map((count, i) => (
              <td key={i}>{count > 0 ? countText(count) : '—'}</td>
            ))}
            <td>
              {isKept ? (
                <Button type="link" size="small" aria-label={`取出原件 ${name}`} onClick={() => open(name)}>
                  取出
                </Button>
              ) : (
                <span className="mute">不在了</span>
              )}
            </td>
            <td>{isKept && kinds.length > 0 && <ProblemExport of={{ actId: batch.actId }} file={name} isLink />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
