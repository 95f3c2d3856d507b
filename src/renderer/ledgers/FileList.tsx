/** The files of this import, sheet by sheet: what each was taken for, how much is in it, how much wants a look. */
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import styles from './FileList.module.css'
import { attentionCount } from './problem-words.ts'
import { sheetName } from './sheet-names.ts'
import type { Preview } from './use-import.ts'

interface FileListProps {
  preview: Preview
  chosen: number
  choose: (index: number) => void
}

export function FileList({ preview, chosen, choose }: FileListProps) {
  const { report, refused } = preview
  const files = new Set([...report.files.map(({ file }) => file), ...refused.map(({ file }) => file)])
  const unknown = report.files.filter(({ kind }) => kind === null).length
  const troubles = [refused.length > 0 && `${refused.length} 个读不了`, unknown > 0 && `${unknown} 张表没认出`].filter(Boolean)
  return (
    <nav className={styles.files} aria-label="本次文件">
      <h2>
        本次文件 <small>{`${files.size} 个，${troubles.join('，') || '已全部认出'}`}</small>
      </h2>
      {refused.map(({ file, message }) => (
        <div key={file} className={styles.refused} role="alert">
          <b>{file}</b>
          <p>{message}</p>
        </div>
      ))}
      {sheetsByFile(report.files).map(({ file, sheets }) => (
        <section key={file} aria-label={file}>
          {sheets.length > 1 && (
            <h3 title={file}>
              {file} <small>{sheets.length} 张表</small>
            </h3>
          )}
          {sheets.map(({ sheet, index }) => (
            <button
              key={sheet.sheet}
              type="button"
              className={sheets.length > 1 ? styles.inFile : undefined}
              aria-current={index === chosen}
              onClick={() => choose(index)}
            >
              <b title={file}>{(sheets.length > 1 && sheetName(sheet)) || file}</b>
              <span>
                <span>{sheetLine(sheet)}</span>
                <Attention sheet={sheet} />
              </span>
            </button>
          ))}
        </section>
      ))}
    </nav>
  )
}

interface FileSheets {
  file: string
  sheets: { sheet: SheetReport; index: number }[]
}

function sheetsByFile(all: SheetReport[]): FileSheets[] {
  const files = new Map<string, FileSheets>()
  all.forEach((sheet, index) => {
    const of = files.get(sheet.file) ?? { file: sheet.file, sheets: [] }
    of.sheets.push({ sheet, index })
    files.set(sheet.file, of)
  })
  return [...files.values()]
}

function Attention({ sheet }: { sheet: SheetReport }) {
  if (sheet.kind === null) return <em className="mute">不入库</em>
  const count = attentionCount(sheet)
  if (count > 0) return <em className="warn">{count} 处待看</em>
  const noted = sheet.problems.length
  return noted > 0 ? <em className="mute">{noted} 处已处理</em> : <em className="good">无问题</em>
}

function sheetLine({ kind, rows }: SheetReport): string {
  return kind === null ? '没认出是什么表' : `${LEDGER_KIND_LABELS[kind]} ${rows.toLocaleString('zh-CN')} 行`
}
