/** Copying cells out to a workbook, pasting a workbook's cells in, and filling a rectangle from its first day. */
import type { ClipboardEvent } from 'react'
import type { GridPost } from '../../shared/roster/roster-grid.ts'
import { readTsv, writeTsv } from '../ui/grid-tsv.ts'
import { filledFromFirstDay, fitBlock, namesOfBlock } from './block-text.ts'
import type { Column, Place } from './cell-place.ts'
import { placesIn, spotsIn } from './selection.ts'
import type { Selection } from './selection.ts'
import { seen } from './use-moving.ts'
import type { Edit } from './use-roster-edits.ts'

interface ClipboardDesk {
  posts: GridPost[]
  columns: Column[]
  current: Place | null
  selection: Selection | null
  isReadOnly: boolean
  make: (edit: Edit) => void
  say: (word: string) => void
}

export function useClipboard({ posts, columns, current, selection, isReadOnly, make, say }: ClipboardDesk) {
  const block = placesIn(selection, current)
  return {
    onCopy: (event: ClipboardEvent) => {
      if (block.length === 0 || isInField(event)) return
      event.clipboardData.setData('text/plain', writeTsv(namesOfBlock(posts, block)))
      event.preventDefault()
      const count = block.length * (block[0]?.length ?? 0)
      if (count > 1) say(`已复制 ${block.length} 行 ${block[0]?.length ?? 0} 列，可粘贴到表格软件里，也可粘贴到这里的别处。`)
    },
    onPaste: (event: ClipboardEvent) => {
      if (!current || isReadOnly || isInField(event)) return
      event.preventDefault()
      const texts = readTsv(event.clipboardData.getData('text/plain'))
      const at = block[0]?.[0] ?? current
      const { cells, beyond } = fitBlock(texts, { posts, columns, at, chosen: block })
      if (cells.length === 0) say(beyond > 0 ? '粘贴的姓名都落在没有班次的格里，没有排入。' : '剪贴板里没有姓名，没有排入。')
      else make({ does: 'place', what: '粘贴', cells, beyond })
    },
    /** Of a rectangle. */
    clear: () => {
      const cells = spotsIn(posts, block.flat()).flatMap(({ place, spot }) =>
        spot.people.length > 0 ? [{ ...seen(place, spot), people: [] }] : [],
      )
      if (cells.length === 0) say('选中的格里没有排人。')
      else make({ does: 'place', what: '清空', cells, beyond: 0 })
    },
    fill: () => {
      const cells = filledFromFirstDay(posts, block)
      if (cells.length === 0) say('照着的那一天没有排人，没有填。')
      else make({ does: 'place', what: '照前一日', cells, beyond: 0 })
    },
  }
}

/** What is typed into a field of the popover is its own. */
function isInField({ target }: ClipboardEvent): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName)
}
