/** The files of this import, sheet by sheet: what each was taken for, how much is in it, how much wants a look. */
import type { ReactNode } from 'react'
import { countText } from '../../shared/counts.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import type { Preview } from '../../shared/ledgers/preview.ts'
import styles from './FileList.module.css'
import { attentionCount } from './problem-words.ts'
import { RefusedFile } from './RefusedFile.tsx'
import { sheetName } from './sheet-names.ts'
import type { Import } from './use-import.ts'

interface FileListProps {
  run: Import
  preview: Preview
  chosen: number
  choose: (index: number) => void
}

export function FileList({ run, preview, chosen, choose }: FileListProps) {
  const { report, refused } = preview
  const files = new Set([...report.files.map(({ file }) => file), ...refused.map(({ file }) => file)])
  const unknown = report.files.filter(({ kind }) => kind === null).length
  const troubles = [refused.length > 0 && `${refused.length} 个读不了`, unknown > 0 && `${unknown} 张表没认出`].filter(Boolean)
  return (
    <nav className={styles.files} aria-label="本次文件">
      <h2>
        本次文件 <small>{`${files.size} 个，${troubles.join('，') || '已全部认出'}`}</small>
      </h2>
      {refused.map((one) => (
        <RefusedFile key={one.file} refused={one} run={run} />
      ))}
      {sheetsByFile(report.files).map(({ file, sheets }) => (
        <section key={file} aria-label={file}>
          {sheets.length > 1 && (
            <h3 title={file}>
              <span>{file}</span>
              <small>{sheets.length} 张表</small>
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
                <span>{sheetLine(sheet, preview.sheets[index]?.sureness ?? 1)}</span>
                <Attention sheet={sheet} asked={preview.sheets[index]?.counts.identity ?? 0} />
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

/** `asked`: rows of which the clerk is asked who or where is meant */
function Attention({ sheet, asked }: { sheet: SheetReport; asked: number }) {
  if (sheet.kind === null || sheet.isLeftOut) return <em className="mute">不入库</em>
  const count = attentionCount(sheet)
  if (count > 0) return <em className="warn">{countText(count)} 处待看</em>
  if (asked > 0) return <em className="warn">{countText(asked)} 行待确认</em>
  const noted = sheet.problems.length
  return noted > 0 ? <em className="mute">{countText(noted)} 处已处理</em> : <em className="good">无问题</em>
}

/** Below this the clerk is asked to look. */
const SURE = 0.6

function sheetLine({ kind, rows, isLeftOut }: SheetReport, sureness: number): ReactNode {
  if (kind === null) return '没认出是什么表'
  const what = LEDGER_KIND_LABELS[kind]
  if (isLeftOut) return `${what}，这次不要`
  return (
    <>
      {`${what} ${countText(rows)} 行`}
      {sureness < SURE && <span className="warn">　像是，请确认</span>}
    </>
  )
}
