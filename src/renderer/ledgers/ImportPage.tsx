/** 台账导入: files in, each sheet as it was understood, what wants a look, and one button that stores it all. */
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { Bar } from '../ui/Bar.tsx'
import { Failure } from '../ui/Notice.tsx'
import { CommitBar } from './CommitBar.tsx'
import { droppedFiles, isLedgerFile } from './dropped-files.ts'
import { FileList } from './FileList.tsx'
import styles from './ImportPage.module.css'
import { Reading } from './Reading.tsx'
import { SheetReview } from './SheetReview.tsx'
import { Stored } from './Stored.tsx'
import { useImport } from './use-import.ts'
import type { Import, Preview } from './use-import.ts'

export default function ImportPage() {
  const run = useImport()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer.items).then(run.give)
  }
  return (
    <div
      className={isOver ? styles.over : styles.page}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
    >
      <Bar title="台账导入">
        <span className="space" />
        <span className="mute">可把文件夹或多个文件拖到这里</span>
        <Choosers give={run.give} />
      </Bar>
      <Failure error={run.isReading ? null : run.readError} retry={run.retry} />
      <Body run={run} />
    </div>
  )
}

function Body({ run }: { run: Import }) {
  if (run.isReading) return <Reading files={run.files} stop={run.clear} />
  if (run.stored) return <Stored report={run.stored} again={run.clear} />
  if (!run.preview) return <HowToBegin />
  return <Review key={run.preview.previewId} run={run} preview={run.preview} />
}

function Review({ run, preview }: { run: Import; preview: Preview }) {
  const [chosen, setChosen] = useState(0)
  const report = preview.report.files[chosen]
  const sheet = preview.sheets.find((candidate) => candidate.file === report?.file && candidate.sheet === report.sheet)
  return (
    <>
      <div className={styles.review}>
        <FileList preview={preview} chosen={chosen} choose={setChosen} />
        {report && <SheetReview key={chosen} report={report} sheet={sheet} run={run} />}
      </div>
      <CommitBar run={run} preview={preview} />
    </>
  )
}

/** Two hidden inputs, as a browser chooses either files or a folder. */
function Choosers({ give }: { give: (files: File[]) => void }) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    give(Array.from(input.files ?? []).filter(isLedgerFile))
    // the same file may be chosen again after it was mended
    input.value = ''
  }
  return (
    <>
      <input ref={files} type="file" multiple hidden aria-label="选择台账文件" onChange={(event) => take(event.target)} />
      <input
        ref={(element) => {
          folder.current = element
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        aria-label="选择台账文件夹"
        onChange={(event) => take(event.target)}
      />
      <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
      <Button onClick={() => files.current?.click()}>选择文件</Button>
    </>
  )
}

function HowToBegin() {
  return (
    <div className={styles.begin}>
      <h2>把台账拖到这里</h2>
      <p>
        Excel、WPS 表格（xlsx、xls、et 另存）、CSV 和 GeoJSON
        底图都可以，一次多个也可以。表头、合并格、日期写法不用改，认作什么表会先给您看，看过再入库。
      </p>
      <p className="mute">关卡点台账 · 值班表 · 人员花名册 · 居家观察台账 · 关停台账 · 入户排查汇总 · 督查问题台账 · 底图</p>
    </div>
  )
}
