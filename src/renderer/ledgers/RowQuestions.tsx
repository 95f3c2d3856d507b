/** Who or where a row may mean, answered before anything is stored; what was answered so far can be taken back as a whole. */
import { countText } from '../../shared/counts.ts'
import type { IdentityQuestion } from '../../shared/identities/identity.ts'
import { QuestionCard } from '../identities/QuestionCard.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './RowDetails.module.css'
import { withIdentity } from './say.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { Import } from './use-import.ts'

interface RowQuestionsProps {
  previewId: string
  row: SheetRow | undefined
  /** what is asked of the rows of the page */
  asked: IdentityQuestion[]
  run: Import
}

export function RowQuestions({ previewId, row, asked, run }: RowQuestionsProps) {
  const { say, corrections, isRevising } = run
  const own = asked.filter(({ id }) => row?.questions?.includes(id))
  const said = corrections.identities ?? []
  return (
    <div className={styles.questions}>
      {own.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          previewId={previewId}
          isBusy={isRevising}
          answer={(choice) => say(withIdentity(corrections, { question: question.id, choice }))}
        />
      ))}
      {said.length > 0 && (
        <p>
          这次已确认 {countText(said.length)} 处，入库后记住。
          <Button size="small" disabled={isRevising} onClick={() => say({ ...corrections, identities: [] })}>
            全部重选
          </Button>
        </p>
      )}
    </div>
  )
}
