/** 单位设置: the names that stand on paper, the briefing's masthead and imprint, and the rules figures are counted by. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { Fragment, useState } from 'react'
import type { Office } from '../../shared/office/office.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { SETTINGS, readSettings } from './settings.ts'
import type { Setting } from './settings.ts'
import styles from './SystemPage.module.css'

type Problems = ReturnType<typeof readSettings>['problems']

export function SettingsPart({ office }: { office: Office }) {
  const [problems, setProblems] = useState<Problems>(new Map())
  const update = useMutation(ask.office.update.mutationOptions())
  const save = (form: HTMLFormElement) => {
    const data = new FormData(form)
    const read = readSettings((name) => {
      const value = data.get(name)
      return typeof value === 'string' ? value : ''
    })
    setProblems(read.problems)
    update.reset()
    if (read.problems.size === 0) update.mutate(read.change)
  }
  return (
    <form
      className={styles.form}
      noValidate
      onChange={() => update.isSuccess && update.reset()}
      onSubmit={(event) => {
        event.preventDefault()
        save(event.currentTarget)
      }}
    >
      {SETTINGS.map(({ title, settings }) => (
        <Fragment key={title}>
          <h2>{title}</h2>
          {settings.map((setting) => (
            // what another window saves takes the place of what stands here
            <Field
              key={`${setting.name} ${String(office[setting.name])}`}
              setting={setting}
              office={office}
              problems={problems}
            />
          ))}
        </Fragment>
      ))}
      <div className={styles.save}>
        <Button type="primary" htmlType="submit" loading={update.isPending}>
          保存
        </Button>
        {update.isSuccess && <span role="status">已保存</span>}
        <Failure error={update.error} />
      </div>
    </form>
  )
}

function Field({ setting, office, problems }: { setting: Setting; office: Office; problems: Problems }) {
  const { name, label, remark, accepts } = setting
  const problem = problems.get(name)
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <Input
        id={name}
        name={name}
        defaultValue={office[name] ?? ''}
        aria-describedby={`${name}-remark`}
        aria-invalid={problem !== undefined}
        {...(problem ? { status: 'error' as const } : {})}
        {...(typeof accepts === 'object' ? { type: 'number', min: accepts.from, max: accepts.to, step: 'any' } : {})}
      />
      <span id={`${name}-remark`} className="mute">
        {problem ? <em role="alert">{problem}</em> : remark}
      </span>
    </>
  )
}
