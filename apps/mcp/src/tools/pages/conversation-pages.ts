import type { Message, MessagesQuery, TimClient } from '@timkit/core'
import { daySeconds, hourSeconds } from '@timkit/core/internal'
import type { Language } from '../../config/config.ts'
import type { CursorScope } from '../../paging/cursor.ts'
import { describeWindow, readWindow, spanText, type Window } from '../../time/window.ts'
import { pageWords } from '../../told/page-words.ts'
import { progressWords } from '../../told/progress-words.ts'
import type { Answer } from '../answer.ts'
import type { ToolCall } from '../define-tool.ts'
import {
  coveredBy,
  describePage,
  type ListingArguments,
  messageCollector,
  type PageDescription,
  pageNotes,
  writeMessages,
} from './listing.ts'

/** What both tools that read a conversation are asked. */
export interface ConversationArguments extends ListingArguments {
  /** The start of the window. */
  readonly since?: string | undefined
  /** The end of the window. */
  readonly until?: string | undefined
  readonly cursor?: string | undefined
}

/** What a cursor carries besides what it is bound to: cursors cost tokens on every page. */
type Packed<Place> = readonly [from: number, to: number | null, place: Place]

interface Conversation<Place> {
  /** How the summary names it. */
  readonly title: string
  /** What a cursor is bound to. */
  readonly scope: CursorScope
  /** What is asked of the client. */
  readonly query: (options: {
    readonly window: Window
    readonly place: Place | undefined
    readonly pageSize: number
  }) => MessagesQuery
  /** Makes the test whether a message was given before a place; it is asked about one after the other. */
  readonly given: (place: Place) => (message: Message) => boolean
  /**
   * Where to go on after some messages.
   *
   * @param page The cursor that leads to the page of the service to go on with; `undefined` for the first.
   * @param before Where these messages began.
   */
  readonly after: (given: readonly Message[], page: string | undefined, before: Place | undefined) => Place
}

/** What both tools answer with. */
export interface ConversationOutput {
  readonly summary: string
  /** What the texts of the window came to. */
  readonly window: { readonly from: string; readonly to: string; readonly zone: string }
  /** Whether and how to go on. */
  readonly page: PageDescription
}

/** Reads a page of a conversation, newest first, and writes it oldest first, as people read. */
export async function readConversation<Place>(
  args: ConversationArguments,
  call: ToolCall,
  conversation: Conversation<Place>,
): Promise<Answer<ConversationOutput>> {
  const { app, signal, time } = call
  const start = args.cursor === undefined ? undefined : await openPosition(args.cursor, call, conversation)
  const now = await app.serviceTime.now(signal)
  const window = start?.window ?? readWindow(args.since, args.until, { zone: app.zone, now, fallback: '7d' })
  const client: TimClient = await app.client()
  const collector = messageCollector(args, call, 'one-conversation')
  const pageSize = Math.min(args.limit, 100)
  const place = start?.place
  const isGiven = place === undefined ? () => false : conversation.given(place)
  const query = conversation.query({ window, place, pageSize })

  let next: Place | undefined
  let page = query.cursor
  let skipped = 0
  let isDone = false
  const goOnAfter = (): Place => conversation.after(collector.items, page, place)
  const pages = time.limit(client.messages(query, { signal }).pages(), () => collector.items.length > 0)
  reading: for await (const { items, skipped: odd, cursor, done } of pages) {
    skipped += odd.length
    const left = items.filter((message) => !isGiven(message))
    for (const [index, message] of left.entries()) {
      if (!collector.add(message)) {
        next = goOnAfter()
        break reading
      }
      if (collector.items.length < args.limit) continue
      const isWhole = index === left.length - 1
      if (isWhole) page = cursor
      next = isWhole && done ? undefined : goOnAfter()
      break reading
    }
    page = cursor
    isDone = done
    call.progress(collector.items.length, args.limit, progressWords[app.config.language].messages)
  }
  if (pages.isCut && !isDone) next = goOnAfter()
  const oldestFirst = collector.items.toReversed()
  const covered = coveredBy(oldestFirst, call)
  const described = await describePage(call, conversation.scope, {
    returned: oldestFirst.length,
    next: next === undefined ? undefined : ([window.from, window.to ?? null, next] satisfies Packed<Place>),
    covered,
    cutBy: pages.isCut ? 'time' : (collector.cutBy ?? 'limit'),
  })
  const resolved = describeWindow(window, app.zone)
  const odd = skipped + collector.unreadable
  const { language } = app.config
  const say = pageWords[language]
  return {
    structured: {
      summary: `${say.conversation(conversation.title, spanText(window, app.zone, language), countOf(oldestFirst.length, start !== undefined, language))}${say.unreadable(odd)}`,
      window: resolved,
      page: described,
    },
    untrusted: writeMessages(
      collector,
      oldestFirst.map((message) => ({ message })),
      args,
      call,
      'one-conversation',
    ),
    notes: [
      ...pageNotes(described, odd === 0 ? say.whole : say.wholeReadable, app.config),
      ...reachNotes(window, now, described, language),
    ],
    handedOut: oldestFirst.length,
  }
}

function countOf(count: number, isLaterPage: boolean, language: Language): string {
  const say = pageWords[language]
  if (count === 0) return isLaterPage ? say.noMore : say.none
  return say.oldestFirst(count)
}

/** Retention, before the service forgets: what is missing of older times cannot be told from what never was. */
const kept = 7 * daySeconds
/** A window of exactly seven days is a bit older when the answer comes. */
const grace = hourSeconds

/** What a window asks for that no answer can hold for certain. */
function reachNotes({ from }: Window, now: number, page: PageDescription, language: Language): string[] {
  if (from > now) return [pageWords[language].future]
  if (page.has_more || from >= now - kept - grace) return []
  return [pageWords[language].keptSevenDays]
}

async function openPosition<Place>(
  text: string,
  { app }: ToolCall,
  { scope }: Conversation<Place>,
): Promise<{ readonly window: Window; readonly place: Place }> {
  const [from, to, place] = (await app.cursors.open(scope, text)) as Packed<Place>
  return { window: { from, to: to ?? undefined }, place }
}
