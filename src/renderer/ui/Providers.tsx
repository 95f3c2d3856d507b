/** What every page stands in: the asking client, and routes in the hash. */
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { answers } from '../answers.ts'
import { useHashLocation } from './hash-location.ts'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={answers}>
      <Router hook={useHashLocation}>{children}</Router>
    </QueryClientProvider>
  )
}
