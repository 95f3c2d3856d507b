/** Making one of two entries for one place: which one stays, and how many records move, before anything is done. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { AREA_KIND_LABELS } from '../../shared/areas/area.ts'
import type { MergePreview } from '../../shared/areas/area.ts'
import { countText } from '../../shared/counts.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import { Failure } from '../ui/Notice.tsx'
import type { AreaNode, AreaTree } from './area-tree.ts'
import styles from './Areas.module.css'
import { likelySame } from './likely-same.ts'

interface MergeDialogProps {
  node: AreaNode
  tree: AreaTree
  close: () => void
  /** the id of the one that stays */
  done: (id: number) => void
}

export function MergeDialog({ node: { area }, tree, close, done }: MergeDialogProps) {
  const others = likelySame(area, tree)
  const [into, setInto] = useState<number | null>(null)
  const id = useId()
  const input = { from: area.id, into: into ?? area.id }
  const preview = useQuery({ ...ask.areas.previewMerge.queryOptions({ input }), enabled: into !== null, retry: false })
  const merge = useMutation(
    ask.areas.merge.mutationOptions({
      onSuccess: () => {
        if (into !== null) done(into)
        close()
      },
    }),
  )
  const target = others.find((other) => other.id === into)
  return (
    <Dialog
      title={`把“${area.name}”并入另一个${AREA_KIND_LABELS[area.kind]}`}
      close={close}
      does={{
        label: '并入',
        isDisabled: into === null || !preview.data,
        isBusy: merge.isPending,
        act: () => merge.mutate(input),
      }}
    >
      <Failure error={preview.error ?? merge.error} />
      <div className={styles.row}>
        <label htmlFor={id}>并入</label>
        <select id={id} data-first value={into ?? ''} onChange={(event) => setInto(Number(event.target.value) || null)}>
          <option value="">请选择</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.title}
            </option>
          ))}
        </select>
      </div>
      {preview.data && target && <Consequences preview={preview.data} from={area.name} into={target.name} />}
    </Dialog>
  )
}

function Consequences({ preview: { moves, takesGeometry }, from, into }: { preview: MergePreview; from: string; into: string }) {
  return (
    <div className={styles.consequences}>
      <p>
        {moves.length === 0
          ? `“${from}”名下没有记录。`
          : `“${from}”名下的${moves.map(({ label, count }) => `${label} ${countText(count)} 条`).join('、')}改归“${into}”。`}
      </p>
      {takesGeometry && (
        <p>
          “{into}”没有图形，用“{from}”的图形。
        </p>
      )}
      <p>
        “{from}”从名单里去掉；台账里再写“{from}”，认作“{into}”。可以在日志里撤销。
      </p>
    </div>
  )
}
