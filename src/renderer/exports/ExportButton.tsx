/** 导出 in a list's bar: what is on the screen becomes a file, by mouse or by Ctrl+E. */
import { useState } from 'react'
import type { ListDefinition } from '../lists/list-definition.ts'
import type { PlaceControl } from '../lists/use-list-place.ts'
import type { ListView } from '../lists/use-list-view.ts'
import { useAsOf } from '../office/use-office.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { exportJob } from './export-job.ts'

interface ExportButtonProps<T extends { id: number }> {
  list: ListDefinition<T>
  place: PlaceControl
  view: ListView<T>
}

export function ExportButton<T extends { id: number }>({ list, place, view }: ExportButtonProps<T>) {
  const [isAsking, setAsking] = useState(false)
  const asOf = useAsOf()
  const count = view.picked.length
  const open = () => count > 0 && setAsking(true)
  useKeys({ 'ctrl+e': open })
  const { kind, isMasked = false, unit } = list
  const order = () => ({
    ...asOf,
    kind,
    ...(place.figure ? { figure: place.figure } : {}),
    search: place.search ?? '',
    filters: view.filters,
    sort: view.control.layout.sort,
    groupBy: view.groupBy,
    columns: view.shown.map(({ key }) => key),
  })
  return (
    <>
      <Button disabled={count === 0} onClick={open} title="把名单按现在的样子存成表格（Ctrl+E）">
        导出
      </Button>
      {isAsking && (
        <ExportDialog
          job={exportJob}
          start={(how) => exportJob.start({ ...order(), ...how })}
          says={`${count} ${unit}，${view.shown.length + (view.groupBy === null ? 0 : 1)} 列，范围、顺序和列都照现在屏幕上的。`}
          isMasked={isMasked}
          close={() => setAsking(false)}
        />
      )}
    </>
  )
}
