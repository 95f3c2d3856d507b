/** What a table was taken for and under which understanding, all of it changeable. */
import Select from 'antd/es/select'
import { countText } from '../../shared/counts.ts'
import { DATUM_LABELS, Datum } from '../../shared/geo/points.ts'
import { LEDGER_KIND_LABELS, LedgerKind } from '../../shared/ledgers/ledger.ts'
import type { Problem, SheetReport } from '../../shared/ledgers/ledger.ts'
import type { TriedSheet } from '../../shared/ledgers/preview.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ImportPage.module.css'
import { ProblemExport } from './ProblemExport.tsx'
import { EncodingChoice } from './RefusedFile.tsx'
import { withKind, withTable } from './say.ts'
import { sheetName } from './sheet-names.ts'
import type { Import } from './use-import.ts'

interface SheetBarProps {
  previewId: string
  report: SheetReport
  sheet: TriedSheet
  run: Import
  isMapping: boolean
  toggleMapping: () => void
}

const LEFT_OUT = 'none'
const KINDS = LedgerKind.options.filter((kind) => kind !== 'areas').map((value) => ({ value, label: LEDGER_KIND_LABELS[value] }))

export function SheetBar({ previewId, report, sheet, run, isMapping, toggleMapping }: SheetBarProps) {
  const name = sheetName(report)
  const isList = /\.(csv|txt|tsv)$/i.test(report.file)
  const isOpen = sheet.kind !== null && !sheet.isLeftOut
  return (
    <div className={styles.sheetBar}>
      <KindChoice sheet={sheet} run={run} />
      {name !== null && (
        <span>
          工作表 <b>{name}</b>
        </span>
      )}
      {sheet.community !== null && (
        <span>
          社区 <b>{sheet.community}</b> <span className="mute">取自表名或标题</span>
        </span>
      )}
      <span className="mute">{amountLine(report)}</span>
      <span className="space" />
      {isList && (
        <label className={styles.choice}>
          文字编码
          <EncodingChoice file={report.file} run={run} />
        </label>
      )}
      {(report.kind === 'checkpoints' || hasProblem(report.problems, 'datum_unknown')) && <DatumChoice run={run} />}
      {hasProblem(report.problems, 'year_unknown') && <YearChoice run={run} />}
      {isOpen && report.rejected + report.doubtful + report.duplicates > 0 && (
        <ProblemExport of={{ previewId }} file={report.file} />
      )}
      {isOpen && (
        <Button aria-expanded={isMapping} onClick={toggleMapping}>
          各列读作
        </Button>
      )}
    </div>
  )
}

function KindChoice({ sheet, run }: { sheet: TriedSheet; run: Import }) {
  const isBaseMap = sheet.kind === 'areas'
  const kinds = isBaseMap ? [{ value: 'areas' as const, label: LEDGER_KIND_LABELS.areas }] : KINDS
  return (
    <label className={styles.choice}>
      认作
      <Select<LedgerKind | typeof LEFT_OUT>
        aria-label="认作"
        placeholder="没认出，请选择"
        popupMatchSelectWidth={false}
        listHeight={400}
        value={sheet.isLeftOut ? LEFT_OUT : sheet.kind}
        options={[...kinds, { value: LEFT_OUT, label: '这次不导入' }]}
        onChange={(kind) =>
          run.say(
            kind === LEFT_OUT
              ? withTable(run.corrections, sheet, { isLeftOut: true })
              : kind === sheet.kind || kind === 'areas'
                ? withTable(run.corrections, sheet, { isLeftOut: false })
                : withKind(run.corrections, sheet, kind),
          )
        }
      />
    </label>
  )
}

function DatumChoice({ run }: { run: Import }) {
  return (
    <label className={styles.choice}>
      没写坐标系的按
      <Select
        aria-label="没写坐标系的按"
        placeholder="请选择"
        allowClear
        popupMatchSelectWidth={false}
        value={run.options.datum}
        options={Datum.options.map((value) => ({ value, label: DATUM_LABELS[value] }))}
        onChange={(datum: Datum | undefined) => run.readAs({ ...run.options, datum: datum ?? null })}
      />
    </label>
  )
}

function YearChoice({ run }: { run: Import }) {
  const years = Array.from({ length: 4 }, (_, i) => new Date().getFullYear() - i)
  const values = years.includes(2020) ? years : [...years, 2020]
  return (
    <label className={styles.choice}>
      没写年份的按
      <Select
        aria-label="没写年份的按"
        placeholder="请选择"
        value={run.options.year}
        options={values.map((value) => ({ value, label: `${value}年` }))}
        onChange={(year: number) => run.readAs({ ...run.options, year })}
      />
    </label>
  )
}

/** What the rows amount to where that is something else than their number. */
function amountLine({ kind, amounts }: SheetReport): string {
  if (kind === null) return ''
  return amounts
    .filter(({ label }) => label !== LEDGER_KIND_LABELS[kind])
    .map(({ label, value }) => `${label} ${countText(value)}`)
    .join('　')
}

function hasProblem(problems: Problem[], code: Problem['code']): boolean {
  return problems.some((problem) => problem.code === code)
}
