/** Telephone numbers: mobiles as eleven digits, landlines with their dash. */
import { plain } from './text.ts'

export interface ParsedPhone {
  /** digits; as tidied when it is no valid number; null when blank */
  phone: string | null
  isValid: boolean
  /** the cell holds a second number, which is not kept */
  hasMore: boolean
}

export function parsePhone(text: string): ParsedPhone {
  if (text === '') return { phone: null, isValid: true, hasMore: false }
  if (/^1[3-9]\d{9}$/.test(text)) return { phone: text, isValid: true, hasMore: false }
  const [first = '', second] = plain(text)
    .replace(/\.0+$/, '')
    .split(/[/、,;\n\\]+|\s{2,}|(?<=\d{11})\s/)
    .map((part) => part.trim())
    .filter((part) => /\d/.test(part))
  if (first === '') return { phone: null, isValid: true, hasMore: false }
  return { ...parseOne(first), hasMore: second !== undefined }
}

function parseOne(text: string): { phone: string; isValid: boolean } {
  const compact = text
    .replace(/^['’]/, '')
    .replace(/[()（）\s·.]/g, '')
    .replace(/[－–—]/g, '-')
    .replace(/(?<=\d)(?:转|分机号?)(?=\d{1,6}$)/, '-')
  const digits = compact.replace(/-/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return { phone: digits, isValid: true }
  // 0371-12345678, local numbers, extensions, service numbers such as 12345 and 400
  if (/^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/.test(compact)) return { phone: compact, isValid: true }
  if (/^(?:\d{7,8}(-\d{1,6})?|[48]00-?\d{3}-?\d{4}|1\d{2}|12\d{3})$/.test(compact)) return { phone: compact, isValid: true }
  return { phone: /^[\d-]+$/.test(compact) ? compact : text, isValid: false }
}
