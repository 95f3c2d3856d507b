/** The office's settings as a form. */
import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { Fragment, useState } from 'react'
import type { Office } from '../../shared/office/office.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { SETTINGS, changesOf, readSettings } from './settings.ts'
import type { Setting, SettingName } from './settings.ts'
import { useSettingsDraft } from './settings-draft.ts'
import type { Written } from './settings-draft.ts'
import styles from './SystemPage.module.css'

type Problems = ReturnType<typeof readSettings>['problems']

interface SettingsFormProps {
  office: Office
  /** typed before and not saved */
  begun: Written
  isReadOnly: boolean
}

export function SettingsForm({ office, begun, isReadOnly }: SettingsFormProps) {
  const [written, setWritten] = useState(begun)
  const [problems, setProblems] = useState<Problems>(new Map())
  const [remark, setRemark] = useState('')
  const draft = useSettingsDraft()
  const leave = () => {
    setWritten({})
    setProblems(new Map())
    void draft.drop()
  }
  const update = useMutation(
    ask.office.update.mutationOptions({
      onSuccess: () => {
        leave()
        setRemark('已保存')
      },
    }),
  )
  const textOf = (name: SettingName) => written[name] ?? String(office[name] ?? '')
  const write = (name: SettingName, text: string) => {
    const next = { ...written, [name]: text }
    setWritten(next)
    setRemark('')
    draft.keep({ written: next })
  }
  const save = () => {
    if (isReadOnly) return
    const read = readSettings(textOf)
    const change = changesOf(read.change, office)
    setProblems(read.problems)
    if (read.problems.size > 0) return
    if (Object.keys(change).length === 0) {
      leave()
      setRemark('没有改动')
    } else update.mutate(change)
  }
  useKeys({ 'ctrl+s': save })
  return (
    <>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {SETTINGS.map(({ title, settings }) => (
          <Fragment key={title}>
            <h2>{title}</h2>
            {settings.map((setting) => (
              <Field
                key={setting.name}
                setting={setting}
                text={textOf(setting.name)}
                problems={problems}
                write={isReadOnly ? null : write}
              />
            ))}
          </Fragment>
        ))}
        <div className={styles.save}>
          {!isReadOnly && (
            <Button type="primary" htmlType="submit" loading={update.isPending}>
              保存
            </Button>
          )}
          {Object.keys(written).length > 0 && <Button onClick={leave}>不保存</Button>}
          {Object.keys(written).length > 0 && <span className="mute">有改动还没有保存</span>}
          {remark && <span role="status">{remark}</span>}
          <Failure error={update.error} />
        </div>
      </form>
    </>
  )
}

interface FieldProps {
  setting: Setting
  text: string
  problems: Problems
  /** null: only to be read */
  write: ((name: SettingName, text: string) => void) | null
}

function Field({ setting: { name, label, remark, accepts }, text, problems, write }: FieldProps) {
  const problem = problems.get(name)
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <Input
        id={name}
        value={text}
        aria-describedby={`${name}-remark`}
        aria-invalid={problem !== undefined}
        readOnly={write === null}
        onChange={({ target }) => write?.(name, target.value)}
        {...(problem ? { status: 'error' as const } : {})}
        {...(typeof accepts === 'object' ? { type: 'number', min: accepts.from, max: accepts.to, step: 'any' } : {})}
      />
      <span id={`${name}-remark`} className="mute">
        {problem ? <em role="alert">{problem}</em> : remark}
      </span>
    </>
  )
}
