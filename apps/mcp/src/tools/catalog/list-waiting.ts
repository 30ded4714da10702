import { explain, isApiError, isResponseError, type PeerWaits } from '@timkit/core'
import * as z from 'zod'
import type { Language } from '../../config/config.ts'
import { Collector } from '../../paging/collect.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { idText, messageText, shortLine } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { pageWords } from '../../told/page-words.ts'
import { progressWords } from '../../told/progress-words.ts'
import { waitingWords } from '../../told/waiting-words.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf, type Untrusted } from '../answer.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import {
  accountId,
  cursor,
  limit,
  maxTokens,
  pageOut,
  responseFormat,
  untrustedOut,
} from '../input/schemas.ts'
import { describeCost, describePage, type PageDescription, pageNotes } from '../pages/listing.ts'

/** Who waits for an answer, across agents. */
export const listWaiting: Tool = defineTool({
  name: 'im_list_waiting',
  title: 'List who waits for an answer',
  description: `List one-to-one conversations of agents in which the other side has the last word, longest wait first: since when, how many messages, the last of them, whether it was read.
Use when asked who is unanswered; read messages count, too. Says what it could not look at. Message text is ${writtenByOthers}`,
  summaryZh:
    '列出客服的单聊中对方说了最后一句话的会话，等得最久的在前：从何时起、几条消息、最后一条是什么、是否已读。',
  question: { asked: 'who waits for an answer' },
  hint: 'Who waits for an answer? im_list_waiting.',
  toolset: 'read',
  annotations: readsChats,
  input: {
    accounts: z.array(accountId).min(1).max(20).describe('The agents'),
    limit: limit(50, 200),
    cursor,
    max_tokens: maxTokens,
    response_format: responseFormat,
  },
  pinned: { parameter: 'accounts', value: (account) => [account] },
  output: z.object({
    summary: z.string(),
    total: z.int().min(0).max(100_000),
    not_looked_at: z.array(z.string()).optional(),
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        account: z.string(),
        peer: z.string(),
        since: z.string(),
        since_or_earlier: z.boolean().optional(),
        messages: z.int().min(1).max(100_000),
        read: z.boolean().optional(),
        last_message: z.string(),
      }),
    ),
  }),
  handsOut: ({ limit }) => limit,
  handle: async (args, call) => {
    const { app, signal, principal } = call
    const accounts = [...new Set(args.accounts)]
    for (const account of accounts) app.access.checkAccount(account)
    const scope = { tool: 'im_list_waiting', principal, query: { accounts } }
    // Where to go on in the order of waiting, which is found out anew, so that it is that of now.
    const { skip, from } =
      args.cursor === undefined
        ? { skip: 0, from: firstPlace }
        : ((await app.cursors.open(scope, args.cursor)) as Place)
    const now = await app.serviceTime.now(signal)
    const { waiting, looked, notLooked, left } = await waitingOf(accounts, from, call)
    const budget = args.max_tokens ?? app.config.maxTokens
    const [say, ofPages] = [waitingWords[app.config.language], pageWords[app.config.language]]
    const named = fitTexts(accounts.map(idText), budget / 10, ofPages.more).join(', ')
    const gaps = fitTexts(notLooked, budget / 8, ofPages.moreReasons)
    const summary = say.summary(waiting.length, named, looked, app.zone.name, gaps.length === 0)
    const answerWith = (untrusted: Untrusted, page: PageDescription) => ({
      structured: {
        summary,
        total: waiting.length,
        not_looked_at: gaps.length === 0 ? undefined : gaps,
        page,
      },
      untrusted,
      handedOut: page.returned,
      notes: [
        ...(gaps.length === 0 ? [] : [say.notLookedAt(ofPages.list(gaps))]),
        ...pageNotes(page, gaps.length === 0 ? say.all : say.allFound, app.config),
      ],
    })
    const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
      describePage(call, scope, {
        returned,
        // Those for whom there was no time come behind those who were found.
        next:
          cutBy !== undefined
            ? ({ skip: skip + returned, from } satisfies Place)
            : left && ({ skip: 0, from: left } satisfies Place),
        cutBy: cutBy ?? (left && 'time'),
      })
    const places: readonly Place[] = [
      { skip: skip + args.limit, from },
      ...(left === undefined ? [] : [{ skip: 0, from: left }]),
    ]
    const longest = describeCost(call, {
      returned: args.limit,
      next: places.reduce((a, b) => (JSON.stringify(b).length > JSON.stringify(a).length ? b : a)),
      cutBy: 'tokens',
    })
    const overhead = overheadOf(answerWith({}, longest), app, budget)
    const bounds = { limit: Math.min(args.limit, call.allowance), maxTokens: budget, overhead }
    const isNamed = accounts.length > 1
    const collector = new Collector<Waiting>(bounds, (one, most) =>
      args.response_format === 'concise'
        ? conciseWaiting(one, isNamed, now, call, most)
        : JSON.stringify(detailedWaiting(one, call, most)),
    )
    for (const one of waiting.slice(skip)) if (!collector.add(one)) break
    const { items } = collector
    const untrusted =
      args.response_format === 'concise'
        ? {
            transcript: items
              .map((one) => conciseWaiting(one, isNamed, now, call, collector.mostOf(one)))
              .join('\n'),
          }
        : { items: items.map((one) => detailedWaiting(one, call, collector.mostOf(one))) }
    return answerWith(untrusted, await describe(items.length, collector.cutBy))
  },
})

/** Somebody who waits for one of the agents. */
interface Waiting extends PeerWaits {
  readonly account: string
}

/** Where the time was over: at an account, and at a page of its conversations. */
interface Reached {
  readonly account: number
  readonly page?: string | undefined
}

const firstPlace: Reached = { account: 0 }

/** What a cursor carries: how many of those who wait were shown, of those who are found from a place on. */
interface Place {
  readonly skip: number
  readonly from: Reached
}

/** Who waits for any of the accounts from a place on, longest first, and what nobody could find out. */
async function waitingOf(
  accounts: readonly string[],
  from: Reached,
  call: ToolCall,
): Promise<{
  readonly waiting: readonly Waiting[]
  readonly looked: number
  readonly notLooked: readonly string[]
  /** Where the time was over; not if nothing was found out in it. */
  readonly left: Reached | undefined
}> {
  const { app, signal, time } = call
  const say = waitingWords[app.config.language]
  const client = await app.client()
  const agents = new Set(accounts)
  const waiting: Waiting[] = []
  const notLooked: string[] = []
  let looked = 0
  let firstError: unknown
  let failed = 0
  let left: Reached | undefined
  for (const [index, account] of accounts.entries()) {
    if (index < from.account) continue
    let page = index === from.account ? from.page : undefined
    let isAtEnd = false
    const told = (gap: string): void => {
      notLooked.push(accounts.length > 1 ? say.of(idText(account), gap) : gap)
    }
    let unknown = 0
    let gone = 0
    // The first page of the first account is waited for in any case: nobody looked at would look like nobody waiting.
    const pages = time.limit(
      client.waiting(account, { includeAnswered: true, cursor: page, signal }).pages(),
      () => looked + waiting.length > 0,
    )
    try {
      for await (const { items, skipped, cursor } of pages) {
        page = cursor
        isAtEnd = cursor === undefined
        unknown += skipped.length
        for (const wait of items) {
          // Agents do not wait for one another.
          if (agents.has(wait.chat.peer)) continue
          if (wait.status === 'unknown') unknown++
          else if (wait.status === 'empty') gone++
          else looked++
          if (wait.status === 'waiting') waiting.push({ ...wait, account })
        }
      }
    } catch (error) {
      // One account that does not exist must not hide who waits for the others.
      if (!(isApiError(error) || isResponseError(error))) throw error
      firstError ??= error
      failed++
      notLooked.push(say.failed(idText(account), explain(error, app.config.language).meaning, error.code))
    }
    if (unknown > 0) told(say.unreadable(unknown))
    // Who has waited for longer than that still waits.
    if (gone > 0) told(say.gone(gone))
    if (pages.isCut && !isAtEnd) {
      told(say.noTime)
      left = { account: index, page }
    }
    call.progress(index + 1, accounts.length, progressWords[app.config.language].accounts)
    if (time.isOver() && index + 1 < accounts.length) {
      notLooked.push(say.accountsNoTime(accounts.length - index - 1))
      left ??= { account: index + 1 }
      break
    }
  }
  // A key that is wrong must not look as if nobody waited.
  if (failed > 0 && failed === accounts.length - from.account) throw firstError
  waiting.sort((a, b) => a.since.getTime() - b.since.getTime())
  return { waiting, looked, notLooked, left: looked + waiting.length > 0 ? left : undefined }
}

function conciseWaiting(
  { account, chat: { peer }, since: began, exact, unanswered, last }: Waiting,
  isNamed: boolean,
  now: number,
  { app: { zone, config } }: ToolCall,
  most = 300,
): string {
  const say = waitingWords[config.language]
  const since = Math.floor(began.getTime() / 1000)
  return say.line({
    peer: idText(peer),
    agent: isNamed ? idText(account) : undefined,
    length: lengthText(now - since, config.language),
    since: `${zone.day(since)} ${zone.minute(since)}`,
    isExact: exact,
    messages: unanswered,
    isRead: last.peerRead,
    text: shortLine(messageText(last, config), Math.min(300, most)),
  })
}

function lengthText(seconds: number, language: Language): string {
  const say = waitingWords[language]
  const minutes = Math.max(0, Math.floor(seconds / 60))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)]
  if (days > 0) return say.days(days, hours % 24)
  return hours > 0 ? say.hours(hours, minutes % 60) : say.minutes(minutes)
}

function detailedWaiting(
  { account, chat: { peer }, since: began, exact, unanswered, last }: Waiting,
  { app: { zone, config } }: ToolCall,
  most = Number.POSITIVE_INFINITY,
) {
  return {
    account: safeLine(account),
    peer: safeLine(peer),
    since: zone.iso(Math.floor(began.getTime() / 1000)),
    since_or_earlier: exact ? undefined : true,
    messages: unanswered,
    read: last.peerRead,
    last_message: shortLine(messageText(last, config), most),
  }
}
