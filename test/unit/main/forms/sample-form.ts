/** Forms as districts send them, made by the writer libraries: merges, looks, formulas, conditions, a picture, several sheets. */
import { writeXlsx } from 'hucre/xlsx'
import type { CellStyle, WriteSheet } from 'hucre/xlsx'

const thin = { style: 'thin' } as const
const FRAME: CellStyle = {
  border: { top: thin, left: thin, bottom: thin, right: thin },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const HEAD: CellStyle = {
  ...FRAME,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFDDEBF7' } },
}
const TITLE: CellStyle = { font: { bold: true, size: 18 }, alignment: { horizontal: 'center', vertical: 'center' } }

type Written = string | number | { formula: string } | null

interface Drawn {
  name: string
  /** row by row from A1; undefined: no cell at all */
  rows: (Written | undefined)[][]
  merges?: string[]
  /** rows without a frame, counted from 1 */
  plain?: number[]
  /** remarks at cells of a row and column counted from 0 */
  comments?: { row: number; column: number; text: string }[]
  more?: Partial<WriteSheet>
}

const A1 = /^([A-Z])(\d+):([A-Z])(\d+)$/

export function drawn({ name, rows, merges = [], plain = [1], comments = [], more = {} }: Drawn): WriteSheet {
  const cells = new Map<string, object>()
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === undefined) return
      const style = r === 0 ? TITLE : plain.includes(r + 1) ? {} : typeof value === 'string' ? HEAD : FRAME
      const content = value !== null && typeof value === 'object' ? { value: 0, formula: value.formula } : { value }
      const remark = comments.find(({ row: at, column }) => at === r && column === c)
      cells.set(`${r},${c}`, { ...content, style, ...(remark ? { comment: { text: remark.text } } : {}) })
    })
  })
  return {
    name,
    rows: rows.map(() => []),
    cells,
    merges: merges.map((merge) => {
      const [, left = 'A', top = '1', right = 'A', bottom = '1'] = A1.exec(merge) ?? []
      const column = (letter: string) => letter.charCodeAt(0) - 65
      return { startRow: Number(top) - 1, startCol: column(left), endRow: Number(bottom) - 1, endCol: column(right) }
    }),
    columns: [{ width: 18 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }],
    ...more,
  }
}

const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)

export function workbook(sheets: WriteSheet[], namedRanges: { name: string; range: string }[] = []): Promise<Uint8Array> {
  return writeXlsx({ sheets, namedRanges })
}

/** 日报表: a table of figures, then a total, a condition, a drop-down, a picture; a second sheet that reads it; a hidden one. */
export function dailyForm(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      drawn({
        name: '日报表',
        rows: [
          ['疫情防控工作日报表（2020年2月9日）', null, null, null],
          ['填报单位：', null, '截止时间：', null],
          ['项目', '今日数', '较昨日', '备注'],
          ['关卡点数', null, null, null],
          ['正在居家观察（人）', null, null, null],
          ['累计居家观察人数', null, null, null],
          ['解除观察', null, null, null],
          ['观察人员合计', { formula: 'SUM(B5,B7)' }, { formula: 'C5+C7' }, null],
          ['填报人：', null, '联系电话：', null],
        ],
        merges: ['A1:D1'],
        plain: [1, 2, 9],
        more: {
          images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 10, col: 0 }, to: { row: 12, col: 1 } } }],
          dataValidations: [{ range: 'D4:D7', type: 'list', values: ['正常', '异常'] }],
          pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true },
        },
      }),
      drawn({
        name: '说明',
        rows: [['填报说明'], ['本表每日18时前上报'], [{ formula: '日报表!B8*2' }]],
        plain: [1, 2, 3],
      }),
      drawn({ name: '字典', rows: [['x'], ['正常'], ['异常']], more: { hidden: true } }),
    ],
  })
}

/** 人员名单: three lines ready, a total and a signature below them. */
export function listForm(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      drawn({
        name: '名单',
        rows: [
          ['居家观察人员名单', null, null, null, null, null],
          ['序号', '姓名', '所属社区', '现住址', '联系电话', '观察开始日期'],
          [null, null, null, null, null, null],
          [null, null, null, null, null, null],
          [null, null, null, null, null, null],
          ['合计', { formula: 'COUNT(A3:A5)' }, null, null, null, null],
          ['审核人：', null, '填报人：', null, null, null],
        ],
        merges: ['A1:F1', 'C6:F6'],
        plain: [1, 7],
        more: {
          dataValidations: [{ range: 'C3:C5', type: 'list', values: ['甲', '乙'] }],
          images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 7, col: 1 }, to: { row: 9, col: 2 } } }],
        },
      }),
    ],
  })
}
