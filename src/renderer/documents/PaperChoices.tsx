/** How a paper is made: sheet size, masking, kind of file, days and post. */
import Select from 'antd/es/select'
import { Suspense, lazy } from 'react'
import { MapFormat, Paper } from '../../shared/documents/document.ts'
import type { MapName } from '../../shared/documents/document.ts'
import { ROSTER_PAPERS, RosterSheet } from '../../shared/documents/roster-paper.ts'
import type { Masking } from '../../shared/people/masking.ts'
import { Segmented } from '../ui/Segmented.tsx'
import type { PaperId, RosterPaper, RosterSpan } from './remembered.ts'
import type { Orders } from './use-orders.ts'

const DaysPicker = lazy(() => import('./DaysPicker.tsx'))

const MASKINGS: { value: Masking; label: string; title: string }[] = [
  { value: 'command', label: '指挥', title: '有姓名' },
  { value: 'wall', label: '会议', title: '只留姓，不出门牌' },
  { value: 'external', label: '对外', title: '只到社区的数' },
]
const FORMATS: Record<MapFormat, string> = { pdf: '打印件', png: '图片' }
const SPANS: { value: RosterSpan; label: string }[] = [
  { value: 'week', label: '本周' },
  { value: 'next', label: '下周' },
  { value: 'own', label: '自选' },
]
const SHEETS: { value: RosterPaper; label: string; title: string }[] = [
  ...RosterSheet.options.map((value) => ({
    value,
    label: ROSTER_PAPERS[value].title,
    title: ROSTER_PAPERS[value].remark,
  })),
  { value: 'all', label: '全套', title: '以上各件，按卡点、社区分开，存成一个压缩包' },
]

interface ChoicesProps {
  orders: Orders
}

export function MapChoices({ id, orders }: ChoicesProps & { id: MapName }) {
  const { format } = orders.choicesOf(id)
  const options = MapFormat.options.map((value) => ({ value, label: FORMATS[value] }))
  return (
    <>
      <PaperChoice id={id} orders={orders} />
      <MaskingChoice id={id} orders={orders} />
      <Segmented
        aria-label="文件"
        options={options}
        value={format}
        onChange={(chosen) => orders.choose(id)({ format: chosen })}
      />
    </>
  )
}

export function PackChoices({ orders }: ChoicesProps) {
  return (
    <>
      <PaperChoice id="pack" orders={orders} />
      <MaskingChoice id="pack" orders={orders} />
    </>
  )
}

export function RosterChoices({ orders }: ChoicesProps) {
  const { sheet, span } = orders.choicesOf('roster')
  const { days, contents, checkpointId, choosePost, chooseDays } = orders.roster
  const choose = orders.choose('roster')
  return (
    <>
      <Segmented aria-label="哪几天" options={SPANS} value={span} onChange={(chosen) => choose({ span: chosen })} />
      {span === 'own' && (
        <Suspense>
          <DaysPicker days={days} choose={chooseDays} />
        </Suspense>
      )}
      <Select
        aria-label="出哪些"
        style={{ width: 148 }}
        popupMatchSelectWidth={300}
        options={SHEETS}
        optionRender={({ label, data }) => (
          <>
            {label}　<span className="mute">{data.title}</span>
          </>
        )}
        value={sheet}
        onChange={(chosen) => choose({ sheet: chosen })}
      />
      {sheet !== 'all' && ROSTER_PAPERS[sheet].isByPost && (
        <Select
          aria-label="哪个卡点"
          style={{ width: 168 }}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          placeholder="全部卡点"
          value={checkpointId ?? null}
          options={(contents?.posts ?? []).map(({ id, number, name }) => ({
            value: id,
            label: `${number ?? ''} ${name}`.trim(),
          }))}
          onChange={(chosen: number | null) => choosePost(chosen ?? undefined)}
        />
      )}
    </>
  )
}

function PaperChoice({ id, orders }: ChoicesProps & { id: PaperId }) {
  const { paper } = orders.choicesOf(id)
  return (
    <Segmented
      aria-label="纸张"
      options={Paper.options}
      value={paper}
      onChange={(chosen) => orders.choose(id)({ paper: chosen })}
    />
  )
}

function MaskingChoice({ id, orders }: ChoicesProps & { id: PaperId }) {
  const { masking } = orders.choicesOf(id)
  return (
    <Segmented
      aria-label="遮蔽"
      options={MASKINGS}
      value={masking}
      onChange={(chosen) => orders.choose(id)({ masking: chosen })}
    />
  )
}
