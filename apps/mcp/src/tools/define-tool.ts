import type * as z from 'zod'
import type { App } from '../app.ts'
import type { Toolset } from '../config/toolsets.ts'
import type { Annotations } from './annotations.ts'
import type { Answer } from './answer.ts'
import type { AnswerTime } from './answer-time.ts'

/** Who calls, and from where. */
export interface CallContext {
  /** What outlives the call. */
  readonly app: App
  readonly signal: AbortSignal
  /** Who calls, where callers are told apart; else empty. */
  readonly principal: string
  /** Reports to the host how far the call has come, if it wants to know. */
  readonly progress: (done: number, total: number | undefined, text: string) => void
}

/** One call of a tool. */
export interface ToolCall extends CallContext {
  /** How many messages it may hand out: they are set aside for it. 0 for a tool that shows none. */
  readonly allowance: number
  /** How long it may look before it answers with what it has. */
  readonly time: AnswerTime
}

/** What people, models and hosts are told of a tool. */
interface ToolWords {
  /** Begins with `im_`, then a verb. */
  readonly name: string
  /** For people, with the command of the REST API in parentheses. */
  readonly title: string
  /**
   * What it answers, when to use it and when not, and its limits. The first line stands in README.md. What it says of another tool is a
   * sentence of its own, or in parentheses: it is left out where that tool is not offered.
   */
  readonly description: string
  /** What README.zh-CN.md says of it. */
  readonly summaryZh: string
  /** What people want to know when they need it: a row of the guide (`tim://guide`). @default none */
  readonly question?: {
    /** After `You want to know`. */
    readonly asked: string
    /** How to use it, as Markdown, where its name alone does not say it. @default its name */
    readonly use?: string
    /** The tool that answers it as well, if less well: without this one it need not stay open. @default none */
    readonly alsoBy?: string
  }
  /** When a model should think of it: a line of the server's instructions, with other tools as in `description`. @default none */
  readonly hint?: string
  /** Which tools it is allowed together with. */
  readonly toolset: Toolset
  /** Whether it reads only, and the like. */
  readonly annotations: Annotations
}

/** What a tool is and what it does: all that the server, its help and its documentation know of it. */
export interface ToolDefinition<Input extends z.ZodRawShape, Output extends z.ZodObject> extends ToolWords {
  readonly input: Input
  /** The parameter that a pinned account takes the place of: it then leaves the schema. */
  readonly pinned?: {
    readonly parameter: keyof Input & string
    /** What it is when the server is pinned. */
    readonly value: (account: string) => unknown
  }
  /** What it answers with, an object. */
  readonly output: Output
  /** How many messages of people a call hands out at most: they count against the budget. @default it shows none */
  readonly handsOut?: (args: z.output<z.ZodObject<Input>>) => number
  /** Answers a call. What it throws becomes a result that explains the error. */
  readonly handle: (args: z.output<z.ZodObject<Input>>, call: ToolCall) => Promise<Answer<z.input<Output>>>
}

/** A tool, whatever its parameters. */
export interface Tool extends ToolWords {
  readonly input: z.ZodRawShape
  /** The parameter that a pinned account takes the place of. */
  readonly pinned: { readonly parameter: string; readonly value: (account: string) => unknown } | undefined
  readonly output: z.ZodObject
  /** How many messages a call hands out at most; absent where it shows none. */
  readonly handsOut?: ((args: never) => number) | undefined
  /** Answers a call with checked parameters. */
  readonly handle: (args: never, call: ToolCall) => Promise<Answer<unknown>>
}

/** Defines a tool: its parameters and its answer are typed by their schemas. */
export function defineTool<Input extends z.ZodRawShape, Output extends z.ZodObject>(
  definition: ToolDefinition<Input, Output>,
): Tool {
  return { pinned: undefined, ...definition }
}
