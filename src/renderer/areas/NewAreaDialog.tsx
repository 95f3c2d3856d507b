/** A community or compound that no base map and no ledger has yet. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Area, CompoundType } from '../../shared/areas/area.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Areas.module.css'
import { CompoundTypeChoice } from './CompoundTypeChoice.tsx'

interface NewAreaDialogProps {
  kind: 'community' | 'compound'
  parent: Area | null
  close: () => void
  /** the new one's id */
  done: (id: number) => void
}

export function NewAreaDialog({ kind, parent, close, done }: NewAreaDialogProps) {
  const [name, setName] = useState('')
  const [compoundType, setCompoundType] = useState<CompoundType | null>(null)
  const id = useId()
  const create = useMutation(
    ask.areas.create.mutationOptions({
      onSuccess: (area) => {
        done(area.id)
        close()
      },
    }),
  )
  const save = () => create.mutate({ kind, name: name.trim(), parentId: parent?.id ?? null, compoundType })
  return (
    <Dialog
      title={parent ? `在${parent.name}新增小区` : '新增社区'}
      close={close}
      does={{ label: '新增', isDisabled: name.trim() === '', isBusy: create.isPending, act: save }}
    >
      <Failure error={create.error} />
      <div className={styles.row}>
        <label htmlFor={id}>名称</label>
        <input
          id={id}
          type="text"
          data-first
          maxLength={40}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {kind === 'compound' && <CompoundTypeChoice value={compoundType} choose={setCompoundType} />}
      <p className="mute">还没有图形，图上画不出；以后导入含有它的底图，按名称自动补上。</p>
    </Dialog>
  )
}
