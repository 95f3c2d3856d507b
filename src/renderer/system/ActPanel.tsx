/** One act of the log: when, who and why, what it changed field by field, and taking it back. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { ACT_KIND_LABELS, titleOfUndoing } from '../../shared/changes/act.ts'
import type { Act, ActChange } from '../../shared/changes/contract.ts'
import { countText } from '../../shared/counts.ts'
import { momentInChinese } from '../../shared/days.ts'
import { ask } from '../api.ts'
import { importQuestion, takeBack } from '../changes/take-back.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Facts, Panel, PanelSection } from '../ui/Panel.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './Log.module.css'

const CHANGE_LABELS: Record<ActChange['change'], string> = { created: '新增', changed: '修改', removed: '删除' }
/** records shown of one act */
const SHOWN = 200

export function ActPanel({ act, close }: { act: Act; close: () => void }) {
  const changes = useQuery(ask.acts.changes.queryOptions({ input: { id: act.id, limit: SHOWN } }))
  const isLookingBack = useIsLookingBack()
  const undoing = titleOfUndoing(act)
  const undo = useMutation({ mutationFn: () => takeBack({ actId: act.id, title: `正在${undoing}` }) })
  const begin = () =>
    act.kind === 'import' ? importQuestion.ask({ actId: act.id, title: act.title.replace(/^导入 /, '') }) : undo.mutate()
  return (
    <div className={styles.panel}>
      <Panel title={act.title} subtitle={ACT_KIND_LABELS[act.kind]} close={close}>
        <PanelSection title="经过">
          <Facts facts={factsOf(act)} />
          {act.canUndo && !isLookingBack && (
            <Button danger loading={undo.isPending} onClick={begin}>
              {undoing.startsWith('重做') ? '撤销这次撤销' : '撤销这一步'}
            </Button>
          )}
          <Failure error={undo.error} />
          {undo.data === null && <p role="status">已停下，什么都没有动。</p>}
        </PanelSection>
        <PanelSection title="改了什么" remark={act.records > 0 && `${countText(act.records)} 条记录`}>
          <Failure error={changes.error} retry={() => void changes.refetch()} />
          {changes.data ? <Changes changes={changes.data} act={act} /> : changes.isPending && <Waiting />}
        </PanelSection>
      </Panel>
    </div>
  )
}

function factsOf({ at, by, reason, undoneBy }: Act): [string, string][] {
  return [
    ['时间', momentInChinese(at)],
    ['谁', by],
    ...(reason ? [['事由', reason] as [string, string]] : []),
    ...(undoneBy === null ? [] : [['现状', '已撤销'] as [string, string]]),
  ]
}

function Changes({ changes, act }: { changes: ActChange[]; act: Act }) {
  if (changes.length === 0)
    return <p className="mute">{act.records === 0 ? '没有改动记录。' : '改动的是登记用的附表，没有可列的。'}</p>
  return (
    <>
      <ol className={styles.changes}>
        {changes.map(({ record, change, fields }, i) => (
          <li key={i}>
            <p>
              <i>{CHANGE_LABELS[change]}</i>
              {record}
            </p>
            {change === 'changed' &&
              fields.map(({ label, before, after }) => (
                <p key={label} className={styles.field}>
                  {label}　{before ? <s>{before}</s> : <span className="mute">空</span>} →{' '}
                  {after || <span className="mute">空</span>}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {changes.length >= SHOWN && <p className="mute">只列出前 {SHOWN} 条。</p>}
    </>
  )
}
