/** The least a page of React and antd can be: what the app's first screen is held against. */
import Button from 'antd/es/button'
import ConfigProvider from 'antd/es/config-provider'
import Input from 'antd/es/input'
import zhCN from 'antd/es/locale/zh_CN'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={zhCN}>
      <main>
        <h1>街道指挥台</h1>
        <Input aria-label="查找" />
        <Button type="primary">打开</Button>
      </main>
    </ConfigProvider>,
  )
}
