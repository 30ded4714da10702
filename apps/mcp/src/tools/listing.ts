import type { Message } from '@timkit/core'
import { Collector, type PageBounds } from '../paging/collect.ts'
import type { CursorScope } from '../paging/cursor.ts'
import { conciseLine, type Scope, transcriptOf } from '../render/concise.ts'
import { detailedMessage } from '../render/detailed.ts'
import type { Untrusted } from './answer.ts'
import type { ToolCall } from './define-tool.ts'

/** How a tool was asked to write its result. */
export interface ListingArguments {
  /** The form of the result. */
  readonly response_format: 'concise' | 'detailed'
  /** The most items. */
  readonly limit: number
  /** The token budget. */
  readonly max_tokens?: number | undefined
}

/** Makes what collects messages until a page is full. */
export function messageCollector(
  args: ListingArguments,
  { app }: ToolCall,
  scope: Scope,
): Collector<Message> {
  const { zone, config: style } = app
  return new Collector<Message>(boundsOf(args, app), (message, most) =>
    args.response_format === 'concise'
      ? conciseLine(message, { zone, style, scope, ...(most === undefined ? {} : { most }) })
      : JSON.stringify(detailedMessage(message, { zone, style, ...(most === undefined ? {} : { most }) })),
  )
}

/** What limits the page of a call. */
export function boundsOf(args: ListingArguments, { config, volume }: ToolCall['app']): PageBounds {
  return { limit: Math.min(args.limit, volume.left), maxTokens: args.max_tokens ?? config.maxTokens }
}

/** Writes collected messages, oldest first, as people read a conversation. */
export function writeMessages(
  collector: Collector<Message>,
  messages: readonly Message[],
  args: ListingArguments,
  { app }: ToolCall,
  scope: Scope,
): Untrusted {
  const { zone, config: style } = app
  const mostOf = (message: Message) => {
    const most = collector.mostOf(message)
    return most === undefined ? {} : { most }
  }
  if (args.response_format === 'detailed') {
    return { items: messages.map((message) => detailedMessage(message, { zone, style, ...mostOf(message) })) }
  }
  const lines = messages.map((message) => ({
    timestamp: message.timestamp,
    text: conciseLine(message, { zone, style, scope, ...mostOf(message) }),
  }))
  return { transcript: transcriptOf(lines, zone) }
}

/** The times of the messages of a page. */
export function coveredBy(
  messages: readonly Message[],
  { app: { zone } }: ToolCall,
): { readonly from: string; readonly to: string } | undefined {
  const times = messages.flatMap(({ timestamp }) => (timestamp === 0 ? [] : [timestamp]))
  if (times.length === 0) return undefined
  return {
    from: zone.iso(times.reduce((least, time) => Math.min(least, time))),
    to: zone.iso(times.reduce((most, time) => Math.max(most, time))),
  }
}

/** A page as results describe it. */
export interface PageDescription {
  /** How many items are here. */
  readonly returned: number
  /** Whether there are more. */
  readonly has_more: boolean
  /** Where to go on. */
  readonly next_cursor?: string
  /** The times of the items. */
  readonly covered?: { readonly from: string; readonly to: string }
  /** What ended the page. */
  readonly cut_by?: 'tokens' | 'limit' | 'time'
}

/** Describes a page and seals where it goes on. */
export async function describePage(
  call: ToolCall,
  scope: CursorScope,
  page: {
    readonly returned: number
    readonly next: unknown
    readonly covered?: { readonly from: string; readonly to: string } | undefined
    readonly cutBy?: PageDescription['cut_by'] | undefined
  },
): Promise<PageDescription> {
  const { returned, next, covered, cutBy } = page
  return {
    returned,
    has_more: next !== undefined,
    ...(next === undefined ? {} : { next_cursor: await call.app.cursors.seal(scope, next) }),
    ...(covered === undefined ? {} : { covered }),
    ...(cutBy === undefined ? {} : { cut_by: cutBy }),
  }
}

/** How to go on, for the text of a result. */
export function pageNotes({ has_more: more, next_cursor: next, covered }: PageDescription): string[] {
  const range = covered === undefined ? [] : [`Covered: ${covered.from} to ${covered.to}.`]
  return more
    ? [...range, `There is more. Repeat the call with cursor: ${next}`]
    : [...range, 'This is the end.']
}
