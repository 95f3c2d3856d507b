/** One sheet looked through: its grid, and beneath it the problems by kind; a click goes to the next row of that kind. */
import Checkbox from 'antd/es/checkbox'
import Select from 'antd/es/select'
import { useMemo, useRef, useState } from 'react'
import { DATUM_LABELS, Datum } from '../../shared/geo/points.ts'
import { LEDGER_KIND_LABELS } from '../../shared/ledgers/ledger.ts'
import type { Problem, SheetPreview, SheetReport } from '../../shared/ledgers/ledger.ts'
import { useKeys } from '../ui/use-keys.ts'
import styles from './ImportPage.module.css'
import { ProblemList } from './ProblemList.tsx'
import { sheetName } from './sheet-names.ts'
import { SheetGrid } from './SheetGrid.tsx'
import { sheetRows, shortened } from './sheet-rows.ts'
import type { Import } from './use-import.ts'

/** sheets with more rows than this open on those that want a look */
const LONG_SHEET = 40

export function SheetReview({ report, sheet, run }: { report: SheetReport; sheet: SheetPreview | undefined; run: Import }) {
  const all = useMemo(() => (sheet ? sheetRows(sheet, report.problems) : []), [sheet, report.problems])
  const [isShort, setShort] = useState(() => all.length > LONG_SHEET && all.some((row) => row.needsLook))
  const rows = useMemo(() => (isShort ? shortened(all) : all), [all, isShort])
  const [target, setTarget] = useState<{ id: string } | null>(null)
  const looked = useRef(0)
  const name = sheetName(report)
  const goTo = (row: number) => {
    looked.current = row
    setTarget({ id: String(row) })
  }
  useKeys({
    'ctrl+arrowdown': () => {
      const waiting = all.filter((row) => row.needsLook)
      const next = waiting.find((row) => row.row > looked.current) ?? waiting[0]
      if (next) goTo(next.row)
    },
  })
  return (
    <div className={styles.sheet}>
      <div className={styles.sheetBar}>
        <span>
          认作 <b>{report.kind ? LEDGER_KIND_LABELS[report.kind] : '没认出，不入库'}</b>
        </span>
        {name !== null && (
          <span>
            工作表 <b>{name}</b>
          </span>
        )}
        <span className="mute">{outcomeLine(report)}</span>
        <span className="space" />
        {(report.kind === 'checkpoints' || hasProblem(report.problems, 'datum_unknown')) && <DatumChoice run={run} />}
        {hasProblem(report.problems, 'year_unknown') && <YearChoice run={run} />}
        <Checkbox checked={isShort} onChange={(event) => setShort(event.target.checked)}>
          只看待看的行
        </Checkbox>
      </div>
      {sheet && sheet.columns.length > 0 ? (
        <SheetGrid sheet={sheet} rows={rows} target={target} />
      ) : (
        <p className={styles.nothing}>{report.problems[0]?.message ?? '这张表里没有可看的行。'}</p>
      )}
      <ProblemList report={report} goTo={goTo} />
    </div>
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

function outcomeLine({ kind, created, changed, unchanged, amounts }: SheetReport): string {
  if (kind === null) return ''
  const parts = [
    created > 0 && `新增 ${created.toLocaleString('zh-CN')}`,
    changed > 0 && `更新 ${changed.toLocaleString('zh-CN')}`,
    unchanged > 0 && `无变化 ${unchanged.toLocaleString('zh-CN')}`,
    ...amounts
      .filter(({ label }) => label !== LEDGER_KIND_LABELS[kind])
      .map(({ label, value }) => `${label} ${value.toLocaleString('zh-CN')}`),
  ]
  return parts.filter(Boolean).join('　')
}

function hasProblem(problems: Problem[], code: Problem['code']): boolean {
  return problems.some((problem) => problem.code === code)
}
