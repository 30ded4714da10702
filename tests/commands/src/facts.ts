import first from '../first-commands.json' with { type: 'json' }
import rest from '../rest-commands.json' with { type: 'json' }

/** The types as the pages name them; an `Array` of a page is written with what is in it. */
export type TypeName =
  | 'String'
  | 'Integer'
  | 'Boolean'
  | 'Object'
  | 'String[]'
  | 'Integer[]'
  | 'Object[]'
  | 'String|Integer'
  | 'String|Integer|String[]'

/** What is documented of a field. */
export interface Field {
  /** As it is on the wire. */
  readonly name: string
  /** What it holds. */
  readonly type: TypeName
  /** Whether it has to be there; `conditional` where that depends on other fields. */
  readonly required: boolean | 'conditional'
  /** What it says. */
  readonly meaning?: string
  /** The only values that it has. */
  readonly enum?: readonly (string | number)[]
  /** What it is where it is left out. */
  readonly default?: string
  /** What it was called before, with a remark in brackets. */
  readonly oldName?: string
  /** The fields inside; absent where they have names of the app's own, or are those of another command. */
  readonly fields?: readonly Field[]
}

/** What is documented of a command. README.md says where it comes from and what the marks mean. */
export interface Command {
  /** `service/command`. */
  readonly path: string
  /** The page, as `1047/n` (tencentcloud.com) or `269/n` (cloud.tencent.com). */
  readonly docPage: string | null
  /** The number that a page has if it follows its neighbours; nobody has seen it. */
  readonly docPageGuess?: string
  /** A: the page was read. B: a part of it, or client libraries. C: only the path was seen. */
  readonly evidence: 'A' | 'B' | 'C'
  /** Calls per second; null where that is not documented. */
  readonly rateLimit: number | null
  /** What a repeat does. */
  readonly repeat: 'read' | 'idempotent' | 'deduplicated' | 'unsafe'
  /** By what the service knows a repeat, and how long; without `seconds`, for ever. */
  readonly deduplication?: { readonly by: readonly string[]; readonly seconds?: number } | null
  /** How it gives more than fits into one answer. */
  readonly paging: 'none' | 'offset' | 'cursor' | 'last-msg-key'
  /** Limits by what is limited. */
  readonly max: Readonly<Record<string, string | number>>
  /** The fields of a request. */
  readonly request: readonly Field[]
  /** The fields of an answer besides the envelope. */
  readonly response: readonly Field[]
  /** The error codes of the page. */
  readonly errors: readonly number[]
  /** A request as the page shows it. */
  readonly sampleRequest: Readonly<Record<string, unknown>>
  /** The answer to it. */
  readonly sampleResponse: Readonly<Record<string, unknown>>
}

/** Every command: those that core had at first, and those that were found besides. */
export const commands = [...first.commands, ...rest.commands] as unknown as readonly Command[]
