/** One form: its sheet with what fills it, the panel of the chosen cell, and what is done with the whole. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FormSummary, FormView } from '../../shared/forms/form.ts'
import { ask } from '../api.ts'
import { useAsOf, useIsLookingBack } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure, Notice } from '../ui/Notice.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { CellPanel } from './CellPanel.tsx'
import { ExportFormDialog } from './ExportFormDialog.tsx'
import { FileButton } from './FileButton.tsx'
import { FormSheet } from './FormSheet.tsx'
import styles from './FormsPage.module.css'
import { LostTies } from './LostTies.tsx'
import { cellMarks, nextAsked } from './marks.ts'
import { Proposed } from './Proposed.tsx'
import { RemoveFormDialog } from './RemoveFormDialog.tsx'
import { RenameFormDialog } from './RenameFormDialog.tsx'
import { useExport } from './use-export.ts'
import { useTies } from './use-ties.ts'

const VIEWS = [
  { value: 'ties', label: '填法' },
  { value: 'filled', label: '填好的样子' },
]

interface FormDeskProps {
  id: number
  removed: () => void
}

export function FormDesk({ id, removed }: FormDeskProps) {
  const asOf = useAsOf()
  const form = useQuery({ ...ask.forms.get.queryOptions({ input: { id, ...asOf } }), placeholderData: keepPreviousData })
  if (!form.data) return form.error ? <Failure error={form.error} retry={() => void form.refetch()} /> : <Waiting />
  return <Opened form={form.data} removed={removed} />
}

function Opened({ form, removed }: { form: FormView; removed: () => void }) {
  const asOf = useAsOf()
  const isReadOnly = useIsLookingBack()
  const [view, setView] = useState('ties')
  const [sheetName, setSheetName] = useState<string | null>(null)
  const [cell, setCell] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'remove' | 'rename' | 'export' | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const ties = useTies(form)
  const exporting = useExport(form, () => setDialog('export'))
  const replace = useMutation(ask.forms.replace.mutationOptions())
  const isFilled = view === 'filled'
  const preview = useQuery({ ...ask.forms.preview.queryOptions({ input: { id: form.id, ...asOf } }), enabled: isFilled })
  const sheets = form.sheets.filter(({ isHidden }) => !isHidden)
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets[0]
  const shown = isFilled ? preview.data?.sheets.find(({ name }) => name === sheet?.name) : sheet
  const marks = cellMarks(form, sheet?.name ?? '')
  const goTo = (place: { sheet: string; cell: string } | null) => {
    if (!place) return
    setView('ties')
    setSheetName(place.sheet)
    setCell(place.cell)
  }
  useKeys({
    'ctrl+s': exporting.begin,
    n: () => goTo(nextAsked(form, sheet?.name ?? '', cell)),
    delete: () => !isReadOnly && sheet && cell && ties.clear({ sheet: sheet.name, cell }),
  })
  return (
    <section className={styles.desk} aria-label={form.name}>
      <div className={styles.tools}>
        <Segmented aria-label="看什么" options={VIEWS} value={view} onChange={setView} />
        {sheets.length > 1 && (
          <Segmented
            aria-label="哪张表"
            options={sheets.map(({ name }) => name)}
            value={sheet?.name ?? ''}
            onChange={(name) => {
              setSheetName(name)
              setCell(null)
            }}
          />
        )}
        <span className="space" />
        {!isReadOnly && (
          <>
            <FileButton label="换新版" isBusy={replace.isPending} give={(file) => replace.mutate({ id: form.id, file })} />
            <Button onClick={() => setDialog('rename')}>改名</Button>
            <Button onClick={() => setDialog('remove')}>删除</Button>
          </>
        )}
        <Button type="primary" loading={exporting.isBusy} onClick={exporting.begin}>
          导出
        </Button>
      </div>
      <Failure error={ties.error ?? replace.error ?? exporting.error ?? preview.error} />
      {exporting.said && <Notice>{exporting.said}</Notice>}
      {replace.data && isStill(replace.data, form) && <Notice>{replacedSaid(replace.data)}</Notice>}
      {!isReadOnly && <Proposed form={form} ties={ties} next={() => goTo(nextAsked(form, sheet?.name ?? '', cell))} />}
      <div className={styles.work}>
        {shown ? (
          <FormSheet
            key={shown.name}
            sheet={shown}
            marks={isFilled ? new Map() : marks}
            chosen={isFilled ? null : cell}
            choose={(chosen) => !isFilled && setCell(chosen)}
            open={() => search.current?.focus()}
          />
        ) : (
          !preview.error && <Waiting />
        )}
        {!isFilled && sheet && (cell || form.lostTies.length > 0) && (
          <div className={styles.side}>
            {form.lostTies.length > 0 && (
              <LostTies
                form={form}
                ties={ties}
                place={cell === null ? null : { sheet: sheet.name, cell }}
                isReadOnly={isReadOnly}
              />
            )}
            {cell && (
              <CellPanel
                key={`${sheet.name} ${cell}`}
                form={form}
                sheet={sheet}
                cell={cell}
                ties={ties}
                search={search}
                isReadOnly={isReadOnly}
                close={() => setCell(null)}
              />
            )}
          </div>
        )}
      </div>
      {dialog === 'remove' && <RemoveFormDialog form={form} close={() => setDialog(null)} done={removed} />}
      {dialog === 'rename' && <RenameFormDialog form={form} close={() => setDialog(null)} />}
      {dialog === 'export' && <ExportFormDialog exporting={exporting} close={() => setDialog(null)} />}
    </section>
  )
}

/** Once something of it was seen to, the sentence would no longer be true. */
function isStill(then: FormSummary, now: FormSummary): boolean {
  return then.tied === now.tied && then.lost === now.lost && then.proposed === now.proposed
}

function replacedSaid({ carried, lost, proposed }: { carried: number; lost: number; proposed: number }): string {
  const asked = [lost > 0 ? `${lost}处找不到原来的位置` : '', proposed > 0 ? `新认出${proposed}处待确认` : ''].filter(Boolean)
  return `已换成新版，${carried}处接法带了过来${asked.length > 0 ? `；${asked.join('，')}` : '，不用再接'}。`
}
