/** Text documents as districts send them: merged cells, sentences cut into runs, blanks of every kind, header and footer, 仿宋. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'

const FACE = '仿宋_GB2312'
const run = (text: string, more: { bold?: boolean; underline?: object } = {}) =>
  new TextRun({ text, font: FACE, size: 32, ...more })
const line = (...texts: string[]) => new Paragraph({ children: texts.map((text) => run(text)) })

interface Merged {
  across?: number
  down?: 'begins' | 'goesOn'
}

const cell = (text: string, { across = 1, down }: Merged = {}) =>
  new TableCell({
    columnSpan: across,
    ...(down ? { verticalMerge: down === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    children: [text === '' ? new Paragraph({ alignment: AlignmentType.CENTER, run: { font: FACE, size: 32 } }) : line(text)],
  })

const row = (...cells: (string | TableCell)[]) =>
  new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) })

const table = (columnWidths: number[], rows: TableRow[]) =>
  new Table({ columnWidths, rows, width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA } })

/** 日报.docx: 1 title, 2 sentence, 3–7 figures in two tiers, 8 heading, 9–12 a list with three lines ready, 13 signature. */
export function dailyDocument(): Promise<Uint8Array> {
  return packed([
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [run('疫情防控', { bold: true }), run('工作日报（2020年2月', { bold: true }), run('9日）', { bold: true })],
    }),
    new Paragraph({
      children: [
        run('我街道正在居家'),
        run('观察__'),
        run('____人，', { underline: {} }),
        run('累计解除观察（　　）人，较昨日变化【  】。'),
      ],
    }),
    table(
      [2400, 2000, 2000, 2400],
      [
        row(cell('项目', { down: 'begins' }), cell('人数', { across: 2 }), cell('备注', { down: 'begins' })),
        row(cell('', { down: 'goesOn' }), '今日数', '较昨日', cell('', { down: 'goesOn' })),
        row('正在居家观察', '', '', ''),
        row('累计居家观察', '', '', ''),
        row('解除观察', '', '', ''),
      ],
    ),
    line('居家观察人员名单'),
    table(
      [900, 1500, 3200, 3200],
      [row('序号', '姓名', '所属社区', '现住址'), row('', '', '', ''), row('', '', '', ''), row('', '', '', '')],
    ),
    line('填报人：', '______（签字）　审核人：'),
  ])
}

/** The same a day later, with a line more among the figures and the sentence after the table. */
export function changedDocument(): Promise<Uint8Array> {
  return packed([
    line('疫情防控工作日报（2020年2月12日）'),
    table(
      [2400, 2000, 2000, 2400],
      [
        row(cell('项目', { down: 'begins' }), cell('人数', { across: 2 }), cell('备注', { down: 'begins' })),
        row(cell('', { down: 'goesOn' }), '今日数', '较昨日', cell('', { down: 'goesOn' })),
        row('正在居家观察', '', '', ''),
        row('今日新增', '', '', ''),
        row('累计居家观察', '', '', ''),
        row('解除观察', '', '', ''),
      ],
    ),
    line('我街道正在居家观察____人，累计解除观察（　　）人，较昨日变化【  】。'),
    line('填报人：______（签字）　审核人：'),
  ])
}

export async function packed(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [line('区防控办〔2020〕9号')] }) },
        footers: { default: new Footer({ children: [line('区防控办印制')] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

export { line as documentLine, row as documentRow, table as documentTable, cell as documentCell }
