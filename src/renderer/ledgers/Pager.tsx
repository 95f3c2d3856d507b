/** Pages of a long table: which rows are shown, and the way to the next. Nothing where one page holds them all. */
import { countText } from '../../shared/counts.ts'
import type { PreviewRows } from '../../shared/ledgers/preview.ts'
import { Button } from '../ui/Button.tsx'

interface PagerProps {
  page: PreviewRows | undefined
  size: number
  turn: (offset: number) => void
}

export function Pager({ page, size, turn }: PagerProps) {
  if (!page || page.total <= size) return null
  const { offset, rows, total } = page
  const last = offset + rows.length
  return (
    <>
      <span>{`第 ${countText(offset + 1)}—${countText(last)} 条，共 ${countText(total)} 条`}</span>
      <Button size="small" disabled={offset === 0} onClick={() => turn(Math.max(0, offset - size))}>
        上一页
      </Button>
      <Button size="small" disabled={last >= total} onClick={() => turn(offset + size)}>
        下一页
      </Button>
    </>
  )
}
