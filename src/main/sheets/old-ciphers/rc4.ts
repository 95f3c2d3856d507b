/** The cipher RC4, which Node's own cryptography no longer offers: it is good for old files only. */

/** The first `length` bytes of the key's stream; bytes are encrypted and decrypted by joining them to it with exclusive or. */
export function rc4Stream(key: Uint8Array, length: number): Buffer<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(state, i, j)
  }
  const stream = Buffer.alloc(length)
  for (let at = 0, i = 0, j = 0; at < length; at++) {
    i = (i + 1) & 255
    j = (j + (state[i] ?? 0)) & 255
    swap(state, i, j)
    stream[at] = state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0
  }
  return stream
}

function swap(state: Uint8Array, i: number, j: number): void {
  const kept = state[i] ?? 0
  state[i] = state[j] ?? 0
  state[j] = kept
}
