/** A table as it was written, marked where something was wrong, mended or left out; its cells may be rewritten in place. */
import { useMemo } from 'react'
import type { RowFilter, SheetPreview } from '../../shared/ledgers/preview.ts'
import { widthOfText } from '../map/place-labels.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import { RecordGrid } from '../ui/RecordGrid.tsx'
import { FieldSelect } from './FieldSelect.tsx'
import { OUTCOME_LABELS } from './outcome-words.ts'
import { sheetName } from './sheet-names.ts'
import type { SheetRow } from './sheet-rows.ts'
import styles from './SheetGrid.module.css'

interface SheetGridProps {
  sheet: SheetPreview
  rows: SheetRow[]
  filter: RowFilter
  target: { id: string } | null
  reach: (row: number) => void
  /** left out where nothing may be changed */
  rewrite?: ((row: SheetRow, place: number, text: string) => void) | undefined
  mapTo?: ((column: number, field: string | null) => void) | undefined
}

const EMPTY: Record<RowFilter, string> = {
  all: '这张表没有可看的行',
  look: '没有待看的行，可以入库',
  created: '没有新增的行',
  changed: '没有要更新的行',
  duplicate: '没有重复的行',
  doubtful: '没有有疑问的行',
  identity: '没有待确认身份的行',
  rejected: '没有不能导入的行',
  unchanged: '没有无变化的行',
}

export function SheetGrid({ sheet, rows, filter, target, reach, rewrite, mapTo }: SheetGridProps) {
  const { columns: written, fields } = sheet
  const columns = useMemo(() => columnsOf(sheet), [sheet])
  const heads = useMemo(
    () =>
      new Map(
        written.map((column, place) => [
          keyOf(place),
          <FieldSelect key={place} column={column} fields={fields} choose={mapTo} isInHeading />,
        ]),
      ),
    [written, fields, mapTo],
  )
  const edit = useMemo(
    () => ({
      canEdit: (row: SheetRow, key: string) => rewrite !== undefined && row.skipped === null && placeOf(key) !== null,
      store: (row: SheetRow, key: string, text: string) => rewrite?.(row, placeOf(key) ?? 0, text),
    }),
    [rewrite],
  )
  return (
    <RecordGrid
      name={`preview:${written.map(({ heading }) => heading).join('|')}`}
      label={[sheet.file, sheetName(sheet)].filter(Boolean).join(' ')}
      columns={columns}
      heads={heads}
      rows={rows}
      idOf={idOf}
      rowClassName={rowClassName}
      spanningText={skippedText}
      target={target}
      headerHeight={50}
      isSortable={false}
      edit={edit}
      onReach={(row) => row.skipped === null && reach(row.row)}
      emptyText={EMPTY[filter]}
    />
  )
}

const idOf = (row: SheetRow) => (row.skipped === null ? String(row.row) : `gap-${row.row}`)

const rowClassName = ({ outcome }: SheetRow) => (outcome === 'rejected' || outcome === 'duplicate' ? styles.skip : undefined)

const skippedText = (row: SheetRow) => row.skipped

const keyOf = (place: number) => `cell-${place}`

function placeOf(key: string): number | null {
  return key.startsWith('cell-') ? Number(key.slice('cell-'.length)) : null
}

function columnsOf(sheet: SheetPreview): GridColumn<SheetRow>[] {
  return [
    {
      key: 'row',
      heading: '表中',
      remark: '行',
      width: 52,
      align: 'center',
      value: (row) => row.row,
      className: () => styles.rowNumber,
    },
    {
      key: 'outcome',
      heading: '处理',
      remark: '结果',
      width: 70,
      value: (row) => OUTCOME_LABELS[row.outcome],
    },
    ...sheet.columns.map(({ heading, field }, place): GridColumn<SheetRow> => ({
      key: keyOf(place),
      heading: heading || '（没有列名）',
      width: widthFor(sheet, place),
      value: (row) => row.cells[place] ?? '',
      text: (row) => row.cells[place] || (row.marks.has(place) ? '空' : ''),
      draw: (row) => <Cell row={row} place={place} />,
      className: (row) => classOf(row, place, field),
    })),
    {
      key: 'messages',
      heading: '问题与处理',
      remark: '说明',
      width: 320,
      grows: true,
      clings: 280,
      value: (row) => row.messages.join(''),
      className: () => styles.message,
    },
  ]
}

/** The reason stands on the cell, for the mouse and for a screen reader alike. */
function Cell({ row, place }: { row: SheetRow; place: number }) {
  const reason = row.reasons.get(place)
  const isRewritten = row.corrected.includes(place)
  const said = [isRewritten && '已手工改正。', reason].filter(Boolean).join('')
  return (
    <span title={said || undefined}>
      {row.cells[place] || (reason ? '空' : '')}
      {isRewritten && <i className={styles.pen} aria-hidden="true" />}
      {said && <span className="unseen">{said}</span>}
    </span>
  )
}

function classOf(row: SheetRow, place: number, field: string | null): string | undefined {
  const severity = row.marks.get(place)
  if (!severity) return row.corrected.includes(place) ? styles.rewritten : field === null ? 'mute' : undefined
  return severity === 'noted' ? styles.noted : severity === 'rejected' ? styles.rejected : styles.doubtful
}

function widthFor(sheet: SheetPreview, place: number): number {
  const { heading = '', fieldLabel = '', samples = [] } = sheet.columns[place] ?? {}
  const widest = Math.max(widthOfText(fieldLabel ?? '', 13) + 24, ...[heading, ...samples].map((text) => widthOfText(text, 13)))
  return Math.round(Math.min(260, Math.max(72, widest + 22)))
}
