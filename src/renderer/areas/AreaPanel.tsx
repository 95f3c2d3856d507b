/** The chosen area: what is known of it, what ledgers may call it, and what can be done with it. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AREA_KIND_LABELS, COMPOUND_TYPE_LABELS } from '../../shared/areas/area.ts'
import { countText } from '../../shared/counts.ts'
import { ask } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Facts } from '../ui/Panel.tsx'
import type { AreaNode, AreaTree } from './area-tree.ts'
import styles from './Areas.module.css'
import { MergeDialog } from './MergeDialog.tsx'
import { NewAreaDialog } from './NewAreaDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'

type Asking = 'rename' | 'merge' | 'add' | null

interface AreaPanelProps {
  node: AreaNode
  tree: AreaTree
  choose: (id: number | null) => void
  isReadOnly: boolean
}

export function AreaPanel({ node, tree, choose, isReadOnly }: AreaPanelProps) {
  const { area, detail } = node
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  const forget = useMutation(ask.words.remove.mutationOptions())
  const remove = useMutation(ask.areas.remove.mutationOptions({ onSuccess: () => choose(null) }))
  const isOfLedgers = area.kind === 'community' || area.kind === 'compound'
  return (
    <section className={styles.panel} aria-label={area.name}>
      <h2>
        {area.name}
        <small>{AREA_KIND_LABELS[area.kind]}</small>
      </h2>
      {!isReadOnly && isOfLedgers && (
        <div className={styles.acts}>
          <Button onClick={() => setAsking('rename')}>{area.kind === 'compound' ? '改名、改类型' : '改名'}</Button>
          <Button onClick={() => setAsking('merge')}>并入…</Button>
          {area.kind === 'community' && <Button onClick={() => setAsking('add')}>新增小区</Button>}
          {!area.geometry && (
            <Button danger loading={remove.isPending} onClick={() => remove.mutate({ id: area.id })}>
              删去
            </Button>
          )}
        </div>
      )}
      <Failure error={remove.error ?? forget.error} />
      <Facts facts={factsOf(node)} />
      {isOfLedgers && (
        <p className={styles.names}>
          <span>台账里也写作</span>
          {detail.otherNames.length === 0 && '没有别的写法'}
          {detail.otherNames.map(({ id, said }) => (
            <b key={id}>
              {said}
              {!isReadOnly && (
                <button type="button" className="plain" aria-label={`不再认“${said}”`} onClick={() => forget.mutate({ id })}>
                  ×
                </button>
              )}
            </b>
          ))}
        </p>
      )}
      {asking === 'rename' && <RenameDialog area={area} close={close} />}
      {asking === 'merge' && <MergeDialog node={node} tree={tree} close={close} done={choose} />}
      {asking === 'add' && <NewAreaDialog kind="compound" parent={area} close={close} done={choose} />}
    </section>
  )
}

function factsOf({ area, detail, parent, buildings, children }: AreaNode): [string, string][] {
  const compounds = children.filter((child) => child.area.kind === 'compound').length
  return [
    ...(parent ? [['所属', [parent.parent?.area.name, parent.area.name].filter(Boolean).join(' ')] as [string, string]] : []),
    ...(area.kind === 'compound'
      ? [['楼院类型', area.compoundType ? COMPOUND_TYPE_LABELS[area.compoundType] : '不详'] as [string, string]]
      : []),
    ...(area.kind === 'building' ? [] : [['卡点', `${countText(detail.checkpoints)} 处`] as [string, string]]),
    ['正在观察', `${countText(detail.cases)} 人`],
    ...(area.kind === 'community' ? [['小区', `${compounds} 个`] as [string, string]] : []),
    ...(area.kind === 'building' ? [] : [['楼栋', `${buildings} 栋`] as [string, string]]),
    ['图形', area.geometry ? '底图上有' : '底图上没有，只在台账里出现过'],
  ]
}
