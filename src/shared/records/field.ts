/**
 * Fields of records as a person fills them in: one description from which forms are drawn, pasted text is read, values are
 * checked as typed and again before storing, and history is put into words.
 */
import * as z from 'zod'
import { dayInChinese, isDay, isMoment, momentInChinese } from '../days.ts'
import { readDay, readMoment } from './read-days.ts'
import { parseIdentityNumber, normaliseIdentityNumber } from '../people/identity-number.ts'

export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type FieldValue = z.infer<typeof FieldValue>

/** Field key → value; a key left out is not spoken of. */
export const FieldValues = z.record(z.string(), FieldValue)
export type FieldValues = z.infer<typeof FieldValues>

interface FieldBase {
  key: string
  label: string
  /** heading of the form's part it stands in */
  part: string
  isRequired?: boolean
  /** may be set for many records at once */
  isBulk?: boolean
  /** a personal number: shown masked until somebody says why it is needed */
  isMasked?: boolean
  hint?: string
}

export interface Option {
  value: string
  label: string
}

/** `community` and `compound` hold names and are offered from the base map; `longitude` and `latitude` are WGS-84 degrees. */
export type Field = FieldBase &
  (
    | { type: 'text' | 'long_text' | 'community' | 'compound' | 'phone' | 'identity' | 'day' | 'moment' | 'yes_no' }
    | { type: 'number'; min: number; max: number }
    | { type: 'longitude' | 'latitude' }
    | { type: 'choice'; options: Option[] }
  )

/** `error` is not stored; `warning` is stored and wants a second look, as doubtful rows of ledgers are. */
export const FieldProblem = z.object({ field: z.string(), severity: z.enum(['error', 'warning']), message: z.string() })
export type FieldProblem = z.infer<typeof FieldProblem>

const LONGEST_TEXT = 500

/** What is wrong with one field's value by itself. */
export function checkField(field: Field, value: FieldValue): FieldProblem[] {
  const error = (message: string): FieldProblem[] => [{ field: field.key, severity: 'error', message }]
  if (value === null || value === '') return field.isRequired ? error(`请填写${field.label}。`) : []
  switch (field.type) {
    case 'number':
      return isWhole(value, field.min, field.max) ? [] : error(`${field.label}应是${field.min}到${field.max}之间的整数。`)
    case 'longitude':
      return isBetween(value, 73, 136) ? [] : error('经度应在 73 到 136 之间（国内）。')
    case 'latitude':
      return isBetween(value, 3, 54) ? [] : error('纬度应在 3 到 54 之间（国内）。')
    case 'yes_no':
      return typeof value === 'boolean' ? [] : error(`${field.label}应填“是”或“否”。`)
    case 'choice':
      return field.options.some((option) => option.value === value)
        ? []
        : error(`${field.label}应是：${field.options.map(({ label }) => label).join('、')}。`)
    case 'day':
      return isDay(String(value)) ? [] : error(`${field.label}“${String(value)}”不是日历上的日期，请写成 2020年2月10日 的样子。`)
    case 'moment':
      return isDay(String(value)) || isMoment(String(value))
        ? []
        : error(`${field.label}“${String(value)}”不是时间，请写成 2020年2月10日18:00 的样子。`)
    default:
      return checkText(field, String(value))
  }
}

function checkText(field: Field, text: string): FieldProblem[] {
  const problem = (severity: FieldProblem['severity'], message: string) => [{ field: field.key, severity, message }]
  if (text.length > LONGEST_TEXT) return problem('error', `${field.label}太长，最多${LONGEST_TEXT}字。`)
  // a masked number that was not touched is not judged
  if (field.isMasked && text.includes('*')) return []
  if (field.type === 'phone' && !/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{3,8})(-\d{1,6})?$/.test(text)) {
    return problem('warning', `${field.label}“${text}”不像电话号码，请核对。`)
  }
  if (field.type === 'identity' && !parseIdentityNumber(text)) {
    return problem('warning', `${field.label}“${text}”位数、出生日期或校验位不对，请核对；可以先存，会列为有疑问。`)
  }
  return []
}

function isWhole(value: FieldValue, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

function isBetween(value: FieldValue, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max
}

const YES = new Set(['是', '有', '√', '✓', '对', '1'])
const NO = new Set(['否', '无', '没有', '×', '不', '0'])

/**
 * Reads what was typed or pasted: full-width digits, spaces and the ways days are written are understood. What cannot be
 * read comes back as the text it was, for `checkField` to speak about. `today` gives a date without a year its year.
 */
export function readField(field: Field, written: string, today: string): FieldValue {
  const text = written.normalize('NFKC').trim()
  // people's names keep the characters they are written with
  const kept = written.trim()
  if (text === '' || text === '—') return null
  switch (field.type) {
    case 'number':
    case 'longitude':
    case 'latitude':
      return /^-?\d+(\.\d+)?$/.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : kept
    case 'yes_no':
      return YES.has(text) ? true : NO.has(text) ? false : kept
    case 'choice':
      return field.options.find(({ value, label }) => label === text || value === text)?.value ?? kept
    case 'day':
      return readDay(text, today) ?? kept
    case 'moment':
      return readMoment(text, today) ?? kept
    case 'phone':
      return text.replace(/\s/g, '').replace(/[－–—]/g, '-')
    case 'identity':
      return parseIdentityNumber(text)?.number ?? normaliseIdentityNumber(text)
    default:
      return kept
  }
}

/** A value as a person reads it; empty for none. */
export function fieldText(field: Field, value: FieldValue): string {
  if (value === null || value === '') return ''
  switch (field.type) {
    case 'yes_no':
      return value === true ? '是' : '否'
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value)
    case 'day':
      return isDay(String(value)) ? dayInChinese(String(value)) : String(value)
    case 'moment':
      return isDay(String(value).slice(0, 10)) ? momentInChinese(String(value)) : String(value)
    default:
      return String(value)
  }
}

/** Options of a choice from the labels of its codes. */
export function optionsOf(labels: Record<string, string>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
