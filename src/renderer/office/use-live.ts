/** Listens to what commits touch and has every shown question asked again; says whether the host can be reached. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { undoStack } from '../changes/undo.ts'

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 5000

export type Connection = 'connecting' | 'live' | 'lost'

export function useLive(): { connection: Connection; changedAt: Date | null } {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  const [changedAt, setChangedAt] = useState<Date | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    const isOver = () => stop.signal.aborted
    const listen = async () => {
      let wait = FIRST_RETRY_MS
      let hasFailed = false
      while (!isOver()) {
        try {
          const changes = await api.changes.watch(undefined, { signal: stop.signal })
          setConnection('live')
          wait = FIRST_RETRY_MS
          // whatever was said while nobody listened
          if (hasFailed) void client.invalidateQueries()
          for await (const change of changes) {
            undoStack.told(change)
            setChangedAt(new Date())
            void client.invalidateQueries()
          }
        } catch {
          // any end of the stream is answered the same way: say so and listen again
        }
        hasFailed = true
        if (isOver()) return
        setConnection('lost')
        await new Promise((resolve) => setTimeout(resolve, wait))
        wait = Math.min(wait * 2, LONGEST_RETRY_MS)
      }
    }
    void listen()
    return () => stop.abort()
  }, [client])

  return { connection, changedAt }
}
