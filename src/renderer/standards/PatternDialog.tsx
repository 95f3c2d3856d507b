/** A 班制 being written: its shifts one under the other, drawn as they are typed; overlaps stop it, gaps are only told. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { bandHours } from '../../shared/roster/roster-week.ts'
import { patternFault, uncovered } from '../../shared/standards/pattern-check.ts'
import type { PatternBand } from '../../shared/standards/shift-pattern.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import dialog from '../records/Dialog.module.css'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { ClockBar } from './ClockBar.tsx'
import styles from './Standards.module.css'
import { clockIn } from './typed.ts'

interface PatternDialogProps {
  pattern: { id: number | null; name: string; bands: PatternBand[] }
  close: () => void
}

const MOST_BANDS = 12
const EMPTY = { name: '', start: '', end: '', isNight: false }

export function PatternDialog({ pattern, close }: PatternDialogProps) {
  const [name, setName] = useState(pattern.name)
  const [bands, setBands] = useState<PatternBand[]>(pattern.bands.length > 0 ? pattern.bands : [EMPTY])
  const id = useId()
  const save = useMutation(ask.standards.savePattern.mutationOptions({ onSuccess: close }))
  const read = readBands(bands)
  const fault = read && patternFault(read)
  const gaps = read && !fault ? uncovered(read) : []
  const change = (at: number, more: Partial<PatternBand>) =>
    setBands(bands.map((band, i) => (i === at ? { ...band, ...more } : band)))
  const nth = (i: number) => `第 ${String(i + 1)} 班`
  return (
    <Dialog
      title={pattern.id === null ? '新增班制' : `班制“${pattern.name}”`}
      close={close}
      isWide
      does={{
        label: '保存',
        isDisabled: name.trim() === '' || !read || fault !== null,
        isBusy: save.isPending,
        act: () => read && save.mutate({ id: pattern.id, name: name.trim(), bands: read }),
      }}
    >
      <div className={dialog.row}>
        <label htmlFor={id}>名称</label>
        <input
          id={id}
          className={dialog.box}
          data-first
          maxLength={30}
          autoComplete="off"
          placeholder="例如 白天两班"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <table className={styles.bands}>
        <thead>
          <tr>
            <th scope="col">班次</th>
            <th scope="col">几点起</th>
            <th scope="col">几点止</th>
            <th scope="col">算夜班</th>
            <th scope="col">
              <span className="unseen">去掉</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band, i) => (
            <tr key={i}>
              <td>
                <input
                  className={dialog.box}
                  aria-label={`${nth(i)}的名称`}
                  maxLength={12}
                  value={band.name}
                  onChange={({ target }) => change(i, { name: target.value })}
                />
              </td>
              <td>
                <input
                  className={styles.clock}
                  aria-label={`${nth(i)}几点起`}
                  placeholder="8:00"
                  value={band.start}
                  onChange={({ target }) => change(i, { start: target.value })}
                />
              </td>
              <td>
                <input
                  className={styles.clock}
                  aria-label={`${nth(i)}几点止`}
                  placeholder="16:00"
                  value={band.end}
                  onChange={({ target }) => change(i, { end: target.value })}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${nth(i)}算夜班`}
                  checked={band.isNight}
                  onChange={({ target }) => change(i, { isNight: target.checked })}
                />
              </td>
              <td>
                {bands.length > 1 && (
                  <button
                    type="button"
                    className="plain"
                    aria-label={`去掉${nth(i)}`}
                    onClick={() => setBands(bands.filter((_, at) => at !== i))}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bands.length < MOST_BANDS && (
        <Button onClick={() => setBands([...bands, { ...EMPTY, start: bands.at(-1)?.end ?? '' }])}>再加一班</Button>
      )}
      <div className={dialog.consequence} aria-live="polite">
        {!read && <p>每班写上名称和起止时间，时间写成 8:00 的样子；止在次日的照写，例如 20:00 至 8:00。</p>}
        {fault && <p className={dialog.error}>{fault}</p>}
        {read && !fault && <ClockBar bands={read} />}
        {gaps.length > 0 && <p>{gaps.map(bandHours).join('、')}没有人值，确实如此就可以保存。</p>}
      </div>
      <Failure error={save.error} />
    </Dialog>
  )
}

function readBands(bands: PatternBand[]): PatternBand[] | null {
  const read = bands.flatMap((band) => {
    const [start, end] = [clockIn(band.start), clockIn(band.end)]
    const name = band.name.trim()
    return name === '' || start === null || end === null
      ? []
      : [{ ...band, name, start: start === '24:00' ? '00:00' : start, end }]
  })
  return read.length === bands.length ? read : null
}
