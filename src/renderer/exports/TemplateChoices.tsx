/** 空白台账: an empty ledger of each kind, to be filled in where there is none yet. */
import { useMutation } from '@tanstack/react-query'
import { TemplateKind } from '../../shared/exports/contract.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import { api } from '../api.ts'
import { saveFile } from '../documents/save-file.ts'
import { Failure } from '../ui/Notice.tsx'
import styles from './TemplateChoices.module.css'

export function TemplateChoices() {
  const template = useMutation({ mutationFn: (kind: TemplateKind) => api.exports.template({ kind }), onSuccess: saveFile })
  return (
    <section className={styles.templates} aria-label="空白台账">
      <p>手头没有表的，取一份空白台账来填，带下拉选项、示例和填表说明：</p>
      <div className={styles.kinds}>
        {TemplateKind.options.map((kind) => (
          <button key={kind} type="button" disabled={template.isPending} onClick={() => template.mutate(kind)}>
            {LEDGER_KIND_LABELS[kind]}
          </button>
        ))}
      </div>
      <Failure error={template.error} />
    </section>
  )
}
