/** One table looked through and mended: what it was taken for, its rows by sort, its problems, and the row at hand. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { SheetReport } from '../../shared/ledgers/ledger.ts'
import { ROWS_PER_PAGE } from '../../shared/ledgers/preview.ts'
import type { RowFilter, TriedSheet } from '../../shared/ledgers/preview.ts'
import { ask } from '../api.ts'
import { Failure } from '../ui/Notice.tsx'
import { useKeys } from '../ui/use-keys.ts'
import styles from './ImportPage.module.css'
import { MappingPanel } from './MappingPanel.tsx'
import { Pager } from './Pager.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RowDetails } from './RowDetails.tsx'
import { RowQuestions } from './RowQuestions.tsx'
import { RowFilters } from './RowFilters.tsx'
import { saidOf, withAll, withCell, withChoice, withColumn } from './say.ts'
import { SheetBar } from './SheetBar.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import { sheetRows, withGaps } from './sheet-rows.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { Import } from './use-import.ts'
import { VanishedRecords } from './VanishedRecords.tsx'

/** tables with more rows than this open on those that want a look */
const LONG_SHEET = 40

interface SheetReviewProps {
  previewId: string
  report: SheetReport
  sheet: TriedSheet
  run: Import
}

export function SheetReview({ previewId, report, sheet, run }: SheetReviewProps) {
  const { counts } = sheet
  const [filter, setFilter] = useState<RowFilter>(() => (counts.all > LONG_SHEET && counts.look > 0 ? 'look' : 'all'))
  const [place, setPlace] = useState<{ offset: number; around: number | null }>({ offset: 0, around: null })
  const [target, setTarget] = useState<{ id: string } | null>(null)
  const [reached, setReached] = useState<number | null>(null)
  const [isMapping, setMapping] = useState(false)
  const looked = useRef(0)
  const { file, sheet: name } = sheet
  const asked = ask.ledgers.rows.queryOptions({ input: { previewId, file, sheet: name, filter, ...place } })
  const page = useQuery({
    ...asked,
    queryKey: [...asked.queryKey, run.turn],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const said = saidOf(run.corrections, sheet)
  const rows = useMemo(() => {
    const shown = sheetRows(sheet.columns, page.data?.rows ?? [], said?.cells)
    return filter === 'look' ? withGaps(shown) : shown
  }, [sheet.columns, page.data, said?.cells, filter])

  const look = (to: RowFilter) => {
    setFilter(to)
    setPlace({ offset: 0, around: null })
  }
  const goTo = (row: number) => {
    looked.current = row
    const isShown = rows.some((one) => one.row === row && one.skipped === null)
    if (!isShown) {
      setFilter('all')
      setPlace({ offset: 0, around: row })
    }
    setTarget({ id: String(row) })
  }
  useKeys({
    'ctrl+arrowdown': () => {
      const waiting = report.problems.map(({ row }) => row).filter((row) => row > 0)
      waiting.sort((a, b) => a - b)
      const next = waiting.find((row) => row > looked.current) ?? waiting[0]
      if (next !== undefined) goTo(next)
    },
  })
  const { say, corrections } = run
  const mapTo = useCallback(
    (column: number, field: string | null) => say(withColumn(corrections, sheet, column, field)),
    [say, corrections, sheet],
  )
  const rewrite = useCallback(
    (row: SheetRow, at: number, text: string) => {
      const column = sheet.columns[at]?.index
      if (column !== undefined) say(withCell(corrections, sheet, { row: row.row, column, text }))
    },
    [say, corrections, sheet],
  )
  const isOpen = sheet.kind !== null && !sheet.isLeftOut
  const shown = rows.find((row) => row.row === reached && row.skipped === null)
  return (
    <div className={styles.sheet}>
      <SheetBar
        previewId={previewId}
        report={report}
        sheet={sheet}
        run={run}
        isMapping={isMapping}
        toggleMapping={() => setMapping(!isMapping)}
      />
      {isOpen && (
        <div className={styles.filterBar}>
          <RowFilters counts={counts} chosen={filter} choose={look} />
          <span className="space" />
          {run.isRevising && <span role="status">正在重新核对</span>}
          <Pager page={page.data} size={ROWS_PER_PAGE} turn={(offset) => setPlace({ offset, around: null })} />
        </div>
      )}
      {isOpen && <VanishedRecords report={report} />}
      <Failure error={page.error} retry={() => void page.refetch()} />
      <div className={styles.table}>
        {sheet.columns.length > 0 && !sheet.isLeftOut ? (
          <SheetGrid
            sheet={sheet}
            rows={rows}
            filter={filter}
            target={target}
            reach={setReached}
            rewrite={sheet.isEditable ? rewrite : undefined}
            mapTo={sheet.isEditable ? mapTo : undefined}
          />
        ) : (
          <p className={styles.nothing}>{whyNothing(report)}</p>
        )}
        {isMapping && isOpen && (
          <MappingPanel sheet={sheet} choose={sheet.isEditable ? mapTo : undefined} close={() => setMapping(false)} />
        )}
      </div>
      {isOpen && (
        <div className={styles.below}>
          <ProblemList report={report} tally={sheet.tally} goTo={goTo} />
          <RowDetails
            row={shown}
            said={said?.choices.find(({ row }) => row === reached)}
            filter={filter}
            count={page.data?.total ?? 0}
            asked={<RowQuestions previewId={previewId} row={shown} asked={page.data?.questions ?? []} run={run} />}
            choose={(choice) => say(withChoice(corrections, sheet, choice))}
            chooseAll={(take) => {
              const which = filter === 'duplicate' ? 'duplicates' : 'updates'
              const own = rows.filter(({ skipped }) => skipped === null).map(({ row }) => row)
              say(withAll(corrections, sheet, which, take, own))
            }}
          />
        </div>
      )}
    </div>
  )
}

function whyNothing({ isLeftOut, problems }: SheetReport): string {
  if (isLeftOut) return '这张表这次不导入。要导入，请在上面“认作”里选回原来的台账。'
  return problems[0]?.message ?? '这张表里没有可看的行。'
}
