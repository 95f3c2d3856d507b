/** The menu bar, in Chinese; Electron's own labels would be English. */
import { app, dialog, Menu, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { APP_NAME } from '../host/data-dir.ts'

export function setMenu(dataDir: string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(dataDir)))
}

function menuOf(dataDir: string): MenuItemConstructorOptions[] {
  return [
    {
      label: '文件(&F)',
      submenu: [
        { label: '打开数据文件夹', accelerator: 'CmdOrCtrl+Shift+O', click: () => void shell.openPath(dataDir) },
        { type: 'separator' },
        { label: '退出', accelerator: 'CmdOrCtrl+Q', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '撤销', accelerator: 'CmdOrCtrl+Z', role: 'undo' },
        { label: '重做', accelerator: 'CmdOrCtrl+Y', role: 'redo' },
        { type: 'separator' },
        { label: '剪切', accelerator: 'CmdOrCtrl+X', role: 'cut' },
        { label: '复制', accelerator: 'CmdOrCtrl+C', role: 'copy' },
        { label: '粘贴', accelerator: 'CmdOrCtrl+V', role: 'paste' },
        { label: '全选', accelerator: 'CmdOrCtrl+A', role: 'selectAll' },
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        { label: '重新载入', accelerator: 'CmdOrCtrl+R', role: 'reload' },
        { type: 'separator' },
        { label: '放大', accelerator: 'CmdOrCtrl+=', role: 'zoomIn' },
        { label: '缩小', accelerator: 'CmdOrCtrl+-', role: 'zoomOut' },
        { label: '实际大小', accelerator: 'CmdOrCtrl+0', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', accelerator: 'F11', role: 'togglefullscreen' },
        { label: '开发者工具', accelerator: 'CmdOrCtrl+Shift+I', role: 'toggleDevTools' },
      ],
    },
    {
      label: '窗口(&W)',
      submenu: [
        { label: '最小化', accelerator: 'CmdOrCtrl+M', role: 'minimize' },
        { label: '关闭', accelerator: 'CmdOrCtrl+W', role: 'close' },
      ],
    },
    { label: '帮助(&H)', submenu: [{ label: `关于${APP_NAME}`, accelerator: 'F1', click: () => void showAbout(dataDir) }] },
  ]
}

function showAbout(dataDir: string): Promise<unknown> {
  return dialog.showMessageBox({
    type: 'info',
    title: `关于${APP_NAME}`,
    message: `${APP_NAME} ${app.getVersion()}`,
    detail: `数据文件夹：${dataDir}\n程序出问题时，请把其中的 faults.log 交给维护人员。`,
    buttons: ['知道了'],
  })
}
