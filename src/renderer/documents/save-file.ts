/** Hands a file to the browser, or to the desktop app's dialog that asks where it goes. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // the download has begun by then; kept longer, every paper would stay in memory
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
