import type { Called } from '../harness.ts'
import type { Language } from './world/people.ts'
import type { Shop } from './world/shop.ts'

type Arguments = Readonly<Record<string, unknown>>

/** A call of the scripted assistant; what it asks may come out of the answers before. */
export type Step = readonly [tool: string, args: Arguments | ((seen: readonly Called[]) => Arguments)]

/** How a task is solved, and how one knows that it is. */
export interface Solution {
  /** At most three. */
  readonly calls: readonly Step[]
  /** What a person has to be told, in the language of the question. */
  readonly answer: string
  /** Each stands in what the assistant reads. */
  readonly has?: readonly (string | RegExp)[] | undefined
  /** None of these does. */
  readonly lacks?: readonly string[] | undefined
  /** Everything in the last answer that looks so, in the order in which it stands there: these, and nothing else. */
  readonly exactly?:
    | {
        readonly pattern: RegExp
        readonly values: readonly string[]
        /** @default 'last' */
        readonly in?: 'last' | 'all' | undefined
      }
    | undefined
  /** Whether the last answer says that all of the time that was asked about could be looked at. */
  readonly complete?: boolean | undefined
  /** Members of the structure of the last answer. */
  readonly structure?: Arguments | undefined
  /** What has to be in a conversation in the end, once, after a person was asked about it. */
  readonly sends?: { readonly account: string; readonly peer: string; readonly text: string } | undefined
  /** Whether a picture comes with it. */
  readonly picture?: boolean | undefined
}

/** What a person wants to know of the shop. */
export interface Task {
  readonly id: string
  readonly asks: Readonly<Record<Language, string>>
  /** The most that all answers may cost a model, each at the dearer of its two channels. */
  readonly tokens: number
  readonly solve: (shop: Shop, language: Language) => Solution
}

/** The id behind the only message of an answer, or behind the one of a line. */
export function idIn(called: Called | undefined, line: RegExp = /./): string {
  const found = called?.text.split('\n').find((one) => /\[[0-9a-z]+-[0-9a-z]+\]$/.test(one) && line.test(one))
  const id = /\[([0-9a-z]+-[0-9a-z]+)\]$/.exec(found ?? '')?.[1]
  if (id === undefined) throw new RangeError(`No message that matches ${line} in: ${called?.text}`)
  return id
}

/** What a pattern captures in an answer, which must have it. */
export function partOf(called: Called | undefined, pattern: RegExp): string {
  const part = pattern.exec(called?.text ?? '')?.[1]
  if (part === undefined) throw new RangeError(`Nothing matches ${pattern} in: ${called?.text}`)
  return part
}
