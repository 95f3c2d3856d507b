/** The figures by what they count; each opens its list. */
import { FIGURES, FIGURE_CODES, LIST_KIND_LABELS, ListKind } from '../../shared/figures/figures.ts'
import type { FigureCode, FigureSet, FigureValue } from '../../shared/figures/figures.ts'
import styles from './FiguresPage.module.css'

interface FigureGroupsProps {
  figures: FigureSet
  kind: ListKind
  figure: FigureCode | undefined
  open: (kind: ListKind, figure?: FigureCode) => void
}

export function FigureGroups({ figures, kind, figure, open }: FigureGroupsProps) {
  return (
    <nav className={styles.groups} aria-label="数字">
      {ListKind.options.map((group) => (
        <section key={group} aria-label={LIST_KIND_LABELS[group]}>
          <h2>
            {LIST_KIND_LABELS[group]}
            <button
              type="button"
              aria-current={group === kind && !figure}
              aria-label={`${LIST_KIND_LABELS[group]}全部名单`}
              onClick={() => open(group)}
            >
              全部名单
            </button>
          </h2>
          {FIGURE_CODES.filter((code) => FIGURES[code].kind === group).map((code) => (
            <FigureRow key={code} value={figures.figures[code]} isOpen={code === figure} open={() => open(group, code)} />
          ))}
        </section>
      ))}
    </nav>
  )
}

function FigureRow({ value, isOpen, open }: { value: FigureValue; isOpen: boolean; open: () => void }) {
  return (
    <button type="button" className={styles.figure} aria-current={isOpen} onClick={open}>
      <span>{value.label}</span>
      <b>{valueInChinese(value.value)}</b>
      <small>{value.unit}</small>
    </button>
  )
}

/** Rates keep one decimal; nothing to count from is “—”, never 0. */
function valueInChinese(value: number | null): string {
  return value === null ? '—' : value.toLocaleString('zh-CN', { maximumFractionDigits: 1 })
}
