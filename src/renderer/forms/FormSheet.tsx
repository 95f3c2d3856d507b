/** A form's sheet as the workbook shows it, with marks on what is filled; moved through by the arrow keys. */
import { useEffect, useRef } from 'react'
import type { CSSProperties, KeyboardEvent } from 'react'
import { countText } from '../../shared/counts.ts'
import type { CellLook, CellView, SheetView } from '../../shared/forms/form.ts'
import styles from './FormSheet.module.css'
import type { Mark } from './marks.ts'
import { placesOf } from './places.ts'

interface FormSheetProps {
  sheet: SheetView
  marks: Map<string, Mark>
  chosen: string | null
  choose: (cell: string) => void
  /** Enter on the chosen cell */
  open: () => void
}

/** pixels; a form narrower than this is shown a little larger than it is */
const NARROW = 620

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function FormSheet({ sheet, marks, chosen, choose, open }: FormSheetProps) {
  const grid = useRef<HTMLTableElement>(null)
  const places = placesOf(sheet)
  const first = sheet.rows[0]?.cells[0]?.cell
  useEffect(() => {
    const cell = chosen && grid.current?.querySelector<HTMLElement>(`[data-cell="${chosen}"]`)
    if (!cell) return
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // the hand stays where it is while something is typed in the panel
    if (grid.current?.contains(document.activeElement) || document.activeElement === document.body) cell.focus()
  }, [chosen])
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const here = chosen ?? first
    if (event.key === 'Enter' && chosen) open()
    else if (step && here) choose(places.beside(here, step) ?? here)
    else return
    event.preventDefault()
  }
  const total = sheet.columns.reduce((sum, width) => sum + width, 0)
  return (
    <div className={styles.room}>
      <table
        ref={grid}
        role="grid"
        aria-label={sheet.name}
        className={styles.sheet}
        style={{ width: total, zoom: total < NARROW ? 1.25 : 1 }}
        onKeyDown={onKey}
      >
        <colgroup>
          {sheet.columns.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <tbody>
          {sheet.rows.map(({ row, height, cells }) => (
            <tr key={row} role="row" style={height === 0 ? { display: 'none' } : { height }}>
              {cells.map((cell) => (
                <Cell
                  key={cell.cell}
                  cell={cell}
                  look={sheet.looks[cell.look]}
                  mark={marks.get(cell.cell)}
                  isChosen={cell.cell === chosen}
                  isStop={cell.cell === (chosen ?? first)}
                  choose={() => choose(cell.cell)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.moreRows > 0 && <p className="mute">下面还有 {countText(sheet.moreRows)} 行，这里不再画出，导出的文件里都有。</p>}
    </div>
  )
}

interface CellProps {
  cell: CellView
  look: CellLook | undefined
  mark: Mark | undefined
  isChosen: boolean
  /** where Tab gets to */
  isStop: boolean
  choose: () => void
}

const KINDS = { tied: '已接', proposed: '待确认' }

function Cell({ cell, look, mark, isChosen, isStop, choose }: CellProps) {
  const text = mark ? mark.text : cell.text
  const classes = [mark && styles[mark.kind], isChosen && styles.chosen].filter(Boolean).join(' ')
  const said = [cell.cell, text, mark && KINDS[mark.kind], cell.isFormula && '公式'].filter(Boolean).join('，')
  return (
    <td
      role="gridcell"
      data-cell={cell.cell}
      aria-label={said}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      colSpan={cell.across}
      rowSpan={cell.down}
      className={classes}
      style={look && styleOf(look, cell.isNumber || /^-?[\d.,]+%?$/.test(text))}
      onClick={choose}
      onFocus={choose}
    >
      {text}
    </td>
  )
}

const SIDES = { t: 'borderTop', l: 'borderLeft', b: 'borderBottom', r: 'borderRight' } as const

function styleOf({ isBold, size, align, vertical, wraps, fill, colour, edges }: CellLook, isNumber: boolean): CSSProperties {
  return {
    fontWeight: isBold ? 600 : 400,
    // points to pixels, and large titles a little smaller than on paper
    fontSize: Math.min(24, Math.round(size * 1.2)),
    textAlign: align ?? (isNumber ? 'right' : 'left'),
    verticalAlign: vertical,
    whiteSpace: wraps ? 'pre-wrap' : 'pre',
    // as in the workbook, a text that is not framed runs on over its neighbour
    overflow: edges === '' && !wraps ? 'visible' : 'hidden',
    ...(fill === null ? {} : { background: fill }),
    ...(colour === null ? {} : { color: colour }),
    ...Object.fromEntries(
      Object.entries(SIDES).flatMap(([side, name]) => (edges.includes(side) ? [[name, '1px solid #454543']] : [])),
    ),
  }
}
