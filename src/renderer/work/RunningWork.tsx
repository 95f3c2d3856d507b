/** In the status bar: the long work still under way, with the way back to its page. */
import { Link } from 'wouter'
import { amountInChinese, stageInChinese } from '../../shared/work/work.ts'
import { useJob, useRunningJobs } from './job.ts'
import type { AnyJob } from './job.ts'

export function RunningWork() {
  const [first] = useRunningJobs()
  return first ? <RunningJob job={first} /> : null
}

function RunningJob({ job }: { job: AnyJob }) {
  const { progress } = useJob(job)
  if (!progress) return null
  return (
    <Link href={`~${job.path}`}>
      {stageInChinese(progress)} {amountInChinese(progress)}
    </Link>
  )
}
