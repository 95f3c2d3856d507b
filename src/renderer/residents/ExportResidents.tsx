/** 导出 in the residents' bar: everybody the page is narrowed to, by mouse or by Ctrl+E. */
import { useState } from 'react'
import { countText } from '../../shared/counts.ts'
import { ExportDialog } from '../exports/ExportDialog.tsx'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { exportResidentsJob } from './export-residents-job.ts'

interface ExportResidentsProps {
  search: string
  community: number | undefined
  total: number
}

export function ExportResidents({ search, community, total }: ExportResidentsProps) {
  const [isAsking, setAsking] = useState(false)
  const open = () => total > 0 && setAsking(true)
  useKeys({ 'ctrl+e': open })
  const order = { search, ...(community === undefined ? {} : { communityId: community }) }
  return (
    <>
      <Button disabled={total === 0} onClick={open} title="把现在找出的居民存成表格（Ctrl+E）">
        导出
      </Button>
      {isAsking && (
        <ExportDialog
          job={exportResidentsJob}
          start={(how) => exportResidentsJob.start({ ...order, ...how })}
          says={`${countText(total)} 人，照现在找的和选的社区，逐户排列。`}
          isMasked
          close={() => setAsking(false)}
        />
      )}
    </>
  )
}
