/** A list with nothing in it says how to fill it. */
import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import type { ListDefinition } from './list-definition.ts'
import styles from './ListPage.module.css'

interface EmptyListProps {
  empty: ListDefinition<{ id: number }>['empty']
  create: { label: string; open: () => void } | undefined
}

export function EmptyList({ empty, create }: EmptyListProps) {
  const [, navigate] = useLocation()
  return (
    <div className={styles.empty}>
      <h2>{empty.title}</h2>
      <p>{empty.hint}</p>
      <div>
        <Button onClick={() => navigate('~/import')}>导入台账</Button>
        {create && <Button onClick={create.open}>{create.label}</Button>}
      </div>
    </div>
  )
}
