/** 办理时刻: the office's own now — the computer's clock, or a set moment for catching up on past days and for drills. */
import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useState } from 'react'
import { isMoment, momentInChinese, momentOfDate } from '../../shared/days.ts'
import type { Moment } from '../../shared/days.ts'
import { readMoment } from '../../shared/records/read-days.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './SystemPage.module.css'

const UNREAD = '请写明哪天几点，例如 2020年2月10日18:00。'

export function MomentForm({ workingMoment }: { workingMoment: Moment | null }) {
  const [isSet, setSet] = useState(workingMoment !== null)
  const [typed, setTyped] = useState(workingMoment ? momentInChinese(workingMoment) : '')
  const [problem, setProblem] = useState('')
  const setMoment = useMutation(ask.office.setMoment.mutationOptions())
  const save = () => {
    const read = readMoment(typed.normalize('NFKC').trim(), momentOfDate(new Date()).slice(0, 10))
    if (isSet && (read === null || !isMoment(read))) setProblem(UNREAD)
    else {
      setProblem('')
      setMoment.mutate({ moment: isSet ? read : null })
    }
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>办理时刻</h2>
      <span id="moment-label">现在按</span>
      <div className={styles.choices} role="radiogroup" aria-labelledby="moment-label">
        <label>
          <input type="radio" name="moment" checked={!isSet} onChange={() => setSet(false)} />
          随本机时钟
        </label>
        <label>
          <input type="radio" name="moment" checked={isSet} onChange={() => setSet(true)} />
          定在某一时刻（补录、演练）
        </label>
      </div>
      <span className="mute">所有窗口都按它算；顶栏里只是这个窗口回看</span>
      {isSet && (
        <>
          <label htmlFor="working-moment">定在</label>
          <Input
            id="working-moment"
            value={typed}
            autoComplete="off"
            placeholder="2020年2月10日18:00"
            aria-describedby="working-moment-remark"
            aria-invalid={problem !== ''}
            {...(problem ? { status: 'error' as const } : {})}
            onChange={({ target }) => setTyped(target.value)}
          />
          <span id="working-moment-remark" className="mute">
            {problem ? <em role="alert">{problem}</em> : '新记的都记在这一时刻'}
          </span>
        </>
      )}
      <div className={styles.save}>
        <Button htmlType="submit" loading={setMoment.isPending}>
          定下
        </Button>
        {setMoment.isSuccess && (
          <span role="status">
            {setMoment.data.office.workingMoment ? `已定在${momentInChinese(setMoment.data.moment)}` : '已随本机时钟'}
          </span>
        )}
        <Failure error={setMoment.error} />
      </div>
    </form>
  )
}
