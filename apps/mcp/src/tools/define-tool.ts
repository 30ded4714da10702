import type * as z from 'zod'
import type { App } from '../app.ts'
import type { Toolset } from '../config/toolsets.ts'
import type { Annotations } from './annotations.ts'
import type { Answer } from './answer.ts'
import type { AnswerTime } from './answer-time.ts'

/** What a person says to a question. */
export interface Reply {
  /** What the question carried: it comes from the host, and has to be opened again. */
  readonly state: string
  /** Whether the person let it happen; `unticked` accepts without the box, `unclear` is an answer that was not asked for. */
  readonly said: 'yes' | 'no' | 'unticked' | 'closed' | 'unclear'
}

/** The person before the host. */
export interface Person {
  /** Whether the host can ask them. */
  readonly canBeAsked: boolean
  /** What they said to the question that this call asked before, if it did. */
  readonly reply: Reply | undefined
}

/** Who calls, and from where. */
export interface CallContext {
  /** What outlives the call. */
  readonly app: App
  readonly signal: AbortSignal
  /** Who calls, where callers are told apart; else empty. */
  readonly principal: string
  /** Reports to the host how far the call has come, if it wants to know. */
  readonly progress: (done: number, total: number | undefined, text: string) => void
  /** Whom a call can ask before it does something. @default nobody */
  readonly person?: Person | undefined
}

/** A question that a person has to answer before a call does anything: the call comes again with the reply. */
export interface Question {
  readonly question: {
    /** What they read. */
    readonly message: string
    /** What they agree to, beside the box that they tick. */
    readonly consent: string
    /** What comes back with the reply. */
    readonly state: string
  }
  /** Which draft it is about, for the audit log. */
  readonly draft: string
}

/** One call of a tool. */
export interface ToolCall extends CallContext {
  /** How many messages it may hand out: they are set aside for it. 0 for a tool that shows none. */
  readonly allowance: number
  /** How long it may look before it answers with what it has. */
  readonly time: AnswerTime
  /**
   * Writes into the audit log that something is about to be done that cannot be taken back.
   *
   * @throws {AuditError} It is not written down: then it must not be done.
   */
  readonly note: (outcome: string, draft: string) => Promise<void>
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
  /** The tool beside which it should not be thought of first: its hint is left out there. @default none */
  readonly unhintedBeside?: string
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
  /** The parameters whose texts are taken as they are written, where others may stand for ids that are hidden. @default none */
  readonly verbatim?: readonly (keyof Input & string)[]
  /** How many messages of people a call hands out at most: they count against the budget. @default it shows none */
  readonly handsOut?: (args: z.output<z.ZodObject<Input>>) => number
  /** Answers a call. What it throws becomes a result that explains the error. */
  readonly handle: (
    args: z.output<z.ZodObject<Input>>,
    call: ToolCall,
  ) => Promise<Answer<z.input<Output>> | Question>
}

/** A tool, whatever its parameters. */
export interface Tool extends ToolWords {
  readonly input: z.ZodRawShape
  /** The parameter that a pinned account takes the place of. */
  readonly pinned: { readonly parameter: string; readonly value: (account: string) => unknown } | undefined
  readonly output: z.ZodObject
  /** The parameters whose texts are taken as they are written. */
  readonly verbatim?: readonly string[] | undefined
  /** How many messages a call hands out at most; absent where it shows none. */
  readonly handsOut?: ((args: never) => number) | undefined
  /** Answers a call with checked parameters. */
  readonly handle: (args: never, call: ToolCall) => Promise<Answer<unknown> | Question>
}

/** Defines a tool: its parameters and its answer are typed by their schemas. */
export function defineTool<Input extends z.ZodRawShape, Output extends z.ZodObject>(
  definition: ToolDefinition<Input, Output>,
): Tool {
  return { pinned: undefined, ...definition }
}
