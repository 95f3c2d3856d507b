/**
 * The few formulas forms are totalled with: arithmetic, comparison, SUM and its like, IF, ROUND. What is not among them is
 * not worked out at all (undefined), never guessed.
 */
import { cellOf, placeKey } from './addresses.ts'
import type { Box, Cell } from './addresses.ts'
import type { SheetCell, Value } from './sheet.ts'

type Scalar = string | number | boolean | null
type Range = { cells: Scalar[] }
type Operand = Scalar | Range

/** Something in the formula is not known here. */
class Unknown extends Error {}
/** An error as a cell shows it: #DIV/0! */
class CellError extends Error {}

const LARGEST_RANGE = 100_000

/** Gives the value of a formula's cell; undefined where it cannot be worked out. */
export function createEvaluator(look: (sheet: string, at: Cell) => SheetCell | undefined, stale: Set<string>) {
  const known = new Map<string, Value | undefined>()

  function evaluate(sheet: string, cell: SheetCell): Value | undefined {
    const key = placeKey(sheet, cell)
    if (known.has(key)) return known.get(key)
    // a formula that needs itself is not worked out
    known.set(key, undefined)
    const value = attempt(() => {
      const result = single(workOf(cell.formula ?? '', (token) => reference(token, sheet))())
      return typeof result === 'number' ? Number(result.toPrecision(15)) : (result ?? 0)
    })
    known.set(key, value)
    return value
  }

  function valueAt(sheet: string, at: Cell): Scalar {
    const cell = look(sheet, at)
    if (!cell) return null
    const value = stale.has(placeKey(sheet, at)) ? evaluate(sheet, cell) : cell.value
    if (value === undefined) throw new Unknown()
    if (typeof value === 'string' && /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)$/.test(value)) throw new CellError(value)
    return value
  }

  function rangeAt(sheet: string, { top, left, bottom, right }: Box): Range {
    if ((bottom - top + 1) * (right - left + 1) > LARGEST_RANGE) throw new Unknown()
    const cells: Scalar[] = []
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push(valueAt(sheet, { row, column }))
    }
    return { cells }
  }

  const reference = (token: string, own: string): Operand => {
    const bang = token.lastIndexOf('!')
    const name = token.slice(0, Math.max(bang, 0))
    const sheet = bang < 0 ? own : name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name
    const [first, last] = token
      .slice(bang + 1)
      .split(':')
      .map(cellOf)
    if (!first || last === null) throw new Unknown()
    if (last === undefined) return valueAt(sheet, first)
    return rangeAt(sheet, { top: first.row, left: first.column, bottom: last.row, right: last.column })
  }

  return evaluate
}

/** What a formula comes to, worked out when it is asked: of an IF only the branch that is taken. */
type Work = () => Operand

function workOf(formula: string, reference: (token: string) => Operand): Work {
  const tokens = tokensOf(formula)
  let at = 0
  const peek = () => tokens[at] ?? ''
  const take = (wanted?: string) => {
    const token = tokens[at++]
    if (token === undefined || (wanted !== undefined && token !== wanted)) throw new Unknown()
    return token
  }
  const level = (operators: string[], next: () => Work, work: (operator: string, a: Scalar, b: Scalar) => Scalar) => () => {
    let value = next()
    while (operators.includes(peek())) {
      const [operator, left, right] = [take(), value, next()]
      value = () => work(operator, single(left()), single(right()))
    }
    return value
  }
  const primary = (): Work => {
    const token = take()
    if (token === '(') {
      const value = expression()
      take(')')
      return value
    }
    if (token === '+') return primary()
    if (token === '-') {
      const value = percent()
      return () => -numberOf(single(value()))
    }
    if (token.startsWith('"')) return () => token.slice(1, -1).replace(/""/g, '"')
    if (/^[\d.]/.test(token)) return () => Number(token)
    if (peek() === '(') return call(token.toUpperCase())
    if (/^(TRUE|FALSE)$/i.test(token)) return () => token.toUpperCase() === 'TRUE'
    return () => reference(token)
  }
  const call = (name: string): Work => {
    take('(')
    const inputs: Work[] = []
    while (peek() !== ')') {
      inputs.push(expression())
      if (peek() !== ')') take(',')
    }
    take(')')
    const work = FUNCTIONS[name]
    if (!work) throw new Unknown()
    return () => work(inputs)
  }
  const percent = () => {
    let value = primary()
    while (peek() === '%') {
      take()
      const whole = value
      value = () => numberOf(single(whole())) / 100
    }
    return value
  }
  const power = level(['^'], percent, (_, a, b) => numberOf(a) ** numberOf(b))
  const product = level(['*', '/'], power, (operator, a, b) => {
    if (operator === '*') return numberOf(a) * numberOf(b)
    if (numberOf(b) === 0) throw new CellError('#DIV/0!')
    return numberOf(a) / numberOf(b)
  })
  const sum = level(['+', '-'], product, (operator, a, b) => numberOf(a) + (operator === '+' ? numberOf(b) : -numberOf(b)))
  const joined = level(['&'], sum, (_, a, b) => String(a ?? '') + String(b ?? ''))
  const expression: () => Work = level(['=', '<>', '<', '>', '<=', '>='], joined, compare)
  const whole = expression()
  if (at !== tokens.length) throw new Unknown()
  return whole
}

const TOKEN =
  /\s+|"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(.!])|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\.\d+|<>|<=|>=|[-+*/^&=<>%(),]/giuy

function tokensOf(formula: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula)
    if (!found) throw new Unknown()
    if (found[0].trim() !== '') tokens.push(found[0])
  }
  return tokens
}

function attempt(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unknown) return undefined
    if (error instanceof CellError) return error.message
    throw error
  }
}

function single(value: Operand): Scalar {
  if (value !== null && typeof value === 'object') throw new Unknown()
  return value
}

function numberOf(value: Scalar): number {
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  const number = typeof value === 'number' ? value : value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isNaN(number)) throw new CellError('#VALUE!')
  return number
}

function compare(operator: string, a: Scalar, b: Scalar): boolean {
  const isText = typeof a === 'string' || typeof b === 'string'
  const [left, right] = isText ? [String(a ?? '').toLowerCase(), String(b ?? '').toLowerCase()] : [numberOf(a), numberOf(b)]
  if (operator === '=') return left === right
  if (operator === '<>') return left !== right
  if (operator === '<') return left < right
  if (operator === '>') return left > right
  return operator === '<=' ? left <= right : left >= right
}

/** Numbers of a range count, its texts and blanks do not. */
function numbersIn(inputs: Work[]): number[] {
  return inputs.flatMap((input) => {
    const value = input()
    if (value !== null && typeof value === 'object') return value.cells.filter((one) => typeof one === 'number')
    return [numberOf(value)]
  })
}

const numberIn = (input: Work | undefined): number => numberOf(single(input?.() ?? null))
/** of no numbers at all they are 0 */
const orZero = (numbers: number[]): number[] => (numbers.length === 0 ? [0] : numbers)
const total = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const FUNCTIONS: Record<string, (inputs: Work[]) => Operand> = {
  SUM: (inputs) => total(numbersIn(inputs)),
  MAX: (inputs) => Math.max(...orZero(numbersIn(inputs))),
  MIN: (inputs) => Math.min(...orZero(numbersIn(inputs))),
  AVERAGE: (inputs) => {
    const numbers = numbersIn(inputs)
    if (numbers.length === 0) throw new CellError('#DIV/0!')
    return total(numbers) / numbers.length
  },
  COUNT: (inputs) => numbersIn(inputs).length,
  ABS: ([value]) => Math.abs(numberIn(value)),
  ROUND: ([value, digits]) => {
    const by = 10 ** numberIn(digits)
    const number = numberIn(value)
    return (Math.sign(number) * Math.round(Math.abs(number) * by)) / by
  },
  IF: ([condition, yes, no]) => (numberIn(condition) !== 0 ? (yes?.() ?? true) : (no?.() ?? false)),
  IFERROR: ([value, otherwise]) => {
    try {
      return value?.() ?? null
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      return otherwise?.() ?? null
    }
  },
}
