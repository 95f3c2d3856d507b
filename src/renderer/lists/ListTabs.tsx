/** Switches between the lists of one page. */
import { useLocation } from 'wouter'
import type { ListKind } from '../../shared/figures/figures.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { listAddress } from './list-address.ts'

interface ListTabsProps {
  tabs: { value: ListKind; label: string }[]
  at: ListKind
}

export function ListTabs({ tabs, at }: ListTabsProps) {
  const [, navigate] = useLocation()
  return <Segmented aria-label="看哪一项" options={tabs} value={at} onChange={(kind) => navigate(listAddress(kind))} />
}
