/** One word more: what stands in the office's ledgers, and what it is to be taken for. */
import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input'
import type { InputRef } from 'antd/es/input'
import { useRef, useState } from 'react'
import { LONGEST_WORD } from '../../shared/words/word.ts'
import type { WordList } from '../../shared/words/word.ts'
import { ask } from '../api.ts'
import { useIsLookingBack } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Words.module.css'

export function AddWord({ list: { list, group, meanings } }: { list: WordList }) {
  const [said, setSaid] = useState('')
  const [meaning, setMeaning] = useState(meanings[0]?.meaning ?? '')
  const input = useRef<InputRef>(null)
  const isLookingBack = useIsLookingBack()
  const add = useMutation(ask.words.add.mutationOptions({ onSuccess: () => setSaid('') }))
  if (isLookingBack) return null
  const label = meanings.find((each) => each.meaning === meaning)?.label
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (said.trim() !== '') add.mutate({ list, meaning, said })
        input.current?.focus()
      }}
    >
      <label htmlFor="said">{group === 'headings' ? '台账上的列名' : '台账上写的'}</label>
      <Input
        id="said"
        ref={input}
        value={said}
        maxLength={LONGEST_WORD}
        autoComplete="off"
        onChange={(event) => {
          add.reset()
          setSaid(event.target.value)
        }}
      />
      <label htmlFor="meaning">认作</label>
      <select
        id="meaning"
        value={meaning}
        onChange={(event) => {
          add.reset()
          setMeaning(event.target.value)
        }}
      >
        {meanings.map((each) => (
          <option key={each.meaning} value={each.meaning}>
            {each.label}
          </option>
        ))}
      </select>
      <Button type="primary" htmlType="submit" loading={add.isPending} disabled={said.trim() === ''}>
        添加
      </Button>
      {add.data && (
        <span role="status">
          已添加，下次导入把“{add.data.said}”认作“{label}”。
        </span>
      )}
      <Failure error={add.error} />
    </form>
  )
}
