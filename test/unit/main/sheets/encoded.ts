/** Text in the encodings that Chinese offices use; Node only decodes them, so its decoder is turned round. */

type Table = Map<string, number[]>
const tables = new Map<string, Table>()

export function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return new Uint8Array(
    Array.from(text).flatMap((sign) => {
      const bytes = sign < '\u0080' ? [sign.charCodeAt(0)] : table.get(sign)
      if (!bytes) throw new Error(`not in ${encoding}: ${sign}`)
      return bytes
    }),
  )
}

function tableOf(encoding: string): Table {
  const decoder = new TextDecoder(encoding)
  const table: Table = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(text).length === 1 && text !== '\ufffd') table.set(text, [lead, trail])
    }
  }
  return table
}
