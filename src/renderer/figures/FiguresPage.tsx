/** 数字与名单: every counted number at the moment; each leads to the very records it counts. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { figureText } from '../../shared/counts.ts'
import { momentInChinese } from '../../shared/days.ts'
import { FIGURES, FIGURE_CODES, LIST_KIND_LABELS, ListKind } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureSet } from '../../shared/figures/figures.ts'
import { ask } from '../api.ts'
import { listAddress } from '../lists/list-address.ts'
import { useAsOf } from '../office/use-office.ts'
import { Bar } from '../ui/Bar.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './FiguresPage.module.css'

export default function FiguresPage() {
  const question = useQuery({ ...ask.figures.at.queryOptions({ input: useAsOf() }), placeholderData: keepPreviousData })
  const { data } = question
  return (
    <>
      <Bar title="数字与名单">
        <span className="mute">{data && `截至${momentInChinese(data.asOf)}`}</span>
      </Bar>
      <Failure error={question.error} retry={() => void question.refetch()} />
      {question.isPending && <Waiting />}
      {data && (
        <nav className={styles.groups} aria-label="数字">
          {ListKind.options.map((kind) => (
            <FigureGroup key={kind} kind={kind} figures={data} />
          ))}
        </nav>
      )}
    </>
  )
}

function FigureGroup({ kind, figures }: { kind: ListKind; figures: FigureSet }) {
  const label = LIST_KIND_LABELS[kind]
  return (
    <section aria-label={label}>
      <h2>
        {label}
        <Link href={listAddress(kind)} aria-label={kind === 'shifts' ? '值班表' : `${label}全部名单`}>
          {kind === 'shifts' ? '值班表' : '全部名单'}
        </Link>
      </h2>
      {FIGURE_CODES.filter((code) => FIGURES[code].kind === kind).map((code) => (
        <FigureRow key={code} code={code} figures={figures} />
      ))}
    </section>
  )
}

function FigureRow({ code, figures }: { code: FigureCode; figures: FigureSet }) {
  const { label, value, unit } = figures.figures[code]
  return (
    <Link href={listAddress(FIGURES[code].kind, { figure: code })} className={styles.figure}>
      <span>{label}</span>
      <b>{valueInChinese(value)}</b>
      <small>{unit}</small>
    </Link>
  )
}

/** Rates keep one decimal; nothing to count from is “—”, never 0. */
function valueInChinese(value: number | null): string {
  return value === null ? '—' : figureText(value)
}
