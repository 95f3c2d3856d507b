/** A record at the right of its list, as its columns tell it. */
import { Link } from 'wouter'
import { shownText } from '../../shared/lists/column.ts'
import { Facts, Panel, PanelSection } from '../ui/Panel.tsx'
import { listAddress } from './list-address.ts'
import type { ListDefinition } from './list-definition.ts'

interface FactsPanelProps<T extends { id: number }> {
  list: ListDefinition<T>
  row: T
  close: () => void
}

export function FactsPanel<T extends { id: number }>({ list, row, close }: FactsPanelProps<T>) {
  const facts = list.columns.map((column): [string, string] => [column.heading, shownText(column, row)])
  const whole = list.belongsTo?.(row)
  return (
    <Panel title={list.titleOf(row)} close={close}>
      {whole && (
        <PanelSection title="属于">
          <Link href={listAddress(whole.kind, { id: whole.id })}>{whole.label}</Link>
        </PanelSection>
      )}
      <PanelSection title="台账所记">
        <Facts facts={facts.filter(([, text]) => text !== '')} />
      </PanelSection>
    </Panel>
  )
}
