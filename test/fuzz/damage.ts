/** Ways in which files come damaged: by the disk, by the wire, by a program that died while it wrote. */
import { unzipSync, zipSync } from 'fflate'
import type { Chance } from './random.ts'
import type { WholeFile } from './whole-files.ts'

export type Damage = (bytes: Uint8Array, chance: Chance, others: WholeFile[]) => Uint8Array

export const BYTE_DAMAGES: Record<string, Damage> = {
  none: (bytes) => bytes,
  cutOff: (bytes, chance) => bytes.slice(0, chance.below(bytes.length + 1)),
  headLost: (bytes, chance) => bytes.slice(chance.below(Math.min(bytes.length, 600))),
  bitsFlipped(bytes, chance) {
    const damaged = bytes.slice()
    for (let i = chance.below(40); i >= 0; i--) flipBit(damaged, chance.below(bytes.length), chance)
    return damaged
  },
  headBitsFlipped(bytes, chance) {
    const damaged = bytes.slice()
    for (let i = chance.below(12); i >= 0; i--) flipBit(damaged, chance.below(Math.min(bytes.length, 1600)), chance)
    return damaged
  },
  bytesReplaced(bytes, chance) {
    const damaged = bytes.slice()
    for (let i = chance.below(60); i >= 0; i--)
      damaged[chance.below(bytes.length)] = chance.oneOf([0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x3c, 0x22])
    return damaged
  },
  blockOverwritten(bytes, chance) {
    const damaged = bytes.slice()
    const from = chance.below(bytes.length)
    const noise = chance.oneOf([new Uint8Array(512), chance.bytes(512), new Uint8Array(4096).fill(255)])
    damaged.set(noise.subarray(0, bytes.length - from), from)
    return damaged
  },
  blockLost(bytes, chance) {
    const from = chance.below(bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(600)))
  },
  blockRepeated(bytes, chance) {
    const from = chance.below(bytes.length)
    const block = bytes.subarray(from, from + 512)
    return joined(bytes.subarray(0, from), block, block, bytes.subarray(from))
  },
  splicedWithAnother(bytes, chance, others) {
    const other = chance.oneOf(others).bytes
    return joined(bytes.subarray(0, chance.below(bytes.length)), other.subarray(chance.below(other.length)))
  },
  followedByAnother: (bytes, chance, others) => joined(bytes, chance.oneOf(others).bytes),
  zerosBehind: (bytes, chance) => joined(bytes, new Uint8Array(chance.below(5000))),
  partsDamaged: (bytes, chance, others) => partsDamaged(bytes, chance, others),
  partsRewritten: (bytes, chance) => partsRewritten(bytes, chance),
}

/** Damages a part inside a zip and packs it again, so that checksums are right and the reader comes to see it. */
function partsDamaged(bytes: Uint8Array, chance: Chance, others: WholeFile[]): Uint8Array {
  return repacked(bytes, chance, (part) => {
    const names = Object.keys(BYTE_DAMAGES).filter((name) => !name.startsWith('parts'))
    return BYTE_DAMAGES[chance.oneOf(names)]?.(part, chance, others) ?? part
  })
}

const NUMBERS = [
  '-1',
  '0',
  '1e308',
  'NaN',
  '4294967296',
  '99999999999999999999',
  '2147483647',
  '16385',
  '1048577',
  '',
  'XFD1048576',
  'A0',
  '&#0;',
  '&b;',
  '_x0000_',
]

/** Numbers, references and tags of a markup part exchanged for absurd ones. */
function partsRewritten(bytes: Uint8Array, chance: Chance): Uint8Array {
  return repacked(bytes, chance, (part) => {
    const text = Buffer.from(part).toString('latin1')
    const rewritten = chance.oneOf([
      () => text.replace(/="[^"]*"/g, (value) => (chance.below(12) === 0 ? `="${chance.oneOf(NUMBERS)}"` : value)),
      () => text.replace(/>[^<>]+</g, (value) => (chance.below(12) === 0 ? `>${chance.oneOf(NUMBERS)}<` : value)),
      () => text.replace(/<[^<>]*>/g, (tag) => (chance.below(30) === 0 ? '' : tag)),
      () => text.replace(/<[^<>]*>/g, (tag) => (chance.below(30) === 0 ? tag + tag : tag)),
      () =>
        text.replace(/<[^<>]*>/g, (tag) =>
          chance.below(30) === 0
            ? chance.oneOf(['<!--', '<![CDATA[', '<x>', '</x>', '<c/>', '<row>', '</row>', '<t>', '"'])
            : tag,
        ),
    ])()
    return new Uint8Array(Buffer.from(rewritten, 'latin1'))
  })
}

/** What is no zip is taken as one part. */
function repacked(bytes: Uint8Array, chance: Chance, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return change(bytes)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  for (let i = chance.below(3); i >= 0; i--) {
    const name = chance.oneOf(names)
    parts[name] = new Uint8Array(change(parts[name] ?? new Uint8Array()))
  }
  if (chance.below(10) === 0) Reflect.deleteProperty(parts, chance.oneOf(names))
  return zipSync(parts, { level: 1 })
}

function flipBit(bytes: Uint8Array, at: number, chance: Chance): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
}

function joined(...blocks: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(blocks))
}
