import type { Message } from '@timkit/core'
import type { Language } from '../../config/config.ts'
import { Collector, type PageBounds } from '../../paging/collect.ts'
import type { CursorScope } from '../../paging/cursor.ts'
import { estimateTokens } from '../../paging/tokens.ts'
import { conciseLine, type Scope, transcriptOf } from '../../render/concise.ts'
import { detailedMessage } from '../../render/detailed.ts'
import { secondsOf } from '../../render/message-time.ts'
import { pageWords } from '../../told/page-words.ts'
import type { Untrusted } from '../answer.ts'
import type { ToolCall } from '../define-tool.ts'

/** How a tool was asked to write its result. */
export interface ListingArguments {
  readonly response_format: 'concise' | 'detailed'
  /** The most items. */
  readonly limit: number
  readonly max_tokens?: number | undefined
}

/** Makes what collects messages until a page is full. */
export function messageCollector(
  args: ListingArguments,
  call: ToolCall,
  scope: Scope,
  forms: (message: Message) => readonly Written[] = (message) => [{ message }],
): Collector<Message> {
  const write = messageWriter(args, call.app, scope)
  return new Collector<Message>(boundsOf(args, call), (message, most) => {
    // What costs most of what may be shown of the message in the end.
    const texts = forms(message).map((form) => write(form.message, { most, status: form.status }))
    return texts.reduce((a, b) => (estimateTokens(b) > estimateTokens(a) ? b : a))
  })
}

/** A message as it is shown, with what became of it where it does not say so itself. */
export interface Written {
  readonly message: Message
  /** What became of it. */
  readonly status?: string | undefined
}

function messageWriter(
  args: ListingArguments,
  { zone, config: style }: ToolCall['app'],
  scope: Scope,
): (
  message: Message,
  options: { readonly most: number | undefined; readonly status: string | undefined },
) => string {
  return (message, { most, status }) =>
    args.response_format === 'concise'
      ? conciseLine(message, { zone, style, scope, most })
      : JSON.stringify(detailedMessage(message, { zone, style, most, status }))
}

/** What stands around the messages of a page costs at most, in tokens, where nobody has counted it: summary, fence, notice, cursor. */
const around: Readonly<Record<Language, number>> = { en: 380, zh: 420 }

/** What limits the page of a call. */
export function boundsOf(args: ListingArguments, { app, allowance }: ToolCall): PageBounds {
  const { maxTokens, language } = app.config
  return {
    limit: Math.min(args.limit, allowance),
    maxTokens: args.max_tokens ?? maxTokens,
    overhead: around[language],
  }
}

/** Writes collected messages, oldest first, as people read a conversation. */
export function writeMessages(
  collector: Collector<Message>,
  messages: readonly Written[],
  args: ListingArguments,
  { app: { zone, config: style } }: ToolCall,
  scope: Scope,
): Untrusted {
  if (args.response_format === 'detailed') {
    const items = messages.map(({ message, status }) =>
      detailedMessage(message, { zone, style, status, most: collector.mostOf(message) }),
    )
    return { items }
  }
  const lines = messages.map(({ message }) => ({
    seconds: secondsOf(message),
    text: conciseLine(message, { zone, style, scope, most: collector.mostOf(message) }),
  }))
  return { transcript: transcriptOf(lines, zone, style.language) }
}

/** The times of the messages of a page. */
export function coveredBy(
  messages: readonly Message[],
  { app: { zone } }: ToolCall,
): { readonly from: string; readonly to: string } | undefined {
  const times = messages.flatMap((message) => secondsOf(message) ?? [])
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
  readonly has_more: boolean
  readonly next_cursor?: string | undefined
  /** The times of the items. */
  readonly covered?: { readonly from: string; readonly to: string } | undefined
  /** What ended the page. */
  readonly cut_by?: 'tokens' | 'limit' | 'time' | undefined
}

/** What is to be said of a page. */
export interface PageFacts {
  readonly returned: number
  /** Where it goes on, if it does. */
  readonly next: unknown
  readonly covered?: { readonly from: string; readonly to: string } | undefined
  /** What ended the page, if it goes on. */
  readonly cutBy?: PageDescription['cut_by']
}

/** Describes a page and seals where it goes on. */
export async function describePage(
  call: ToolCall,
  scope: CursorScope,
  page: PageFacts,
): Promise<PageDescription> {
  const { next } = page
  return described(page, next === undefined ? undefined : await call.app.cursors.seal(scope, next))
}

/** A page that goes on. */
export interface UnfinishedPage extends PageFacts {
  readonly next: NonNullable<unknown>
}

/** A page of a list whose cursor is how many items came before: it goes on behind what it returned, unless nothing cut it. */
export function pageAt(skip: number, returned: number, cutBy: NonNullable<PageFacts['cutBy']>): UnfinishedPage
export function pageAt(skip: number, returned: number, cutBy: PageFacts['cutBy']): PageFacts
export function pageAt(skip: number, returned: number, cutBy: PageFacts['cutBy']): PageFacts {
  return { returned, next: cutBy === undefined ? undefined : skip + returned, cutBy }
}

/**
 * Describes a page that does not exist yet, to find out what its description will cost at most. Nobody is given it: where its cursor
 * will be, it has a text of the same length.
 *
 * @param page the longest that it may become; one that ends is shorter
 */
export function describeCost({ app: { cursors } }: ToolCall, page: UnfinishedPage): PageDescription {
  return described(page, cursors.standIn(page.next))
}

function described(
  { returned, next, covered, cutBy }: PageFacts,
  cursor: string | undefined,
): PageDescription {
  return {
    returned,
    has_more: next !== undefined,
    next_cursor: cursor,
    covered,
    cut_by: next === undefined ? undefined : cutBy,
  }
}

/** How to go on, or what the end is the end of, for the text of a result. */
export function pageNotes(
  { has_more: more, next_cursor: next, covered }: PageDescription,
  end: string,
  { language }: Pick<ToolCall['app']['config'], 'language'>,
): string[] {
  const say = pageWords[language]
  const range = covered === undefined ? [] : [say.covered(covered.from, covered.to)]
  return more ? [...range, say.goOn(next)] : [...range, end]
}
