/** A list's meanings, each with the words taken for it; the office's own can be taken out again. */
import { useMutation } from '@tanstack/react-query'
import type { OwnWord, WordList, WordMeaning } from '../../shared/words/word.ts'
import { ask } from '../api.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Failure } from '../ui/Notice.tsx'
import { readable } from './found-words.ts'
import styles from './Words.module.css'

export function WordTable({ list: { group, meanings }, search = '' }: { list: WordList; search?: string }) {
  const remove = useMutation(ask.words.remove.mutationOptions())
  const isLookingBack = useIsLookingBack()
  return (
    <>
      <Failure error={remove.error} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">认作</th>
            <th scope="col">{group === 'headings' ? '列名写成' : '写成'}</th>
          </tr>
        </thead>
        <tbody>
          {meanings.map((meaning) => (
            <tr key={meaning.meaning}>
              <th scope="row">{meaning.label}</th>
              <td>
                {meaning.own.map((own) => (
                  <Own key={own.id} own={own} remove={isLookingBack ? null : () => remove.mutate({ id: own.id })} />
                ))}
                <Shipped meaning={meaning} search={search} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Own({ own: { said }, remove }: { own: OwnWord; remove: (() => void) | null }) {
  return (
    <span className={styles.own}>
      {said}
      {remove && (
        <button type="button" className="plain" aria-label={`删去“${said}”`} onClick={remove}>
          ×
        </button>
      )}
    </span>
  )
}

function Shipped({ meaning, search }: { meaning: WordMeaning; search: string }) {
  const { words, inLetters } = readable(meaning)
  return (
    <>
      {words.map((word, i) => (
        <span key={word}>
          {i > 0 && '、'}
          {search !== '' && word.includes(search) ? <mark>{word}</mark> : word}
        </span>
      ))}
      {inLetters > 0 && (
        <span className="mute">
          {words.length > 0 && '，'}另有{inLetters}种字母写法
        </span>
      )}
    </>
  )
}
