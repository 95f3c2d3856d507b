/** The answers all screens share; also filled before the screens' own code is there. */
import { QueryClient } from '@tanstack/react-query'
import { isConnectionLost } from './ui/refusal.ts'

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      // everything that changes is told by `changes.watch`, so nothing grows stale by itself
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (count, error) => isConnectionLost(error) && count < 2,
    },
  },
})
