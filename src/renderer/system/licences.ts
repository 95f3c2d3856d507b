/** Whose work the program is built on: every part of others that is shipped in it, and under which licence. */
export interface Licence {
  /** the package's own name */
  name: string
  /** its licence as an SPDX identifier */
  licence: string
  use: string
}

export const LICENCES: Licence[] = [
  { name: 'react', licence: 'MIT', use: '界面' },
  { name: 'react-dom', licence: 'MIT', use: '界面' },
  { name: 'antd', licence: 'MIT', use: '按钮、输入框、日历' },
  { name: '@ant-design/icons', licence: 'MIT', use: '图标' },
  { name: 'dayjs', licence: 'MIT', use: '日历' },
  { name: 'wouter', licence: 'Unlicense', use: '页面切换' },
  { name: '@tanstack/react-query', licence: 'MIT', use: '界面取数' },
  { name: 'ag-grid-community', licence: 'MIT', use: '表格' },
  { name: 'ag-grid-react', licence: 'MIT', use: '表格' },
  { name: '@ag-grid-community/locale', licence: 'MIT', use: '表格的中文' },
  { name: 'echarts', licence: 'Apache-2.0', use: '逐日图' },
  { name: 'leaflet', licence: 'BSD-2-Clause', use: '地图' },
  { name: 'react-leaflet', licence: 'Hippocratic-2.1', use: '地图' },
  { name: 'supercluster', licence: 'ISC', use: '地图符号聚合' },
  { name: 'gcoord', licence: 'MIT', use: '坐标换算' },
  { name: 'better-sqlite3', licence: 'MIT', use: '数据库（内含 SQLite，公有领域）' },
  { name: 'drizzle-orm', licence: 'Apache-2.0', use: '数据库' },
  { name: '@orpc/contract', licence: 'MIT', use: '界面与数据之间的约定' },
  { name: '@orpc/server', licence: 'MIT', use: '界面与数据之间的约定' },
  { name: '@orpc/client', licence: 'MIT', use: '界面与数据之间的约定' },
  { name: '@orpc/tanstack-query', licence: 'MIT', use: '界面取数' },
  { name: 'zod', licence: 'MIT', use: '核对数据的样子' },
  { name: 'hucre', licence: 'MIT', use: '读写表格文件' },
  { name: '@e965/xlsx', licence: 'Apache-2.0', use: '读老式表格文件' },
  { name: 'papaparse', licence: 'MIT', use: '读逗号分隔文件' },
  { name: 'pinyin-pro', licence: 'MIT', use: '按拼音查找' },
  { name: 'docx', licence: 'MIT', use: '写文书' },
  { name: 'pdf-lib', licence: 'MIT', use: '把出好的值班表分开' },
  { name: 'fflate', licence: 'MIT', use: '把文书打成一包' },
  { name: 'playwright-core', licence: 'Apache-2.0', use: '请浏览器打印' },
  { name: 'electron-log', licence: 'MIT', use: '故障记录' },
  { name: 'electron', licence: 'MIT', use: '窗口' },
]
