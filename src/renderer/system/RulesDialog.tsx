/** Asked before a rule is changed: whom it touches, counted under the present rule and under the new one. */
import { useQuery } from '@tanstack/react-query'
import { momentInChinese } from '../../shared/days.ts'
import type { RuleChange, RulesPreview } from '../../shared/office/rules.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Dialog } from '../records/Dialog.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './SystemPage.module.css'

interface RulesDialogProps {
  change: RuleChange
  isBusy: boolean
  error: unknown
  close: () => void
  store: () => void
}

export function RulesDialog({ change, isBusy, error, close, store }: RulesDialogProps) {
  const input = { ...change, ...useAsOf() }
  const preview = useQuery({ ...ask.office.previewRules.queryOptions({ input }), gcTime: 0 })
  return (
    <Dialog
      title="改了规定，会影响这些"
      close={close}
      leaves="不改"
      does={{ label: '照此保存', isDisabled: !preview.data, isBusy, act: store }}
    >
      <Failure error={preview.error ?? error} />
      {preview.data ? <Effects preview={preview.data} /> : preview.isPending && <p className="mute">正在核算</p>}
    </Dialog>
  )
}

function Effects({ preview: { asOf, sentences, effects } }: { preview: RulesPreview }) {
  return (
    <div className={styles.effects}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {effects.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">截至{momentInChinese(asOf)}</th>
              <th scope="col">现在</th>
              <th scope="col">改后</th>
            </tr>
          </thead>
          <tbody>
            {effects.map(({ label, unit, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {before} {unit}
                </td>
                <td>{before === after ? '不变' : <b>{`${after} ${unit}`}</b>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
