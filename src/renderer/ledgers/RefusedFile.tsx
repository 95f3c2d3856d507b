/** A file that could not be read, why, and what may still be tried: its password, another encoding. */
import { useState } from 'react'
import { SAID_ENCODING_LABELS, SaidEncoding } from '../../shared/ledgers/corrections.ts'
import type { Preview } from '../../shared/ledgers/preview.ts'
import { Button } from '../ui/Button.tsx'
import styles from './FileList.module.css'
import { withFile } from './say.ts'
import type { Import } from './use-import.ts'

export function RefusedFile({ refused, run }: { refused: Preview['refused'][number]; run: Import }) {
  const { file, code, message } = refused
  return (
    <div className={styles.refused} role="alert">
      <b title={file}>{file}</b>
      <p>{message}</p>
      {(code === 'file_password' || code === 'file_password_wrong') && <PasswordEntry file={file} run={run} />}
      {code === 'file_encoding' && <EncodingChoice file={file} run={run} />}
    </div>
  )
}

/** The password is used for reading only and is not kept. */
function PasswordEntry({ file, run }: { file: string; run: Import }) {
  const [password, setPassword] = useState('')
  return (
    <form
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') run.say(withFile(run.corrections, file, { password }))
      }}
    >
      <input
        type="password"
        autoComplete="off"
        aria-label={`${file} 的打开密码`}
        placeholder="打开密码"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={password === ''} loading={run.isRevising}>
        打开
      </Button>
    </form>
  )
}

export function EncodingChoice({ file, run }: { file: string; run: Import }) {
  const said = run.corrections.files.find((one) => one.file === file)?.encoding ?? ''
  return (
    <select
      aria-label={`${file} 的文字编码`}
      value={said}
      onChange={(event) =>
        run.say(withFile(run.corrections, file, { encoding: SaidEncoding.nullable().parse(event.target.value || null) }))
      }
    >
      <option value="">自动辨认文字编码</option>
      {SaidEncoding.options.map((encoding) => (
        <option key={encoding} value={encoding}>
          {SAID_ENCODING_LABELS[encoding]}
        </option>
      ))}
    </select>
  )
}
