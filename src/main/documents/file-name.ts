/** Names of files that leave the program: every file system takes them, and their ending says what they are. */
const TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  zip: 'application/zip',
} as const

export function fileOf(bytes: Uint8Array | Uint8Array[], name: string, ending: keyof typeof TYPES): File {
  const chunks = Array.isArray(bytes) ? bytes : [bytes]
  return new File(
    chunks.map((chunk) => new Uint8Array(chunk)),
    `${name}.${ending}`,
    { type: TYPES[ending] },
  )
}

/** A name that every file system takes. */
export function safeFileName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  // 255 bytes are the limit, three to a character
  return Array.from(safe).slice(0, 60).join('') || '未命名'
}
