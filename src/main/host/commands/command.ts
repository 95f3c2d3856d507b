/** What a command of the command line is: its options, its usage, and what it does with the contract. */
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { isMoment } from '../../../shared/days.ts'
import type { Moment } from '../../../shared/days.ts'
import type { Client } from '../connect.ts'
import type { Parts } from '../parts.ts'

/** 0 done; 1 refused, or rows that --strict minds. (2, wrong use, is thrown as `Misuse`.) */
export type ExitCode = 0 | 1

/** The command was not written as it should be: exit code 2. */
export class Misuse extends Error {}

export interface Surroundings {
  parts: Parts
  /** what relative paths start from */
  base: string
  dataDir: string
  json: boolean
  /** opens the folder, or finds who has it open */
  client: () => Promise<Client>
  /** the one result: a document for programs, or a text for people */
  result: (document: unknown, text: string) => void
  /** progress and complaints, never on stdout */
  note: (text: string) => void
}

const COMMON = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O & typeof COMMON; allowPositionals: true }>
>['values']

export interface Call<O extends ParseArgsOptionsConfig> extends Surroundings {
  values: Values<O>
  args: string[]
}

interface Spec<O extends ParseArgsOptionsConfig> {
  /** e.g. 把台账收进数据库 */
  summary: string
  /** e.g. `post map deployment|key-persons --out FILE` */
  usage: string
  options: O
  /** how many words may follow the command, least and most */
  words?: [least: number, most: number]
  run: (call: Call<O>) => Promise<ExitCode>
}

export interface Command {
  summary: string
  usage: string
  /** Throws `Misuse` before anything is opened. */
  read: (argv: string[]) => Reading
}

export interface Reading {
  common: { data?: string | undefined; json?: boolean | undefined; help?: boolean | undefined }
  run: (surroundings: Surroundings) => Promise<ExitCode>
}

export function command<const O extends ParseArgsOptionsConfig>(spec: Spec<O>): Command {
  const { summary, usage, options, run } = spec
  const [least, most] = spec.words ?? [0, 0]
  return {
    summary,
    usage,
    read: (argv) => {
      const { values, positionals } = parse({ ...options, ...COMMON }, argv)
      const common: Reading['common'] = values
      if (!common.help && positionals.length < least) throw new Misuse('命令没有写完整。')
      if (positionals.length > most) throw new Misuse(`“${positionals[most] ?? ''}”是多余的。`)
      return { common, run: (surroundings) => run({ ...surroundings, values, args: positionals }) }
    },
  }
}

function parse<O extends ParseArgsOptionsConfig>(options: O & typeof COMMON, argv: string[]) {
  try {
    return parseArgs({ options, args: argv, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const name = /'(-[^ '<]+)/.exec(error.message)?.[1] ?? ''
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Misuse(`没有“${name}”这个选项。`, { cause: error })
    if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Misuse(`“${name}”后面要写的内容不对。`, { cause: error })
    throw error
  }
}

/** `asOf` where it was given, as every question of the contract takes it. */
export function asOfIn(values: { 'as-of'?: string | undefined }): { asOf?: Moment } {
  const text = values['as-of']
  if (text === undefined) return {}
  if (!isMoment(text)) throw new Misuse(`“${text}”不是时刻，应写成 2020-02-10T18:00 的样子。`)
  return { asOf: text }
}

/** A word out of a list, or a misuse that names the list. */
export function oneOf<T extends string>(words: readonly T[], text: string | undefined, what: string): T {
  const found = words.find((word) => word === text)
  if (found === undefined)
    throw new Misuse(`${what}应是 ${words.join('、')} 之一${text === undefined ? '' : `，不是“${text}”`}。`)
  return found
}

/** An option that must be there. */
export function needed(text: string | undefined, what: string): string {
  if (!text) throw new Misuse(`还要写明${what}。`)
  return text
}

export function portIn(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Misuse(`“${text}”不是端口号，应是 0 到 65535 的数。`)
  return port
}
