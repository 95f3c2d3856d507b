/** UTF-16 without its mark, as some programs export lists: told by reading like Chinese text one way and not the other. */

const SAMPLE_BYTES = 16_384

/** Which way round the bytes are UTF-16 of an everyday Chinese list; null where they are not. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  // a list has line ends, digits or commas, and each of those has a zero byte
  if (bytes.length % 2 === 1 || sample.length < 4 || !sample.includes(0)) return null
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => readsLikeText(new TextDecoder(encoding).decode(sample))) ?? null
}

function readsLikeText(text: string): boolean {
  const usual = text.match(/[\t\n\r\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’·—…]/g)?.length ?? 0
  return usual >= text.length * 0.97 && /[\n\t,;|0-9]/.test(text)
}
