/** A region that takes one record per row: which list, which of its records, and what goes into which column. */
import { useState } from 'react'
import { FIGURES, FIGURE_CODES, FigureCode, LIST_KIND_LABELS, ListKind } from '../../shared/figures/figures.ts'
import { RowsTie } from '../../shared/forms/form.ts'
import type { SheetView } from '../../shared/forms/form.ts'
import { fieldsOf } from '../../shared/forms/list-fields.ts'
import { Button } from '../ui/Button.tsx'
import { PanelSection } from '../ui/Panel.tsx'
import styles from './FormsPage.module.css'
import { blankRows, headedColumns, splitCell } from './region.ts'
import type { TiesHand } from './use-ties.ts'

interface RowsEditorProps {
  sheet: SheetView
  cell: string
  tie: RowsTie | undefined
  proposal: (RowsTie & { isCertain: boolean }) | undefined
  ties: TiesHand
  isReadOnly: boolean
}

export function RowsEditor({ sheet, cell, tie, proposal, ties, isReadOnly }: RowsEditorProps) {
  const { row } = splitCell(cell)
  const [draft, setDraft] = useState<RowsTie>(() => tie ?? (proposal && RowsTie.parse(proposal)) ?? fresh(sheet, row))
  const change = (part: Partial<RowsTie>) => setDraft({ ...draft, ...part })
  const place = { sheet: sheet.name, cell: `${draft.columns[0]?.column ?? 'A'}${draft.row}` }
  const isSame = tie !== undefined && JSON.stringify(tie) === JSON.stringify(draft)
  return (
    <>
      <PanelSection
        title={tie ? '现在填' : proposal ? '认作' : '填名单'}
        remark={`第 ${draft.row} 行起，表上备了 ${draft.rows} 行`}
      >
        <p className="mute">一条记录一行，照名单的先后；备的行不够时，照末一行的样子往下加，下面的内容顺着往下移。</p>
        <div className={styles.field}>
          <label htmlFor="form-list">名单</label>
          <select
            id="form-list"
            disabled={isReadOnly}
            value={draft.list}
            onChange={({ target }) => change({ ...matched(sheet, draft.row, ListKind.parse(target.value)), figure: null })}
          >
            {ListKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {LIST_KIND_LABELS[kind]}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.field}>
          <label htmlFor="form-figure">哪些</label>
          <select
            id="form-figure"
            disabled={isReadOnly}
            value={draft.figure ?? ''}
            onChange={({ target }) => change({ figure: FigureCode.safeParse(target.value).data ?? null })}
          >
            <option value="">全部</option>
            {FIGURE_CODES.filter((code) => FIGURES[code].kind === draft.list).map((code) => (
              <option key={code} value={code}>
                {FIGURES[code].label}
              </option>
            ))}
          </select>
        </div>
      </PanelSection>
      <PanelSection title="各列填什么">
        {headedColumns(sheet, draft.row).map(({ column, heading }) => (
          <div key={column} className={styles.field}>
            <label htmlFor={`form-column-${column}`}>
              {heading === '' ? column : heading} <small>{column}</small>
            </label>
            <select
              id={`form-column-${column}`}
              disabled={isReadOnly}
              value={draft.columns.find((one) => one.column === column)?.field ?? ''}
              onChange={({ target }) => change({ columns: withColumn(draft.columns, column, target.value) })}
            >
              <option value="">不填</option>
              {fieldsOf(draft.list).map(({ field, label }) => (
                <option key={field} value={field}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
        {!isReadOnly && (
          <div className={styles.acts}>
            <Button
              type="primary"
              disabled={ties.isBusy || draft.columns.length === 0 || isSame}
              onClick={() => ties.setRows(draft)}
            >
              {proposal ? '接受' : '保存'}
            </Button>
            {tie && (
              <Button disabled={ties.isBusy} onClick={() => ties.clear(place)}>
                不填名单
              </Button>
            )}
            {proposal && (
              <Button disabled={ties.isBusy} onClick={() => ties.dismiss([place])}>
                不用
              </Button>
            )}
          </div>
        )}
      </PanelSection>
    </>
  )
}

function fresh(sheet: SheetView, row: number): RowsTie {
  const best = ListKind.options
    .map((kind) => matched(sheet, row, kind))
    .reduce((a, b) => (b.columns.length > a.columns.length ? b : a))
  return { sheet: sheet.name, row, rows: blankRows(sheet, row), figure: null, ...best }
}

/** Columns whose headings are a list's own words. */
function matched(sheet: SheetView, row: number, list: ListKind): Pick<RowsTie, 'list' | 'columns'> {
  const fields = fieldsOf(list)
  const columns = headedColumns(sheet, row).flatMap(({ column, heading }) => {
    const word = heading.replace(/\s+|[（(].*[）)]/g, '')
    const found = fields.find(({ label, alsoCalled }) => label === word || alsoCalled.includes(word))
    return found ? [{ column, field: found.field }] : []
  })
  return { list, columns }
}

function withColumn(columns: RowsTie['columns'], column: string, field: string): RowsTie['columns'] {
  const others = columns.filter((one) => one.column !== column)
  return field === '' ? others : [...others, { column, field }]
}
