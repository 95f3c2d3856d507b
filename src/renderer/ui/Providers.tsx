/** What every page stands in: antd in Chinese and in the house's colours, the asking client, routes in the hash. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import ConfigProvider from 'antd/es/config-provider'
import zhCN from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from './hash-location.ts'
import { isConnectionLost } from './refusal.ts'
import { theme } from './theme.ts'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // everything that changes is told by `changes.watch`, so nothing grows stale by itself
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (count, error) => isConnectionLost(error) && count < 2,
    },
  },
})

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={client}>
        <Router hook={useHashLocation}>{children}</Router>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
