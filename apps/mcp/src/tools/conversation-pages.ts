import type { GroupMessagesCursor, Message, MessagesQuery, RoamingCursor, TimClient } from '@timkit/core'
import type { CursorScope } from '../paging/cursor.ts'
import { describeWindow, readWindow, type Window } from '../time/window.ts'
import type { Answer } from './answer.ts'
import type { ToolCall } from './define-tool.ts'
import {
  coveredBy,
  describePage,
  futureNote,
  type ListingArguments,
  messageCollector,
  type PageDescription,
  pageNotes,
  unreadableText,
  writeMessages,
} from './listing.ts'

/** What both tools that read a conversation are asked. */
export interface ConversationArguments extends ListingArguments {
  /** The start of the window. */
  readonly since?: string | undefined
  /** The end of the window. */
  readonly until?: string | undefined
  /** Where to go on. */
  readonly cursor?: string | undefined
}

type Cursor = RoamingCursor | GroupMessagesCursor

/** What a cursor carries besides what it is bound to: cursors cost tokens on every page. */
type Packed = readonly [from: number, to: number | null, place: Partial<Cursor>]

interface Conversation {
  /** How the summary names it. */
  readonly title: string
  /** What a cursor is bound to. */
  readonly scope: CursorScope
  /** What is asked of the client. */
  readonly query: (options: {
    readonly window: Window
    readonly cursor: Cursor | undefined
    readonly pageSize: number
  }) => MessagesQuery
  /** Where to go on after some messages, the last of which is the oldest. */
  readonly after: (given: readonly Message[]) => Cursor
  /** The members of a cursor that the question tells already. */
  readonly bound: Readonly<Partial<RoamingCursor & GroupMessagesCursor>>
}

/** What both tools answer with. */
export interface ConversationOutput {
  /** What this is. */
  readonly summary: string
  /** What the texts of the window came to. */
  readonly window: { readonly from: string; readonly to: string; readonly zone: string }
  /** Whether and how to go on. */
  readonly page: PageDescription
}

/** Reads a page of a conversation, newest first, and writes it oldest first, as people read. */
export async function readConversation(
  args: ConversationArguments,
  call: ToolCall,
  conversation: Conversation,
): Promise<Answer<ConversationOutput>> {
  const { app, signal } = call
  app.volume.check()
  const start = args.cursor === undefined ? undefined : await openPosition(args.cursor, call, conversation)
  const now = await app.serviceTime.now(signal)
  const window = start?.window ?? readWindow(args.since, args.until, { zone: app.zone, now, fallback: '7d' })
  const client: TimClient = await app.client()
  const collector = messageCollector(args, call, 'one-conversation')
  const pageSize = Math.min(args.limit, 100)
  const query = { ...conversation.query({ window, cursor: start?.cursor, pageSize }), signal }

  let next: Cursor | undefined
  let skipped = 0
  reading: for await (const { items, skipped: odd, cursor } of client.messages(query).pages()) {
    next = cursor
    skipped += odd.length
    for (const [index, message] of items.entries()) {
      if (!collector.add(message)) {
        next = conversation.after(collector.items)
        break reading
      }
      const full = collector.items.length >= args.limit
      if (full && index < items.length - 1) next = conversation.after(collector.items)
      if (full) break reading
    }
    call.progress(collector.items.length, args.limit, 'messages')
  }
  const oldestFirst = collector.items.toReversed()
  app.volume.take(oldestFirst.length)
  const covered = coveredBy(oldestFirst, call)
  const cutBy = next === undefined ? undefined : (collector.cutBy ?? 'limit')
  const page = await describePage(call, conversation.scope, {
    returned: oldestFirst.length,
    next: next === undefined ? undefined : pack(window, next, conversation),
    covered,
    cutBy,
  })
  const resolved = describeWindow(window, app.zone)
  return {
    structured: {
      summary: `${conversation.title}, ${resolved.from} to ${resolved.to} (${resolved.zone}): ${countOf(oldestFirst.length, start !== undefined)}${unreadableText(skipped + collector.unreadable)}`,
      window: resolved,
      page,
    },
    untrusted: writeMessages(
      collector,
      oldestFirst.map((message) => ({ message })),
      args,
      call,
      'one-conversation',
    ),
    notes: [...pageNotes(page, 'That is all of this window.'), ...reachNotes(window, now, page)],
  }
}

function countOf(count: number, isLaterPage: boolean): string {
  if (count === 0) return isLaterPage ? 'no more messages' : 'no messages in this window'
  return `${count} ${count === 1 ? 'message' : 'messages'}, oldest first`
}

/** Retention, before the service forgets: what is missing of older times cannot be told from what never was. */
const kept = 7 * 86_400
/** A window of exactly seven days is a bit older when the answer comes. */
const grace = 3600

/** What a window asks for that no answer can hold for certain. */
function reachNotes({ from }: Window, now: number, page: PageDescription): string[] {
  if (from > now) return [futureNote]
  if (page.has_more || from >= now - kept - grace) return []
  return ['The service keeps 7 days unless the app bought more: of older times messages may be missing.']
}

function pack(window: Window, cursor: Cursor, { bound }: Conversation): Packed {
  const place = Object.fromEntries(Object.entries(cursor).filter(([name]) => !(name in bound)))
  return [window.from, window.to ?? null, place]
}

async function openPosition(
  text: string,
  { app }: ToolCall,
  { scope, bound }: Conversation,
): Promise<{ readonly window: Window; readonly cursor: Cursor }> {
  const [from, to, place] = (await app.cursors.open(scope, text)) as Packed
  return { window: { from, to: to ?? undefined }, cursor: { ...place, ...bound } as Cursor }
}
