/** The loaded forms, and how far each is tied. */
import type { FormSummary } from '../../shared/forms/form.ts'
import styles from './FormsPage.module.css'

interface FormListProps {
  forms: FormSummary[]
  chosen: number
  choose: (id: number) => void
}

export function FormList({ forms, chosen, choose }: FormListProps) {
  return (
    <nav className={styles.list} aria-label="各张报表">
      {forms.map(({ id, name, tied, proposed, lost }) => (
        <button
          key={id}
          type="button"
          className="plain"
          aria-current={id === chosen ? 'true' : undefined}
          onClick={() => choose(id)}
        >
          <b>{name}</b>
          <span>
            接好 {tied} 处{proposed > 0 && <em className="warn">待确认 {proposed}</em>}
            {lost > 0 && <em className={styles.lost}>找不到位置 {lost}</em>}
          </span>
        </button>
      ))}
    </nav>
  )
}
