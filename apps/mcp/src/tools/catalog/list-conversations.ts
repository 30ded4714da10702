import type { InboxEntry } from '@timkit/core'
import * as z from 'zod'
import { Collector } from '../../paging/collect.ts'
import { idText, messageText, shortLine } from '../../render/message-text.ts'
import { secondsOf } from '../../render/message-time.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { conversationWords } from '../../told/conversation-words.ts'
import { messageWords } from '../../told/message-words.ts'
import { pageWords } from '../../told/page-words.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import { failureText } from '../failure-text.ts'
import {
  accountId,
  cursor,
  limit,
  maxTokens,
  pageOut,
  problems,
  responseFormat,
  untrustedOut,
} from '../input/schemas.ts'
import { boundsOf, describePage, pageNotes } from '../pages/listing.ts'

interface Position {
  /** Where the upstream page begins. */
  readonly page: string | undefined
  /** How many of its entries were given. */
  readonly skip: number
}

/** The conversation list of an account. */
export const listConversations: Tool = defineTool({
  name: 'im_list_conversations',
  title: 'List conversations',
  description: `List the conversations of an account, one-to-one and groups, newest first: name, last message, unread count. Group counts are estimates (upper bound).
Limits: the service keeps 100 conversations unless the app bought more. Names and texts are ${writtenByOthers}`,
  summaryZh:
    '列出一个账号的单聊和群聊会话，最近的在前：名称、最后一条消息、未读数。群聊未读数是估算值（上限）。',
  question: { asked: 'with whom an account talks' },
  hint: 'With whom does an account talk, and what is a group called? im_list_conversations.',
  toolset: 'read',
  annotations: readsChats,
  input: {
    account: accountId.describe('Whose list'),
    unread_only: z.boolean().default(false),
    limit: limit(50, 200),
    cursor,
    max_tokens: maxTokens,
    response_format: responseFormat,
  },
  pinned: { parameter: 'account', value: (account) => account },
  output: z.object({
    summary: z.string(),
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        type: z.enum(['c2c', 'group']),
        id: z.string(),
        name: z.string().optional(),
        time: z.string(),
        pinned: z.boolean().optional(),
        unread: z.int().min(0).max(0xffff_ffff).optional(),
        unread_is_estimate: z.boolean().optional(),
        last_message: z.string().optional(),
        last_from: z.string().optional(),
        problems,
      }),
    ),
  }),
  handsOut: ({ limit }) => limit,
  handle: async (args, call) => {
    const { app, signal, time } = call
    const { account, unread_only: unreadOnly } = args
    app.access.checkAccount(account)
    const scope = {
      tool: 'im_list_conversations',
      principal: call.principal,
      query: { account, unread_only: unreadOnly },
    }
    const start =
      args.cursor === undefined ? undefined : ((await app.cursors.open(scope, args.cursor)) as Position)
    const allowsGroup = await app.access.groupFilter()
    const client = await app.client()
    const collector = new Collector<InboxEntry>(boundsOf(args, call), (entry, most) =>
      args.response_format === 'concise'
        ? conciseEntry(entry, call, most)
        : JSON.stringify(detailedEntry(entry, call, most)),
    )
    const pages = time.limit(client.inbox(account, { signal, cursor: start?.page }).pages())
    let next: Position | undefined
    let page = start?.page
    let skip = start?.skip ?? 0
    let skipped = 0
    reading: for await (const { items, skipped: odd, cursor: following, done } of pages) {
      skipped += odd.length
      for (const [index, entry] of items.entries()) {
        if (index < skip || hidden(entry)) continue
        if (!collector.add(entry)) {
          next = { page, skip: index }
          break reading
        }
      }
      page = following
      skip = 0
      next = done ? undefined : { page, skip: 0 }
      if (collector.items.length >= args.limit) break
    }
    function hidden({ chat, unread }: InboxEntry): boolean {
      if (chat.type === 'group' && !allowsGroup(chat.groupId)) return true
      return unreadOnly && (unread?.count ?? 0) === 0
    }
    const entries = collector.items
    const described = await describePage(call, scope, {
      returned: entries.length,
      next,
      cutBy: pages.isCut ? 'time' : (collector.cutBy ?? 'limit'),
    })
    const odd = skipped + collector.unreadable
    const say = conversationWords[app.config.language]
    const summary = say.summary({
      account: idText(account),
      isUnreadOnly: unreadOnly,
      count: entries.length,
      isMore: next !== undefined,
      unreadable: pageWords[app.config.language].unreadable(odd),
      zone: app.zone.name,
    })
    return {
      structured: { summary, page: described },
      untrusted:
        args.response_format === 'concise'
          ? {
              transcript: entries
                .map((entry) => conciseEntry(entry, call, collector.mostOf(entry)))
                .join('\n'),
            }
          : { items: entries.map((entry) => detailedEntry(entry, call, collector.mostOf(entry))) },
      notes: pageNotes(described, odd === 0 ? say.whole : say.wholeReadable, app.config),
      // Each with its last message.
      handedOut: entries.length,
    }
  },
})

function conciseEntry(entry: InboxEntry, { app: { zone, config } }: ToolCall, most?: number): string {
  const { chat, time, unread, lastMessage, pinned } = entry
  const { name, last: text, problems: unknown } = textsOf(entry, config, { name: 80, last: 160, most })
  const seconds = secondsOf({ unixSeconds: Math.floor(time.getTime() / 1000) })
  const say = conversationWords[config.language]
  return [
    seconds === undefined
      ? messageWords[config.language].timeUnknown
      : `${zone.day(seconds)} ${zone.minute(seconds)}`,
    ` ${chat.type === 'group' ? say.group(idText(chat.groupId)) : idText(chat.peer)}`,
    name === undefined ? '' : say.named(name),
    pinned ? say.pinned : '',
    unread === undefined || unread.count === 0 ? '' : say.unread(unread.count, unread.estimated),
    lastMessage === undefined ? '' : say.last(idText(lastMessage.from), text),
    unknown.length === 0 ? '' : say.notKnown(unknown),
  ].join('')
}

function detailedEntry(entry: InboxEntry, { app: { zone, config } }: ToolCall, most?: number) {
  const { chat, time, unread, lastMessage, pinned } = entry
  const {
    name,
    last,
    problems: unknown,
  } = textsOf(entry, config, { name: Number.POSITIVE_INFINITY, last: 1000, most })
  const seconds = secondsOf({ unixSeconds: Math.floor(time.getTime() / 1000) })
  return {
    type: chat.type,
    id: safeLine(chat.type === 'group' ? chat.groupId : chat.peer),
    name,
    time: seconds === undefined ? '' : zone.iso(seconds),
    pinned: pinned || undefined,
    unread: unread?.count,
    unread_is_estimate: unread?.estimated || undefined,
    last_message: last,
    last_from: lastMessage === undefined ? undefined : safeLine(lastMessage.from),
    problems: unknown.length === 0 ? undefined : unknown,
  }
}

/** The name, the last message and what is not known, together no longer than `most`: the message has what the name leaves. */
function textsOf(
  { name, lastMessage, problems: unknown }: InboxEntry,
  style: ToolCall['app']['config'],
  limits: { readonly name: number; readonly last: number; readonly most: number | undefined },
): { readonly name: string | undefined; readonly last: string | undefined; readonly problems: string[] } {
  const { most = Number.POSITIVE_INFINITY } = limits
  const shown =
    name === undefined
      ? undefined
      : shortLine(safeLine(maskText(name, style.mask)), Math.min(limits.name, Math.ceil(most / 2)))
  const left = most - (shown?.length ?? 0)
  const say = conversationWords[style.language]
  return {
    name: shown,
    last:
      lastMessage === undefined
        ? undefined
        : shortLine(messageText(lastMessage, style), Math.min(limits.last, left)),
    // A code, or what is odd about it.
    problems: unknown.map((problem) =>
      shortLine(
        say.problem(say.parts[problem.part], failureText(problem, style.language)),
        Math.max(most, 50),
      ),
    ),
  }
}
