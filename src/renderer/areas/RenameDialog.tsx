/** Another name, and for a compound another type. */
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { AREA_KIND_LABELS } from '../../shared/areas/area.ts'
import type { Area, CompoundType } from '../../shared/areas/area.ts'
import { ask } from '../api.ts'
import { Dialog } from '../records/Dialog.tsx'
import { Failure } from '../ui/Notice.tsx'
import styles from './Areas.module.css'
import { CompoundTypeChoice } from './CompoundTypeChoice.tsx'

export function RenameDialog({ area, close }: { area: Area; close: () => void }) {
  const [name, setName] = useState(area.name)
  const [compoundType, setCompoundType] = useState<CompoundType | null>(area.compoundType)
  const update = useMutation(ask.areas.update.mutationOptions({ onSuccess: close }))
  const id = useId()
  const isSame = name.trim() === area.name && compoundType === area.compoundType
  const save = () => update.mutate({ id: area.id, name: name.trim(), compoundType })
  return (
    <Dialog
      title={`${AREA_KIND_LABELS[area.kind]}“${area.name}”`}
      close={close}
      does={{ label: '保存', isDisabled: isSame || name.trim() === '', isBusy: update.isPending, act: save }}
    >
      <Failure error={update.error} />
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
      {area.kind === 'compound' && <CompoundTypeChoice value={compoundType} choose={setCompoundType} />}
      <p className="mute">改名后，名单、地图和文书都用新名；台账里再写“{area.name}”，仍认作这里。</p>
    </Dialog>
  )
}
