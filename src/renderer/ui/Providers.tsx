/** What every page stands in: antd in Chinese and in the house's colours, the asking client, routes in the hash. */
import { QueryClientProvider } from '@tanstack/react-query'
import ConfigProvider from 'antd/es/config-provider'
import zhCN from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { answers } from '../answers.ts'
import { useHashLocation } from './hash-location.ts'
import { theme } from './theme.ts'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={answers}>
        <Router hook={useHashLocation}>{children}</Router>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
