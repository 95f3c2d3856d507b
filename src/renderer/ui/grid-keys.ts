/** The keys of a list's grid beyond walking through its cells, which the grid library does itself. */
import type { GridHand } from './grid-hand.ts'
import { setBlock, stretchBlock, stretchRows } from './grid-hand.ts'
import type { ListRow } from '../../shared/lists/rows.ts'

export interface KeyActs {
  open: (id: number) => void
  toggleGroup: (name: string) => void
}

/** True where the key was meant for us; the grid library must not see it then. */
export function answerKey<T extends { id: number }>(hand: GridHand<T>, event: KeyPress, acts: KeyActs): boolean {
  const focused = hand.api.getFocusedCell()
  const held = focused ? hand.api.getDisplayedRowAtIndex(focused.rowIndex)?.data : undefined
  if (!held) return false
  const isCtrl = event.ctrlKey || event.metaKey
  if (isCtrl && event.key.toLowerCase() === 'a') {
    hand.api.selectAll('all')
    return true
  }
  if (isCtrl || event.altKey) return false
  if (held.kind === 'group' && answerOnGroup(held, event, acts)) return true
  if (event.shiftKey && event.key.startsWith('Arrow')) return stretch(hand, event.key)
  if (event.key.startsWith('Arrow')) {
    hand.anchor = null
    setBlock(hand, null)
    return false
  }
  if (event.key === 'Enter' && held.kind === 'record') {
    acts.open(held.row.id)
    return true
  }
  if (event.key === ' ' && held.kind === 'record') {
    const node = hand.api.getRowNode(held.id)
    node?.setSelected(!node.isSelected())
    return true
  }
  if (event.key === 'Escape') return letGo(hand)
  return false
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

function stretch<T>(hand: GridHand<T>, key: string): boolean {
  const down = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (down && !hand.block) stretchRows(hand, down > 0 ? 1 : -1)
  else stretchBlock(hand, down ?? 0, { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0)
  return true
}

function answerOnGroup<T>(
  { name, isFolded }: ListRow<T> & { kind: 'group' },
  { key, shiftKey }: KeyPress,
  acts: KeyActs,
): boolean {
  if (shiftKey) return false
  const meant = key === 'Enter' || key === ' ' || (key === 'ArrowRight' && isFolded) || (key === 'ArrowLeft' && !isFolded)
  if (meant) acts.toggleGroup(name)
  return meant || key === 'ArrowRight' || key === 'ArrowLeft'
}

/** The block first, then the chosen rows; with neither the key is left to the page. */
function letGo<T>(hand: GridHand<T>): boolean {
  hand.anchor = null
  if (hand.block) setBlock(hand, null)
  else if (hand.api.getSelectedNodes().length > 0) hand.api.deselectAll()
  else return false
  return true
}
