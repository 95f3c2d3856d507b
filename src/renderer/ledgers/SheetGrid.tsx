/** A sheet as it was written, marked where something was wrong, mended or left out. */
import { useMemo } from 'react'
import type { SheetPreview } from '../../shared/ledgers/ledger.ts'
import { widthOfText } from '../map/place-labels.ts'
import type { GridColumn } from '../ui/grid-column.ts'
import { RecordGrid } from '../ui/RecordGrid.tsx'
import { sheetName } from './sheet-names.ts'
import type { SheetRow } from './sheet-rows.ts'
import styles from './SheetGrid.module.css'

interface SheetGridProps {
  sheet: SheetPreview
  rows: SheetRow[]
  target: { id: string } | null
}

const OUTCOMES: Record<SheetRow['outcome'], string> = {
  created: '新增',
  changed: '更新',
  unchanged: '无变化',
  duplicate: '重复',
  rejected: '不入库',
}
/** rows looked at to find how wide a column must be */
const SAMPLE = 60

export function SheetGrid({ sheet, rows, target }: SheetGridProps) {
  const columns = useMemo(() => columnsOf(sheet), [sheet])
  return (
    <RecordGrid
      name={`preview:${sheet.columns.map(({ heading }) => heading).join('|')}`}
      label={[sheet.file, sheetName(sheet)].filter(Boolean).join(' ')}
      columns={columns}
      rows={rows}
      idOf={(row) => (row.skipped === null ? String(row.row) : `gap-${row.row}`)}
      rowClassName={(row) => (row.outcome === 'rejected' || row.outcome === 'duplicate' ? styles.skip : undefined)}
      spanningText={(row) => row.skipped}
      target={target}
      headerHeight={42}
      isSortable={false}
      emptyText="这张表没有可看的行"
    />
  )
}

function columnsOf(sheet: SheetPreview): GridColumn<SheetRow>[] {
  return [
    {
      key: 'row',
      heading: '表中',
      remark: '行',
      width: 48,
      align: 'center',
      value: (row) => row.row,
      className: () => styles.rowNumber,
    },
    { key: 'outcome', heading: '处理', remark: '结果', width: 62, value: (row) => OUTCOMES[row.outcome] },
    ...sheet.columns.map(({ heading, fieldLabel }, i): GridColumn<SheetRow> => ({
      key: `${i}-${heading}`,
      heading,
      remark: fieldLabel ?? '没看懂，不取',
      width: widthFor(sheet, i),
      value: (row) => row.cells[i] ?? '',
      text: (row) => row.cells[i] || (isMarked(row, i) ? '空' : ''),
      className: (row) => markOf(row, i) ?? (fieldLabel === null ? 'mute' : undefined),
    })),
    {
      key: 'messages',
      heading: '问题与处理',
      remark: '说明',
      width: 320,
      grows: true,
      value: (row) => row.messages.join(''),
      className: () => styles.message,
    },
  ]
}

function isMarked(row: SheetRow, column: number): boolean {
  return row.marks.has(column)
}

function markOf(row: SheetRow, column: number): string | undefined {
  const severity = row.marks.get(column)
  if (!severity) return undefined
  return severity === 'noted' ? styles.noted : severity === 'rejected' ? styles.rejected : styles.doubtful
}

function widthFor(sheet: SheetPreview, column: number): number {
  const { heading = '', fieldLabel = '' } = sheet.columns[column] ?? {}
  const written = sheet.rows.slice(0, SAMPLE).map((row) => row.cells[column] ?? '')
  const widest = Math.max(...[heading, fieldLabel ?? '', ...written].map((text) => widthOfText(text, 13)))
  return Math.round(Math.min(260, Math.max(56, widest + 22)))
}
