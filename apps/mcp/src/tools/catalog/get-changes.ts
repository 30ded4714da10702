import { explain, isApiError, isResponseError, isTimError, type Message } from '@timkit/core'
import { hash32 } from '@timkit/core/internal'
import * as z from 'zod'
import { fitTexts } from '../../paging/fit-texts.ts'
import { messageOut } from '../../render/message-out.ts'
import { idText } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { readTime } from '../../time/read-time.ts'
import { changeWords } from '../../told/change-words.ts'
import { pageWords } from '../../told/page-words.ts'
import { progressWords } from '../../told/progress-words.ts'
import { readsChats } from '../annotations.ts'
import { later } from '../answer-time.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import { accountId, messagesIn, pageOut, untrustedOut } from '../input/schemas.ts'
import { coveredBy, describePage, messageCollector, pageNotes, writeMessages } from '../pages/listing.ts'

/** So many messages of one conversation are read. */
const mostMessages = 500
const mostConversations = 100

/** What is new in the conversations of agents. */
export const getChanges: Tool = defineTool({
  name: 'im_get_changes',
  title: 'What is new since the last look',
  description: `Read what was written in the conversations of agents, one-to-one and groups, since the last look, oldest first.
Pass next_since of the last answer as since. None is told twice or left out. Message text is ${writtenByOthers}`,
  summaryZh:
    '读取客服的所有会话（单聊和群聊）自上次查看以来的新消息，从旧到新；把上次返回的 next_since 作为 since。',
  question: { asked: 'what is new since the last look' },
  hint: 'What is new since the last look? im_get_changes.',
  toolset: 'read',
  annotations: readsChats,
  input: {
    accounts: z.array(accountId).min(1).max(20).describe('The agents'),
    since: z.string().max(40).default('1h').describe('next_since of the last answer, or a time'),
    ...messagesIn,
  },
  pinned: { parameter: 'accounts', value: (account) => [account] },
  output: z.object({
    summary: z.string(),
    next_since: z.string(),
    not_read: z.array(z.string()).optional(),
    page: pageOut,
    untrusted: untrustedOut(messageOut),
  }),
  handsOut: ({ limit }) => limit,
  handle: async (args, call) => {
    const { app, signal, principal } = call
    const accounts = [...new Set(args.accounts)]
    for (const account of accounts) app.access.checkAccount(account)
    const scope = { tool: 'im_get_changes', principal, query: { accounts, since: args.since } }
    const start =
      args.cursor === undefined ? undefined : ((await app.cursors.open(scope, args.cursor)) as Place)
    const now = await app.serviceTime.now(signal)
    const {
      from,
      until,
      skip,
      done = [],
    } = start ?? {
      from: readTime(args.since, 'since', { zone: app.zone, now }).seconds,
      // Later pages hold what the first one would have held, and the next look begins behind it. The second that is not over yet is left to that one.
      until: now - 1,
      skip: 0,
    }
    const { messages, notRead, isLate, read } = await readChanges(accounts, { from, until, done }, call)
    const budget = args.max_tokens ?? app.config.maxTokens
    const collector = messageCollector(args, call, 'many-conversations')
    for (const message of messages.slice(skip)) if (!collector.add(message)) break
    const { items } = collector
    const isMore = skip + items.length < messages.length
    // What there was no time for comes with the next page, as long as each gets further.
    const further: Place | undefined = isMore
      ? { from, until, skip: skip + items.length, done }
      : isLate && read.length > 0
        ? { from, until, skip: 0, done: [...done, ...read] }
        : undefined
    const page = await describePage(call, scope, {
      returned: items.length,
      next: further,
      covered: coveredBy(items, call),
      cutBy: isMore ? (collector.cutBy ?? 'limit') : further && 'time',
    })
    const [say, ofPages] = [changeWords[app.config.language], pageWords[app.config.language]]
    const gaps = fitTexts(notRead, budget / 10, ofPages.moreReasons)
    const named = fitTexts(accounts.map(idText), budget / 12, ofPages.more).join(', ')
    // What there was no time for must not be left out of the next look, too.
    const next = app.zone.iso(isLate ? from : Math.max(from, until + 1))
    return {
      structured: {
        summary: say.summary(messages.length, named, app.zone.iso(from), gaps.length === 0),
        next_since: next,
        not_read: gaps.length === 0 ? undefined : gaps,
        page,
      },
      handedOut: items.length,
      untrusted: writeMessages(
        collector,
        items.map((message) => ({ message })),
        args,
        call,
        'many-conversations',
      ),
      notes: [
        ...(gaps.length === 0 ? [] : [say.notRead(ofPages.list(gaps))]),
        ...pageNotes(page, say.all(next), app.config),
      ],
    }
  },
})

interface Place {
  readonly from: number
  readonly until: number
  readonly skip: number
  /** Which conversations were read by earlier pages, as far as the time was enough. */
  readonly done?: readonly string[] | undefined
}

/** Everything that was written in a time in the conversations of accounts, each conversation once, oldest first. */
async function readChanges(
  accounts: readonly string[],
  { from, until, done }: Pick<Place, 'from' | 'until'> & { readonly done: readonly string[] },
  call: ToolCall,
): Promise<{
  readonly messages: readonly Message[]
  readonly notRead: readonly string[]
  /** Whether the time was over before all was read. */
  readonly isLate: boolean
  /** Which conversations were read, shortly. */
  readonly read: readonly string[]
}> {
  const { app, signal, time } = call
  const say = changeWords[app.config.language]
  const client = await app.client()
  const allowsGroup = await app.access.groupFilter()
  const seen = new Set<string>()
  const earlier = new Set(done)
  const read: string[] = []
  const messages: Message[] = []
  const notRead: string[] = []
  const counts = { failed: 0, late: 0, more: 0 }
  let firstError: unknown
  let failed = 0
  let isLate = false
  for (const [index, account] of accounts.entries()) {
    try {
      const listed = await time.within(
        client.conversations(account, { signal }).collect(mostConversations + 1),
      )
      if (listed === later) {
        notRead.push(say.noTime(idText(account)))
        isLate = true
        continue
      }
      if (listed.length > mostConversations && (listed.at(-1)?.MsgTime ?? 0) >= from) {
        notRead.push(say.older(idText(account), mostConversations))
      }
      for (const item of listed.slice(0, mostConversations)) {
        const chat = chatOf(item)
        // Each comes once, also where both sides are asked about.
        const id = chat === undefined ? '' : idOf(account, chat)
        if (item.MsgTime < from || chat === undefined || seen.has(id)) continue
        if (chat.type === 'group' && !allowsGroup(chat.groupId)) continue
        seen.add(id)
        const short = hash32(id).toString(36)
        if (earlier.has(short) || from > until) continue
        if (time.isOver()) {
          counts.late++
          continue
        }
        try {
          const range = { since: from, until }
          const query = chat.type === 'group' ? { chat, ...range } : { account, chat, ...range }
          const found = await time.within(client.messages(query, { signal }).collect(mostMessages + 1))
          if (found === later) {
            counts.late++
            continue
          }
          if (found.length > mostMessages) counts.more++
          // The service gives the newest first, also of one second.
          messages.push(...found.slice(0, mostMessages).reverse())
          read.push(short)
        } catch (error) {
          if (!isTimError(error) || signal.aborted) throw error
          counts.failed++
          read.push(short)
        }
      }
    } catch (error) {
      // One account that does not exist must not hide what is new for the others.
      if (!(isApiError(error) || isResponseError(error))) throw error
      firstError ??= error
      failed++
      notRead.push(say.failed(idText(account), explain(error, app.config.language).meaning, error.code))
    }
    call.progress(index + 1, accounts.length, progressWords[app.config.language].accounts)
  }
  // A key that is wrong must not look as if nothing were new.
  if (failed === accounts.length) throw firstError
  if (counts.failed > 0) notRead.push(say.unreadable(counts.failed))
  if (counts.late > 0) notRead.push(say.late(counts.late))
  if (counts.more > 0) notRead.push(say.longer(counts.more, mostMessages))
  messages.sort((a, b) => a.unixSeconds - b.unixSeconds)
  return { messages, notRead, isLate: isLate || counts.late > 0, read }
}

type ChatOf =
  | { readonly type: 'c2c'; readonly peer: string }
  | { readonly type: 'group'; readonly groupId: string }

interface Listed {
  readonly Type: number
  readonly To_Account?: string
  readonly GroupId?: string
}

function chatOf({ Type, To_Account: peer, GroupId: groupId }: Listed): ChatOf | undefined {
  if (Type === 2)
    return typeof groupId === 'string' && groupId !== '' ? { type: 'group', groupId } : undefined
  return typeof peer === 'string' && peer !== '' ? { type: 'c2c', peer } : undefined
}

function idOf(account: string, chat: ChatOf): string {
  return JSON.stringify(chat.type === 'group' ? [chat.groupId] : [account, chat.peer].sort())
}
