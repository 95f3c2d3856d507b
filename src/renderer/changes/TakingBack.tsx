/** In the frame of every page: the dialog of what is taken back, once it is asked about or takes longer than a click may. */
import { Suspense, lazy, useEffect, useState, useSyncExternalStore } from 'react'
import { useJob } from '../work/job.ts'
import { importQuestion, takeBackJob } from './take-back.ts'

const TakeBackDialog = lazy(() => import('./TakeBackDialog.tsx'))

/** What is over sooner shows no more than its outcome. */
const QUIET_MS = 300

export function TakingBack() {
  const question = useSyncExternalStore(importQuestion.subscribe, importQuestion.state)
  const isLong = useIsLong()
  if (!question && !isLong) return null
  return (
    <Suspense fallback={null}>
      <TakeBackDialog key={question?.actId ?? 'unasked'} question={question} />
    </Suspense>
  )
}

function useIsLong(): boolean {
  const { phase, begunAt } = useJob(takeBackJob)
  const [longOne, setLongOne] = useState(0)
  useEffect(() => {
    if (phase !== 'running') return
    const timer = setTimeout(() => setLongOne(begunAt), QUIET_MS)
    return () => clearTimeout(timer)
  }, [phase, begunAt])
  return phase === 'running' && longOne === begunAt
}
