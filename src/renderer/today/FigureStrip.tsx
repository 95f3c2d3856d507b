/** Eight numbers of the moment beside the day before; each opens the records it counts. */
import { Link } from 'wouter'
import { figureText } from '../../shared/counts.ts'
import { FIGURES } from '../../shared/figures/figures.ts'
import type { FigureCode } from '../../shared/figures/figures.ts'
import type { Situation } from '../../shared/situation/situation.ts'
import { listAddress } from '../lists/list-address.ts'
import { STRIP, difference } from './strip-figures.ts'
import type { Beneath, Reading, StripFigure } from './strip-figures.ts'
import styles from './FigureStrip.module.css'

type Figures = Situation['figures']

export function FigureStrip({ figures }: { figures: Figures }) {
  return (
    <ul className={styles.strip} aria-label="今日数字">
      {STRIP.map((shown) => (
        <li key={shown.label}>
          <OneFigure shown={shown} figures={figures} />
        </li>
      ))}
    </ul>
  )
}

function OneFigure({ shown, figures }: { shown: StripFigure; figures: Figures }) {
  const value = valueOf(shown, (code) => figures[code].value)
  const before = valueOf(shown, (code) => figures[code].before)
  return (
    <>
      <Link className={styles.figure} href={addressOfFigure(shown.figure)}>
        <span className={styles.label}>{shown.label}</span>
        <b>{inChinese(value)}</b>
        <small>
          {shown.of && ` / ${inChinese(figures[shown.of].value)} `}
          {shown.unit}
        </small>
      </Link>
      <p>
        {shown.beneath.map((beneath) => (
          <Below key={keyOf(beneath)} beneath={beneath} figures={figures} change={difference(value, before)} />
        ))}
      </p>
    </>
  )
}

function Below({ beneath, figures, change }: { beneath: Beneath; figures: Figures; change: number | null }) {
  if (beneath.kind === 'once') {
    const isCounted = (figures[beneath.first.figure].value ?? 0) > 0
    return <Below beneath={isCounted ? beneath.first : beneath.else} figures={figures} change={change} />
  }
  if (beneath.kind === 'change') return <span>{change === null ? beneath.without : <Change by={change} />}</span>
  const { label, figure } = beneath
  const amount = beneath.kind === 'growth' ? figures[figure].difference : figures[figure].value
  if (beneath.kind === 'growth' && amount === null) return <span>{beneath.without}</span>
  const isAlarm = beneath.kind === 'figure' && beneath.isAlarm === true && amount !== null && amount > 0
  return (
    <Link href={addressOfFigure(figure)} className={isAlarm ? styles.alarm : undefined}>
      {label} <b>{inChinese(amount)}</b>
      {beneath.kind === 'figure' && beneath.unit && amount !== null && ` ${beneath.unit}`}
    </Link>
  )
}

function Change({ by }: { by: number }) {
  if (by === 0) return <>较昨日 持平</>
  return (
    <>
      较昨日 <span aria-hidden="true">{by > 0 ? '▲ ' : '▼ '}</span>
      <span className="unseen">{by > 0 ? '增' : '减'}</span>
      <b>{inChinese(Math.abs(by))}</b>
    </>
  )
}

function valueOf({ figure, value }: StripFigure, read: Reading): number | null {
  return value ? value(read) : read(figure)
}

function addressOfFigure(figure: FigureCode): string {
  return listAddress(FIGURES[figure].kind, { figure })
}

function keyOf(beneath: Beneath): string {
  return beneath.kind === 'change' || beneath.kind === 'once' ? beneath.kind : beneath.figure
}

/** Nothing to count from is “—”, never 0. */
function inChinese(value: number | null): string {
  return value === null ? '—' : figureText(value)
}
