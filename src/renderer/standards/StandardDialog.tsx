/** One 配置标准 being written, with what the stored roster would lack under it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { shortDayInChinese } from '../../shared/days.ts'
import { SEATS, SEAT_LABELS } from '../../shared/people/person.ts'
import type { StandardPreview, StandardsPost } from '../../shared/standards/contract.ts'
import { asksInWords, scopeInWords } from '../../shared/standards/standard.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Failure } from '../ui/Notice.tsx'
import { postNameIn, ScopeChoice } from './ScopeChoice.tsx'
import { SpanRow } from './SpanRow.tsx'
import { readStandard, typedStandard } from './standard-form.ts'
import styles from './Standards.module.css'

interface StandardDialogProps {
  standard: Standard
  posts: StandardsPost[]
  today: string
  close: () => void
}

export function StandardDialog({ standard, posts, today, close }: StandardDialogProps) {
  const [typed, setTyped] = useState(() => typedStandard(standard))
  const id = useId()
  const { standard: read, problem } = readStandard(typed, standard.ids, today)
  const input = { ...(read ?? standard), ...useAsOf() }
  const preview = useQuery({
    ...ask.standards.previewStandard.queryOptions({ input }),
    enabled: read !== null,
    retry: false,
    gcTime: 0,
    placeholderData: (before: StandardPreview | undefined) => before,
  })
  const save = useMutation(ask.standards.saveStandard.mutationOptions({ onSuccess: close }))
  const change = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const count = (key: keyof typeof typed.counts, label: string, hint: string) => (
    <label key={key} className={styles.count}>
      {label}
      <input
        className={dialog.box}
        inputMode="numeric"
        placeholder={hint}
        value={typed.counts[key]}
        onChange={({ target }) => change({ counts: { ...typed.counts, [key]: target.value } })}
      />
    </label>
  )
  return (
    <Dialog
      title={standard.ids.length === 0 ? '新增配置标准' : '修改配置标准'}
      close={close}
      isWide
      does={{
        label: '保存',
        isDisabled: read === null || preview.error !== null,
        isBusy: save.isPending,
        act: () => read && save.mutate(read),
      }}
    >
      <div className={dialog.row}>
        <label htmlFor={id}>哪些卡点</label>
        <ScopeChoice id={id} place={typed.place} posts={posts} choose={(place) => change({ place })} />
      </div>
      <div className={dialog.row} role="group" aria-label="时段">
        <span>时段</span>
        <div className={styles.inline}>
          <label>
            <input type="radio" name={`${id}-band`} checked={typed.isAllDay} onChange={() => change({ isAllDay: true })} />
            全天
          </label>
          <label>
            <input type="radio" name={`${id}-band`} checked={!typed.isAllDay} onChange={() => change({ isAllDay: false })} />
            只在
          </label>
          {!typed.isAllDay && (
            <>
              <input
                className={styles.clock}
                aria-label="几点起"
                placeholder="20:00"
                value={typed.bandStart}
                onChange={({ target }) => change({ bandStart: target.value })}
              />
              至
              <input
                className={styles.clock}
                aria-label="几点止"
                placeholder="6:00"
                value={typed.bandEnd}
                onChange={({ target }) => change({ bandEnd: target.value })}
              />
              <span className="mute">一班有一半以上在这段里就算</span>
            </>
          )}
        </div>
      </div>
      <div className={dialog.row} role="group" aria-label="每班要几人">
        <span>每班要几人</span>
        <div>
          <div className={styles.counts}>{SEATS.map((seat) => count(seat, SEAT_LABELS[seat], '不另定'))}</div>
          <p className="mute">空着的一类不另定；写 0 就是不要。</p>
        </div>
      </div>
      <div className={dialog.row} role="group" aria-label="其中还要">
        <span>其中还要</span>
        <div className={styles.inline}>
          {count('leader', '带班', '不要')}
          {count('skilled', '有特长的', '不要')}
          {typed.counts.skilled !== '' && (
            <label className={styles.count}>
              特长
              <input
                className={dialog.box}
                placeholder="例如 测温"
                value={typed.skill}
                onChange={({ target }) => change({ skill: target.value })}
              />
            </label>
          )}
        </div>
      </div>
      <SpanRow label="日期" span={typed.span} today={today} type={(span) => change({ span })} />
      <div className={dialog.consequence} aria-live="polite">
        {read ? (
          <p>
            <b>{scopeInWords(read, postNameIn(posts, read.checkpointId))}</b>　{asksInWords(read.asks)}
          </p>
        ) : (
          <p>{problem}</p>
        )}
        {read && preview.data && !preview.error && <p>{previewSaid(preview.data)}</p>}
      </div>
      <Failure error={preview.error ?? save.error} />
    </Dialog>
  )
}

function previewSaid({ from, posts, shifts, before, after }: StandardPreview): string {
  if (shifts === 0) return `从${shortDayInChinese(from)}起已排的班都不在这个范围里。`
  const touched = `从${shortDayInChinese(from)}起已排的班里，涉及 ${countText(posts)} 处卡点 ${countText(shifts)} 班`
  if (before.missing === after.missing && before.shifts === after.shifts) {
    return `${touched}；缺人不变（${countText(after.shifts)} 班缺 ${countText(after.missing)} 人）。`
  }
  return `${touched}；缺人由 ${countText(before.shifts)} 班缺 ${countText(before.missing)} 人，变为 ${countText(after.shifts)} 班缺 ${countText(after.missing)} 人。`
}
