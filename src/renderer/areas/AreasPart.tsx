/** 区域与底图: the register of communities, compounds and buildings beside the map, and where the base map comes from. */
import { useQuery } from '@tanstack/react-query'
import Input from 'antd/es/input'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { ask } from '../api.ts'
import { useAsOf, useIsLookingBack, useOffice } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { rowsOf, treeOf } from './area-tree.ts'
import { AreaMap } from './AreaMap.tsx'
import { AreaPanel } from './AreaPanel.tsx'
import { AreaTable } from './AreaTable.tsx'
import styles from './Areas.module.css'
import { CreditForm } from './CreditForm.tsx'
import { NewAreaDialog } from './NewAreaDialog.tsx'

export function AreasPart() {
  const areas = useQuery(ask.areas.list.queryOptions())
  const details = useQuery(ask.areas.details.queryOptions({ input: useAsOf() }))
  const office = useOffice()?.office
  const isLookingBack = useIsLookingBack()
  const [, navigate] = useLocation()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [isAdding, setAdding] = useState(false)
  const tree = useMemo(() => treeOf(areas.data ?? [], details.data ?? []), [areas.data, details.data])
  const { rows, isCut } = useMemo(() => rowsOf(tree, open, search), [tree, open, search])
  if (!areas.data || !details.data) {
    const error = areas.error ?? details.error
    return error ? <Failure error={error} retry={() => void Promise.all([areas.refetch(), details.refetch()])} /> : <Waiting />
  }
  const chosen = chosenId === null ? null : (tree.byId.get(chosenId) ?? null)
  const setBranch = (id: number, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <div className={styles.areas}>
      <div className={styles.register}>
        <div className={styles.tools}>
          <Input
            type="search"
            allowClear
            aria-label="查找社区、小区、楼栋"
            placeholder="社区、小区、楼栋"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          {!isLookingBack && <Button onClick={() => setAdding(true)}>新增社区</Button>}
          {!isLookingBack && <Button onClick={() => navigate('~/import')}>导入底图</Button>}
        </div>
        {tree.roots.length === 0 ? (
          <p className={styles.none}>还没有社区和小区。导入底图或任何一种台账，它们就列在这里；也可以先逐个新增。</p>
        ) : (
          <div className={styles.scroll}>
            <AreaTable rows={rows} chosenId={chosenId} choose={setChosenId} setOpen={setBranch} />
            {rows.length === 0 && <p className={styles.none}>没有叫“{search.trim()}”的社区、小区或楼栋。</p>}
            {isCut && <p className={styles.none}>太多，只列出前 {rows.length} 行，请再多写几个字。</p>}
          </div>
        )}
        {office && <CreditForm key={office.baseMapCredit ?? ''} credit={office.baseMapCredit} isReadOnly={isLookingBack} />}
      </div>
      <div className={styles.side}>
        <AreaMap areas={areas.data} chosen={chosen?.area ?? null} />
        {chosen ? (
          <AreaPanel key={chosen.area.id} node={chosen} tree={tree} choose={setChosenId} isReadOnly={isLookingBack} />
        ) : (
          tree.roots.length > 0 && <p className={styles.none}>选一个社区、小区或楼栋，图上就标出它，并可以改名、改类型、合并。</p>
        )}
      </div>
      {isAdding && <NewAreaDialog kind="community" parent={null} close={() => setAdding(false)} done={setChosenId} />}
    </div>
  )
}
