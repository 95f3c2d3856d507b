/** XOR obfuscation, the oldest way (Excel 95, and later ones where stronger ones were not allowed): [MS-OFFCRYPTO] 2.3.7.1–2.3.7.3. */
import type { Lock } from '../decrypt-old-workbook.ts'
import { PasswordWrong } from '../decrypt-workbook.ts'

/** Longer passwords are not locked this way. */
const LONGEST = 15

/** What stands in the record FilePass: the key that is made of the password, and the password's sum. */
export function xorLock(said: Buffer): Lock {
  const [key, sum] = [said.readUInt16LE(0), said.readUInt16LE(2)]
  return (password) => {
    const signs = signsOf(password)
    if (signs.length === 0 || signs.length > LONGEST || keyOf(signs) !== key || sumOf(signs) !== sum) throw new PasswordWrong()
    const row = keyRow(signs, key)
    return (stream, { from, to }, plain) => {
      for (let at = from + plain; at < to; at++) {
        // a record's first byte meets the row as far on as the stream is where the record ends
        const byte = (stream[at] ?? 0) ^ (row[(to + at - from) & 15] ?? 0)
        stream[at] = (byte << 3) | (byte >> 5)
      }
    }
  }
}

/** 16 bits for the 7 of every sign, of a row that is made by shifting; the password's length decides where it begins. */
function keyOf(signs: number[]): number {
  let [bits, length, key] = [0x8000, 0xffff, 0]
  for (const sign of signs.toReversed()) {
    for (let bit = 0; bit < 8; bit++) {
      bits = shifted(bits)
      length = shifted(length)
      if (bit < 7 && ((sign >> bit) & 1) === 1) key ^= bits
    }
  }
  return key ^ length
}

function shifted(bits: number): number {
  const turned = ((bits << 1) | (bits >> 15)) & 0xffff
  return (turned & 1) === 1 ? turned ^ 0x1020 : turned
}

/** 15 bits, turned by one for every sign, from the last to the first. */
function sumOf(signs: number[]): number {
  const add = (sum: number, sign: number) => (((sum << 1) & 0x7fff) | (sum >> 14)) ^ sign
  return add(signs.reduceRight(add, 0), signs.length) ^ 0xce4b
}

const FILLING = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00]

function keyRow(signs: number[], key: number): number[] {
  return [...signs, ...FILLING].slice(0, 16).map((sign, i) => {
    const byte = sign ^ (i % 2 === 0 ? key & 0xff : key >> 8)
    return ((byte >> 1) | (byte << 7)) & 0xff
  })
}

/** The password in the system's code page, which is GBK in our offices. */
function signsOf(password: string): number[] {
  return Array.from(password).flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : inGbk(sign)))
}

function inGbk(sign: string): number[] {
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (decoder.decode(Uint8Array.of(lead, trail)) === sign) return [lead, trail]
    }
  }
  throw new PasswordWrong()
}
