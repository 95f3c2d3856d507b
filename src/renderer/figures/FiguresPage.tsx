/** 数字与名单: every counted number at the moment, and behind each the very records it counts. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Redirect, useLocation } from 'wouter'
import { momentInChinese } from '../../shared/days.ts'
import { FIGURES, FIGURE_CODES, LIST_KIND_LABELS, ListKind } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureSet } from '../../shared/figures/figures.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Bar } from '../ui/Bar.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { FigureGroups } from './FigureGroups.tsx'
import styles from './FiguresPage.module.css'
import { ListOfKind } from './ListOfKind.tsx'

const FIRST: FigureCode = 'checkpoints_active'

export default function FiguresPage() {
  const asOf = useAsOf()
  const [location, navigate] = useLocation()
  const [, kindText, figureText, ...rest] = location.split('/')
  const kind = ListKind.options.find((candidate) => candidate === kindText)
  const figure = FIGURE_CODES.find((code) => code === figureText && FIGURES[code].kind === kind)
  const record = figureText === 'find' ? recordNamed(rest) : undefined
  const figures = useQuery({ ...ask.figures.at.queryOptions({ input: asOf }), placeholderData: keepPreviousData })
  if (!kind) return <Redirect to={`/${FIGURES[FIRST].kind}/${FIRST}`} replace />
  const open = (toKind: ListKind, toFigure?: FigureCode) => navigate(toFigure ? `/${toKind}/${toFigure}` : `/${toKind}`)
  return (
    <>
      <Bar title="数字与名单">
        <span className="mute">{figures.data && `截至${momentInChinese(figures.data.asOf)}`}</span>
      </Bar>
      <Failure error={figures.error} retry={() => void figures.refetch()} />
      <div className={styles.page}>
        {figures.data ? (
          <FigureGroups figures={figures.data} kind={kind} figure={figure} open={open} />
        ) : (
          <div className={styles.groups}>{figures.isPending && <Waiting />}</div>
        )}
        <section className={styles.list} aria-label={titleOf(kind, figure, figures.data)}>
          <ListOfKind
            key={`${kind}/${figure ?? ''}/${rest.join('/')}`}
            kind={kind}
            figure={figure}
            record={record}
            title={titleOf(kind, figure, figures.data)}
          />
        </section>
      </div>
    </>
  )
}

/** The end of an address that names one record: `find/周思玲/12`. */
function recordNamed([name = '', id = '']: string[]): { name: string; id: string } {
  try {
    return { name: decodeURIComponent(name), id }
  } catch {
    // decoded once already, and holding a percent sign of its own
    return { name, id }
  }
}

function titleOf(kind: ListKind, figure: FigureCode | undefined, figures: FigureSet | undefined): string {
  if (!figure) return `${LIST_KIND_LABELS[kind]}全部名单`
  return figures?.figures[figure].label ?? FIGURES[figure].label
}
