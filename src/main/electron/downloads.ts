/** Where the user wants a document: asks once, with the name the document came with. */
import path from 'node:path'
import { app, session } from 'electron'

const KINDS: Record<string, string> = {
  pdf: 'PDF 文件',
  png: '图片',
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
  csv: '逗号分隔的文本',
  zip: '压缩包',
}

export function askWhereToSave(): void {
  session.defaultSession.on('will-download', (_event, item) => {
    const name = item.getFilename()
    const extension = path.extname(name).slice(1).toLowerCase()
    item.setSaveDialogOptions({
      title: '保存',
      buttonLabel: '保存',
      defaultPath: path.join(app.getPath('documents'), name),
      filters: extension === '' ? [] : [{ name: KINDS[extension] ?? `${extension} 文件`, extensions: [extension] }],
    })
  })
}
