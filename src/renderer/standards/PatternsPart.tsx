/** 班制: how the day is cut into shifts, drawn over its 24 hours, and which posts keep which. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SHIPPED_PATTERNS } from '../../shared/standards/shift-pattern.ts'
import type { PatternUse, ShiftPattern } from '../../shared/standards/shift-pattern.ts'
import { daysInWords, placeInWords } from '../../shared/standards/standard.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { ClockBar } from './ClockBar.tsx'
import type { PartProps } from './DutyRulesPage.tsx'
import { PatternDialog } from './PatternDialog.tsx'
import { postNameIn, postsIn } from './ScopeChoice.tsx'
import { NEW_USE, UseDialog } from './UseDialog.tsx'
import type { GivenUse } from './UseDialog.tsx'
import styles from './Standards.module.css'

const NEW_PATTERN = { id: null, name: '', bands: [] }

export function PatternsPart({ standards: { patterns, uses, posts }, today, isReadOnly }: PartProps) {
  const [pattern, setPattern] = useState<(Omit<ShiftPattern, 'id'> & { id: number | null }) | null>(null)
  const [use, setUse] = useState<GivenUse | null>(null)
  const removePattern = useMutation(ask.standards.removePattern.mutationOptions())
  const removeUse = useMutation(ask.standards.removeUse.mutationOptions())
  // a shipped one that is a row by now is listed once
  const all = [...SHIPPED_PATTERNS.filter(({ name }) => !patterns.some((own) => own.name === name)), ...patterns]
  const nameOf = (id: number) => all.find((one) => one.id === id)?.name ?? ''
  const usual = SHIPPED_PATTERNS[0]?.name ?? ''
  return (
    <>
      <div className={styles.lead}>
        <p>
          班制是一天怎么分班。卡点没有另定的用“{usual}
          ”；一处卡点、一类楼院、工作日和休息日都可以各用各的。夜班计入夜班后休息、连续夜班和夜班平均。
        </p>
        {!isReadOnly && (
          <span>
            <Button onClick={() => setPattern(NEW_PATTERN)}>新增班制</Button>
            <Button type="primary" onClick={() => setUse(NEW_USE)}>
              给卡点定班制
            </Button>
          </span>
        )}
      </div>
      <Failure error={removePattern.error ?? removeUse.error} />
      <ul className={styles.patterns} aria-label="班制">
        {all.map((one) => (
          <li key={one.id} className={styles.pattern}>
            <div>
              <b>{one.name}</b>
              <small>
                {one.bands.length} 班{one.id < 0 ? '，现成的' : ''}
              </small>
            </div>
            <ClockBar bands={one.bands} />
            <span className={styles.acts}>
              {!isReadOnly && (
                <>
                  <button
                    type="button"
                    className="plain"
                    aria-label={`${one.id < 0 ? '照着改一个' : '修改'}“${one.name}”`}
                    onClick={() => setPattern(one.id < 0 ? { ...one, id: null } : one)}
                  >
                    {one.id < 0 ? '照着改一个' : '修改'}
                  </button>
                  {one.id > 0 && (
                    <button
                      type="button"
                      className="plain"
                      aria-label={`删去“${one.name}”`}
                      onClick={() => removePattern.mutate({ id: one.id })}
                    >
                      删去
                    </button>
                  )}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.heading}>
        <h2>哪些卡点用哪个</h2>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">哪些卡点</th>
            <th scope="col">哪些天</th>
            <th scope="col">班制</th>
            <th scope="col">卡点</th>
            <th scope="col">
              <span className="unseen">改动</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.shipped}>
            <th scope="row">没有另定的</th>
            <td>每天</td>
            <td>{usual}</td>
            <td />
            <td className="mute">通行做法</td>
          </tr>
          {uses.map((one) => {
            const where = placeInWords(one, postNameIn(posts, one.checkpointId))
            return (
              <tr key={one.id} className={one.to !== null && one.to < today ? styles.past : undefined}>
                <th scope="row">{where}</th>
                <td>{[dayKindSaid(one), daysInWords(one)].filter(Boolean).join('，')}</td>
                <td>{nameOf(one.patternId)}</td>
                <td>{postsIn(posts, one)} 处</td>
                <td>
                  {!isReadOnly && (
                    <span className={styles.acts}>
                      <button type="button" className="plain" aria-label={`修改“${where}”的班制`} onClick={() => setUse(one)}>
                        修改
                      </button>
                      <button
                        type="button"
                        className="plain"
                        aria-label={`删去“${where}”的班制`}
                        onClick={() => removeUse.mutate({ id: one.id })}
                      >
                        删去
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {pattern && <PatternDialog pattern={pattern} close={() => setPattern(null)} />}
      {use && <UseDialog use={use} patterns={all} posts={posts} today={today} close={() => setUse(null)} />}
    </>
  )
}

function dayKindSaid({ dayKind }: Pick<PatternUse, 'dayKind'>): string {
  return dayKind === null ? '每天' : dayKind === 'workday' ? '工作日' : '周末、节假日'
}
