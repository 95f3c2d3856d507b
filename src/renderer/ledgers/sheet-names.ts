/** What a sheet is called beside its file: nothing where the file is a list, or where only a program named its one sheet. */
export function sheetName({ file, sheet }: { file: string; sheet: string }): string | null {
  if (sheet === '' || /\.(csv|txt|tsv|geojson|json)$/i.test(file)) return null
  return sheet.replace(/^sheet\s*(\d+)$/i, '第$1张表')
}
