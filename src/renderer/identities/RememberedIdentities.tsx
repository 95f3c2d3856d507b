/** What was answered once and holds for every import; each answer can be taken back. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { countText } from '../../shared/counts.ts'
import { IDENTITY_SUBJECT_LABELS } from '../../shared/identities/identity.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Identities.module.css'

export function RememberedIdentities({ canForget }: { canForget: boolean }) {
  const remembered = useQuery(ask.identities.remembered.queryOptions())
  const forget = useMutation(ask.identities.forget.mutationOptions())
  if (!remembered.data) return <Failure error={remembered.error} retry={() => void remembered.refetch()} />
  if (remembered.data.length === 0) return null
  return (
    <details className={styles.remembered}>
      <summary>已确认 {countText(remembered.data.length)} 处，导入时照此认</summary>
      <Failure error={forget.error} />
      <table aria-label="已确认的身份">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">台账上写的</th>
            <th scope="col">出处</th>
            <th scope="col">确认为</th>
            <th scope="col">
              <span className="unseen">不再记住</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {remembered.data.map(({ id, subject, said, context, answer }) => (
            <tr key={id}>
              <td>{IDENTITY_SUBJECT_LABELS[subject]}</td>
              <td>{said}</td>
              <td>{context}</td>
              <td>{answer}</td>
              <td>
                {canForget && (
                  <Button
                    size="small"
                    aria-label={`不再记住 ${said} ${context ?? ''}`}
                    disabled={forget.isPending}
                    onClick={() => forget.mutate({ id })}
                  >
                    不再记住
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
