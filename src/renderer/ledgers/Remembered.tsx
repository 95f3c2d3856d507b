/** 记住的读法: how headings are read since the clerk said so at an import; each can be forgotten. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './PastImports.module.css'

export function Remembered({ canForget }: { canForget: boolean }) {
  const mappings = useQuery(ask.ledgers.mappings.queryOptions())
  const forget = useMutation(ask.ledgers.forgetMapping.mutationOptions())
  if (!mappings.data) {
    return mappings.error ? <Failure error={mappings.error} retry={() => void mappings.refetch()} /> : <Waiting />
  }
  if (mappings.data.length === 0) {
    return (
      <p className={styles.none}>
        还没有记住的读法。导入时在“各列读作”里改过列的读法，入库后就记在这里，下次同样的列名照此读。单个同义词在“系统 ·
        类别与同义词”里。
      </p>
    )
  }
  return (
    <div className={styles.past} tabIndex={0} role="region" aria-label="记住的读法">
      <Failure error={forget.error} />
      {mappings.data.map(({ id, kind, columns }) => (
        <section key={id} aria-label={`${kind} ${columns.map(({ heading }) => heading).join('、')}`}>
          <div className={styles.head}>
            <h2>{kind}</h2>
            <span className="space" />
            {canForget && (
              <Button size="small" loading={forget.isPending} onClick={() => forget.mutate({ id })}>
                不再记住
              </Button>
            )}
          </div>
          <p>
            {columns.map(({ heading, label }, i) => (
              <span key={heading}>
                {i > 0 && '　'}
                {heading} → {label ?? '不读'}
              </span>
            ))}
          </p>
        </section>
      ))}
    </div>
  )
}
