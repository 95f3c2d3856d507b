/** 打印各卡点值班表: of what the grid shows, be it the roster itself or a version of it. */
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useState } from 'react'
import type { RosterGrid } from '../../shared/roster/roster-grid.ts'
import { useKeys } from '../ui/use-keys.ts'
import { RosterPapers } from './RosterPapers.tsx'
import type { PrintedVersion } from './RosterPapers.tsx'

export function PrintRosters({ grid, version }: { grid: RosterGrid; version: PrintedVersion | null }) {
  const [isOpen, setOpen] = useState(false)
  useKeys({ 'ctrl+p': () => setOpen(true) })
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<RosterPapers grid={grid} version={version} />}
    >
      <Button type="primary" disabled={grid.posts.length === 0}>
        打印各卡点值班表
      </Button>
    </Popover>
  )
}
