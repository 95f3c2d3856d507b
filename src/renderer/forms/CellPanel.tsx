/** What fills the chosen cell: now, as proposed, and everything it could be. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RefObject } from 'react'
import type { FormView, SheetView } from '../../shared/forms/form.ts'
import { putIn } from '../../shared/forms/blanks.ts'
import { partsOf, partsText } from '../../shared/forms/sources.ts'
import { ask } from '../api.ts'
import { useAsOf } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Panel, PanelSection } from '../ui/Panel.tsx'
import styles from './FormsPage.module.css'
import { RowsEditor } from './RowsEditor.tsx'
import { regionAt } from './region.ts'
import { SourceList } from './SourceList.tsx'
import type { TiesHand } from './use-ties.ts'

interface CellPanelProps {
  form: FormView
  sheet: SheetView
  cell: string
  ties: TiesHand
  search: RefObject<HTMLInputElement | null>
  isReadOnly: boolean
  close: () => void
}

/** A sentence is read where it stands, not again beside the heading. */
const LONGEST_REMARK = 20

export function CellPanel({ form, sheet, cell, ties, search, isReadOnly, close }: CellPanelProps) {
  const asOf = useAsOf()
  const [community, setCommunity] = useState<string | null>(null)
  const place = { sheet: sheet.name, cell }
  const isHere = (one: { sheet: string; cell: string }) => one.sheet === place.sheet && one.cell === cell
  const tie = form.ties.cells.find(isHere)
  const proposal = tie ? undefined : form.proposals.cells.find(isHere)
  const view = sheet.rows.flatMap(({ cells }) => cells).find((one) => one.cell === cell)
  const known = form.values.find(isHere)
  const region = regionAt(form.ties.rows, place)
  const proposedRegion = region ? undefined : regionAt(form.proposals.rows, place)
  const [line, setLine] = useState(() => partsText(tie?.parts ?? proposal?.parts ?? (view?.text ? [view.text] : [])))
  const [isRows, setRows] = useState(false)
  const sources = useQuery({
    ...ask.forms.sources.queryOptions({ input: { community, ...asOf } }),
    placeholderData: keepPreviousData,
  })
  const communities = sources.data?.communities ?? []
  const save = (text: string) => {
    const parts = partsOf(text, communities)
    if (parts.length > 0) ties.setCell({ ...place, parts })
  }
  const take = (label: string) => {
    const isText = (view?.text.trim() ?? '') !== '' && !view?.isNumber
    const text = isText ? putIn(line, label) : `【${label}】`
    setLine(text)
    // into a text it is put in where the words want it, and then kept by hand
    if (!isText) save(text)
  }
  if (isRows || region || proposedRegion) {
    return (
      <Panel title={`${cell}，逐行填名单`} close={isRows ? () => setRows(false) : close}>
        <RowsEditor
          key={JSON.stringify(region ?? proposedRegion ?? cell)}
          sheet={sheet}
          cell={cell}
          tie={region}
          proposal={proposedRegion}
          ties={ties}
          isReadOnly={isReadOnly}
        />
      </Panel>
    )
  }
  return (
    <Panel title={cell} subtitle={known?.labels ?? ''} close={close}>
      <PanelSection
        title={tie ? '现在填' : proposal ? '认作' : '还没有接'}
        remark={known && known.text.length <= LONGEST_REMARK && `现在是 ${known.text || '空白'}`}
      >
        {(tie ?? proposal) && <p className={styles.parts}>{partsText((tie ?? proposal)?.parts ?? [])}</p>}
        {!tie && !proposal && <p className="mute">{view?.text ? `表上写着“${view.text}”，照原样。` : '导出时空着。'}</p>}
        {view?.isFormula && <p className="warn">这格是公式，会随别的格自己算；接上就不再算。</p>}
        {!isReadOnly && (
          <div className={styles.acts}>
            {proposal && (
              <>
                <Button type="primary" disabled={ties.isBusy} onClick={() => ties.setCell({ ...place, parts: proposal.parts })}>
                  接受
                </Button>
                <Button disabled={ties.isBusy} onClick={() => ties.dismiss([place])}>
                  不用
                </Button>
              </>
            )}
            {tie && (
              <Button disabled={ties.isBusy} onClick={() => ties.clear(place)}>
                不填这格
              </Button>
            )}
          </div>
        )}
      </PanelSection>
      {!isReadOnly && (
        <>
          <PanelSection title="写法" remark="【】里是会变的">
            <form
              className={styles.line}
              onSubmit={(event) => {
                event.preventDefault()
                save(line)
              }}
            >
              <input aria-label="这格的写法" value={line} onChange={({ target }) => setLine(target.value)} autoComplete="off" />
              <Button htmlType="submit" disabled={ties.isBusy || line.trim() === '' || line === partsText(tie?.parts ?? [])}>
                保存
              </Button>
            </form>
            <Button size="small" onClick={() => setRows(true)}>
              从这一行起逐行填名单
            </Button>
          </PanelSection>
          <SourceList
            answer={sources.data}
            community={community}
            chooseCommunity={setCommunity}
            chosen={(tie ?? proposal)?.parts}
            search={search}
            take={take}
            leave={() => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()}
          />
        </>
      )}
    </Panel>
  )
}
