/** 楼院类型, which decides whether property staff are required. */
import { useId } from 'react'
import { COMPOUND_TYPE_LABELS, CompoundType } from '../../shared/areas/area.ts'
import styles from './Areas.module.css'

export function CompoundTypeChoice({
  value,
  choose,
}: {
  value: CompoundType | null
  choose: (type: CompoundType | null) => void
}) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>楼院类型</label>
      <select id={id} value={value ?? ''} onChange={(event) => choose(CompoundType.safeParse(event.target.value).data ?? null)}>
        <option value="">不详</option>
        {CompoundType.options.map((type) => (
          <option key={type} value={type}>
            {COMPOUND_TYPE_LABELS[type]}
          </option>
        ))}
      </select>
    </div>
  )
}
