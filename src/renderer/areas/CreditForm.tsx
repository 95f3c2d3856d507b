/** 底图来源: the line every printed map carries about its ground. */
import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useState } from 'react'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Areas.module.css'

export function CreditForm({ credit, isReadOnly }: { credit: string | null; isReadOnly: boolean }) {
  const [text, setText] = useState(credit ?? '')
  const update = useMutation(ask.office.update.mutationOptions())
  return (
    <form
      className={styles.credit}
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate({ baseMapCredit: text.trim() || null })
      }}
    >
      <label htmlFor="credit">底图来源</label>
      <Input
        id="credit"
        value={text}
        maxLength={60}
        readOnly={isReadOnly}
        placeholder="来源未注明，例如：区自然资源局 2019年电子地图"
        aria-describedby="credit-remark"
        onChange={(event) => setText(event.target.value)}
      />
      {!isReadOnly && (
        <Button htmlType="submit" loading={update.isPending} disabled={text.trim() === (credit ?? '')}>
          保存
        </Button>
      )}
      <span id="credit-remark" className="mute">
        印在两张图的右下角
      </span>
      <Failure error={update.error} />
    </form>
  )
}
