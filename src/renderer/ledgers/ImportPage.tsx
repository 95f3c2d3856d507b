/** 台账导入: files in, each sheet as it was understood, what wants a look, and one button that stores it all. */
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { useLocation } from 'wouter'
import type { Preview } from '../../shared/ledgers/preview.ts'
import { TemplateChoices } from '../exports/TemplateChoices.tsx'
import { IdentitiesPart } from '../identities/IdentitiesPart.tsx'
import { useIsLookingBack } from '../office/use-office.ts'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Failure, Notice } from '../ui/Notice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { WorkProgress } from '../work/WorkProgress.tsx'
import { CommitBar } from './CommitBar.tsx'
import { droppedFiles, isLedgerFile } from './dropped-files.ts'
import { FileList } from './FileList.tsx'
import styles from './ImportPage.module.css'
import { PastImports } from './PastImports.tsx'
import { Remembered } from './Remembered.tsx'
import { SheetReview } from './SheetReview.tsx'
import { Stored } from './Stored.tsx'
import { useImport } from './use-import.ts'
import type { Import } from './use-import.ts'

const NEW = '/new'
const PAST = '/past'
const KNOWN = '/known'
const IDENTITIES = '/identities'
const PARTS = [
  { value: NEW, label: '导入' },
  { value: PAST, label: '已导入批次' },
  { value: IDENTITIES, label: '待确认身份' },
  { value: KNOWN, label: '记住的读法' },
]

export default function ImportPage() {
  const run = useImport()
  const [address, navigate] = useLocation()
  const location = PARTS.find(({ value }) => value === address)?.value ?? NEW
  const [isOver, setOver] = useState(false)
  const isLookingBack = useIsLookingBack()
  const give = (files: File[]) => {
    if (isLookingBack) return
    navigate(NEW)
    run.give(files)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer.items).then(give)
  }
  return (
    <div
      className={isOver ? styles.over : styles.page}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!isLookingBack)
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
    >
      <Bar title="台账导入">
        <Segmented aria-label="看哪一项" options={PARTS} value={location} onChange={(to) => navigate(to)} />
        <span className="space" />
        {isLookingBack ? (
          <span className="mute">正在回看往日，不能导入</span>
        ) : (
          <>
            <span className="mute">可把文件夹或多个文件拖到这里</span>
            <Choosers give={give} />
          </>
        )}
      </Bar>
      {location === PAST && <PastImports canUndo={!isLookingBack} />}
      {location === KNOWN && <Remembered canForget={!isLookingBack} />}
      {location === IDENTITIES && <IdentitiesPart canAnswer={!isLookingBack} />}
      {location === NEW && <NewImport run={run} />}
    </div>
  )
}

function NewImport({ run }: { run: Import }) {
  if (run.isReading) return <Reading run={run} />
  if (run.stored) return <Stored stored={run.stored} again={run.clear} />
  if (run.preview) return <Review key={run.preview.previewId} run={run} preview={run.preview} />
  return (
    <>
      <Failure error={run.readError} retry={run.retry} />
      {run.wasStopped && <Notice>已停下，没有存入任何内容。要接着导入，请重新选择文件。</Notice>}
      <HowToBegin />
    </>
  )
}

function Reading({ run }: { run: Import }) {
  const { progress, begunAt } = run.reading
  return (
    <div className={styles.reading}>
      <WorkProgress
        beginning={`正在收 ${run.files.length} 个文件，${sizeInChinese(run.files)}`}
        progress={progress}
        begunAt={begunAt}
        promise="只是试读，停下不留数据"
        stop={run.stop}
      />
    </div>
  )
}

function sizeInChinese(files: File[]): string {
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} 千字节` : `${(bytes / 1_000_000).toFixed(1)} 兆字节`
}

function Review({ run, preview }: { run: Import; preview: Preview }) {
  const [chosen, setChosen] = useState(0)
  const report = preview.report.files[chosen]
  const sheet = preview.sheets[chosen]
  return (
    <>
      <Failure error={run.readError} retry={run.retry} />
      <div className={styles.review}>
        <FileList run={run} preview={preview} chosen={chosen} choose={setChosen} />
        {report && sheet && (
          <SheetReview
            key={`${report.file}|${report.sheet}`}
            previewId={preview.previewId}
            report={report}
            sheet={sheet}
            run={run}
          />
        )}
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
        Excel、WPS 表格（xlsx、xls、et、ods、xlsb，后缀写错也认）、CSV 和 GeoJSON
        底图都可以，一次多个也可以；有打开密码的，输入密码就能读。表头、合并格、日期写法不用改，认作什么表会先给您看，看过再入库。
      </p>
      <p className={styles.kinds}>
        关卡点台账 · 值班表 · 人员花名册 · 居家观察台账 · 体温监测表 · 关停台账 · 复工申请台账 · 入户排查汇总和登记表 · 居民台账 ·
        督查问题台账 · 物资台账 · 底图
      </p>
      <TemplateChoices />
    </div>
  )
}
