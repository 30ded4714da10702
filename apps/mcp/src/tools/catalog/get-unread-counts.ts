import { explain, type Failure, isApiError, isResponseError, type TimClient } from '@timkit/core'
import * as z from 'zod'
import type { Language } from '../../config/config.ts'
import { Collector } from '../../paging/collect.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { idText, shortLine } from '../../render/message-text.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { pageWords } from '../../told/page-words.ts'
import { progressWords } from '../../told/progress-words.ts'
import { unreadWords } from '../../told/unread-words.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf, type Untrusted } from '../answer.ts'
import { later } from '../answer-time.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import {
  accountId,
  cursor,
  maxTokens,
  pageOut,
  problems,
  responseFormat,
  untrustedOut,
} from '../input/schemas.ts'
import { describeCost, describePage, type PageDescription, pageAt, pageNotes } from '../pages/listing.ts'

/** Conversations of an account that are looked through when no peers are named; the service keeps 100. */
const mostPeers = 200

interface Count {
  readonly account: string
  readonly peer: string
  readonly unread?: number
  readonly problem?: string | undefined
  /** When the conversation last changed, in unix seconds. */
  readonly last: number | undefined
}

/** Who has unread messages, from `get_c2c_unread_msg_num`. */
export const getUnreadCounts: Tool = defineTool({
  name: 'im_get_unread_counts',
  title: 'Get unread counts (get_c2c_unread_msg_num)',
  description: `Count unread one-to-one messages of accounts (get_c2c_unread_msg_num): total per account and per peer, most unread first, among equals the longest waiting first. Never marks anything as read.
For who is unanswered use im_list_waiting.
Limits: 7 days, at most 250 per peer and 100 peers; no groups. Without peers, those of the conversation list.`,
  summaryZh:
    '查询账号的单聊未读数（get_c2c_unread_msg_num）：每个账号的总数，以及来自每个对端账号的数目；未读多的在前，同样多时等得最久的在前。不会把消息标为已读。',
  question: { asked: 'how many messages are unread' },
  hint: 'How many messages are unread? im_get_unread_counts.',
  toolset: 'read',
  annotations: readsChats,
  input: {
    accounts: z.array(accountId).min(1).max(20).describe('Whose unread messages'),
    peers: z.array(accountId).min(1).max(200).optional().describe('Only from these senders'),
    cursor,
    max_tokens: maxTokens,
    response_format: responseFormat,
  },
  pinned: { parameter: 'accounts', value: (account) => [account] },
  output: z.object({
    summary: z.string(),
    total: z.int().min(0).max(100_000_000),
    not_counted: z.array(z.string()).optional(),
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        account: z.string(),
        peer: z.string(),
        unread: z.int().min(0).max(100_000).optional(),
        last_activity: z.string().optional(),
        problems,
      }),
    ),
  }),
  handle: async (args, call) => {
    // One that is named twice waits once.
    const accounts = [...new Set(args.accounts)]
    const { peers } = args
    const { time } = call
    const { access, config, cursors } = call.app
    const [say, ofPages] = [unreadWords[config.language], pageWords[config.language]]
    for (const account of accounts) access.checkAccount(account)
    const scope = { tool: 'im_get_unread_counts', principal: call.principal, query: { accounts, peers } }
    // Where to go on in the order of urgency: who waits is counted anew, so that the order is that of now.
    const skip = args.cursor === undefined ? 0 : Number(await cursors.open(scope, args.cursor))
    const client = await call.app.client()
    // The first account is waited for as long as the call may take: without it there is no answer.
    const within = <T>(isFirst: boolean, ask: () => Promise<T>): Promise<T | typeof later> => {
      if (isFirst) return ask()
      return time.isOver() ? Promise.resolve(later) : time.within(ask())
    }
    const counts: Count[] = []
    let total = 0
    const gaps: string[] = []
    const failures = new Map<string, string[]>()
    let firstError: unknown
    for (const [index, account] of accounts.entries()) {
      try {
        const found = await within(index === 0, () => countOf(client, account, peers, call))
        if (found === later) {
          failures.set(say.outOfTime, accounts.slice(index).map(idText))
          break
        }
        counts.push(...found.counts)
        total += found.total
        gaps.push(...found.gaps.map((gap) => (accounts.length > 1 ? say.of(idText(account), gap) : gap)))
      } catch (error) {
        // One account that does not exist must not hide what the others wait for.
        if (!(isApiError(error) || isResponseError(error))) throw error
        firstError ??= error
        const why = say.why(explain(error, config.language).meaning, error.code)
        failures.set(why, [...(failures.get(why) ?? []), idText(account)])
      }
      call.progress(index + 1, accounts.length, progressWords[config.language].accounts)
    }
    // A key that is wrong must not look as if nobody waited.
    const failed = [...failures.values()].flat().length
    if (failed === accounts.length) throw firstError
    counts.sort((a, b) => (b.unread ?? -1) - (a.unread ?? -1) || (a.last ?? 0) - (b.last ?? 0))
    const waiting = counts.filter(({ unread, problem }) => problem !== undefined || unread !== 0)
    const read = counts.length - waiting.length
    const uncounted = counts.filter(({ problem }) => problem !== undefined).length
    const maxTokens = args.max_tokens ?? config.maxTokens
    const named = fitTexts(accounts.map(idText), maxTokens / 10, ofPages.more).join(', ')
    const summary = say.summary({
      total,
      agents: named,
      read,
      peers: counts.length,
      uncounted,
      failed,
      gaps: fitTexts(gaps, maxTokens / 10, say.moreGaps),
    })
    const notCounted = notCountedTexts(failures, maxTokens, config.language)
    const write = (count: Count, most?: number): string =>
      args.response_format === 'concise'
        ? conciseCount(shortened(count, most), accounts.length > 1, call)
        : JSON.stringify(detailedCount(shortened(count, most), call))
    const isWhole = failed + uncounted + gaps.length === 0
    const end = isWhole ? say.all : say.allCounted
    const answerWith = (untrusted: Untrusted, page: PageDescription) => ({
      structured: {
        summary,
        total,
        not_counted: notCounted.length === 0 ? undefined : notCounted,
        page,
      },
      untrusted,
      notes: [...notCounted, ...pageNotes(page, end, config)],
    })
    const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
      describePage(call, scope, pageAt(skip, returned, cutBy))
    const limit = waiting.length
    const longest = describeCost(call, pageAt(skip, limit, 'tokens'))
    const overhead = overheadOf(answerWith({}, longest), call.app, maxTokens)
    const collector = new Collector<Count>({ limit, maxTokens, overhead }, write)
    for (const count of waiting.slice(skip)) if (!collector.add(count)) break
    const shown = collector.items
    const untrusted =
      args.response_format === 'concise'
        ? { transcript: shown.map((count) => write(count, collector.mostOf(count))).join('\n') }
        : { items: shown.map((count) => detailedCount(shortened(count, collector.mostOf(count)), call)) }
    return answerWith(untrusted, await describe(shown.length, collector.cutBy))
  },
})

/** Which accounts could not be counted, by why, as far as there is room. */
function notCountedTexts(
  failures: ReadonlyMap<string, readonly string[]>,
  maxTokens: number,
  language: Language,
): string[] {
  const say = unreadWords[language]
  const share = maxTokens / 6
  return fitTexts(
    [...failures].map(([why, accounts]) => {
      const named = fitTexts(accounts, share / 2, pageWords[language].more)
      return say.notCounted(named.join(', '), why)
    }),
    share,
    say.moreNotCounted,
  )
}

/** Ids of the service have at most 32 bytes: only what is none, and the problem with it, are long enough to be cut. */
function shortened(count: Count, most: number | undefined): Count {
  if (most === undefined) return count
  const { account, peer, problem } = count
  return {
    ...count,
    account: shortLine(account, 33),
    peer: shortLine(peer, 33),
    problem: problem && shortLine(problem, most),
  }
}

function conciseCount(
  { account, peer, unread, problem, last }: Count,
  named: boolean,
  { app: { zone, config } }: ToolCall,
): string {
  const say = unreadWords[config.language]
  const who = `${named ? `${idText(account)} ← ` : ''}${idText(peer)}`
  const when = last === undefined ? undefined : `${zone.day(last)} ${zone.minute(last)}`
  return say.line(who, problem ?? say.count(unread), when)
}

function detailedCount({ account, peer, unread, problem, last }: Count, { app: { zone } }: ToolCall) {
  return {
    account: safeLine(account),
    peer: safeLine(peer),
    unread,
    last_activity: last === undefined ? undefined : zone.iso(last),
    problems: problem === undefined ? undefined : [problem],
  }
}

async function countOf(
  client: TimClient,
  account: string,
  peers: readonly string[] | undefined,
  { app, signal }: ToolCall,
): Promise<{ readonly counts: readonly Count[]; readonly total: number; readonly gaps: readonly string[] }> {
  const last = new Map<string, number | undefined>()
  const { language } = app.config
  const gaps: string[] = []
  let total: number | undefined
  if (peers === undefined) {
    total = await client.unreadTotal(account, { signal })
    // The total is one cheap request; peers are only asked for when somebody waits.
    if (total === 0) return { counts: [], total, gaps }
    gaps.push(...(await listPeers(client, account, last, { language, signal })))
  }
  const result = await client.unreadCounts(account, peers ?? last.keys(), { signal })
  // Also when the page ends before them: what waits somewhere else must not look as if it did not wait.
  if (total !== undefined && total > result.total) {
    gaps.push(unreadWords[language].elsewhere(total - result.total))
  }
  return {
    total: total ?? result.total,
    gaps,
    counts: [
      ...result.counts.map(({ peer, unread }) => ({ account, peer, unread, last: last.get(peer) })),
      ...result.failed.map((failure) => ({
        account,
        peer: failure.item,
        problem: problemOf(failure, language),
        last: last.get(failure.item),
      })),
    ],
  }
}

/** Finds the peers of an account by its list of conversations; says what it had to leave out. */
async function listPeers(
  client: TimClient,
  account: string,
  peers: Map<string, number | undefined>,
  { language, signal }: { readonly language: Language; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const say = unreadWords[language]
  let odd = 0
  for await (const { items, skipped } of client.conversations(account, { signal }).pages()) {
    odd += skipped.length
    for (const { Type, To_Account: peer, MsgTime: time } of items) {
      if (Type === 2) continue
      if (peers.size >= mostPeers) return [say.newestOnly(mostPeers)]
      if (isUserId(peer)) peers.set(peer, Number.isInteger(time) ? time : undefined)
      else odd++
    }
  }
  return odd === 0 ? [] : [say.unusable(odd)]
}

/** Whether the service takes it as an account: 1 to 32 bytes. */
function isUserId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && new TextEncoder().encode(value).length <= 32
}

function problemOf({ code, error }: Failure, language: Language): string {
  const say = unreadWords[language]
  const number = code ?? error?.code
  if (typeof number === 'number') return say.problem(explain(number, language).meaning, number)
  return number === undefined ? say.problemUnsaid : say.problemOf(number)
}
