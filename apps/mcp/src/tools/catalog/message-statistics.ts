import type { AgentWaits, MessageCount, Statistics, WaitLengths } from '@timkit/archive'
import * as z from 'zod'
import { QuestionError } from '../../archive/archive-unusable-error.ts'
import { Collector } from '../../paging/collect.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { askedId, idText } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { readWindow, spanText } from '../../time/window.ts'
import { pageWords } from '../../told/page-words.ts'
import { questions } from '../../told/refusals.ts'
import { statisticsWords } from '../../told/statistics-words.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf, type Untrusted } from '../answer.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import {
  accountId,
  cursor,
  groupId,
  maxTokens,
  pageOut,
  since,
  until,
  untrustedOut,
} from '../input/schemas.ts'
import { describeCost, describePage, type PageDescription, pageAt, pageNotes } from '../pages/listing.ts'
import { coverageOf, coverageOut } from '../search/coverage-out.ts'
import { fillInTime } from '../search/fill-in-time.ts'
import { notExisting } from '../search/not-existing.ts'

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

/** How much is written when, by whom, and how long people wait. */
export const messageStatistics: Tool = defineTool({
  name: 'im_message_statistics',
  title: 'Count messages',
  description: `Count messages by hour, day, hour of the day, account, group or element type, with the busiest hours; with agents also how long people waited for their answers (median, p90).
Hours and days are those of Beijing. Says what could not be counted, such as what has no file yet. Gives no text; ids are ${writtenByOthers}`,
  summaryZh:
    '按小时、日、时段、账号、群或消息元素类型统计消息数，给出最忙的小时；可统计客服的响应时间。不返回任何消息内容。',
  question: { asked: 'how much is written, how long people wait' },
  toolset: 'statistics',
  annotations: readsChats,
  input: {
    by: z.enum(['hour', 'day', 'hour-of-day', 'account', 'group', 'element']).default('day'),
    agents: z.array(accountId).max(50).optional().describe('Whose response times'),
    account: accountId.optional().describe('Sent by'),
    group: groupId.optional(),
    chat_type: z.enum(['C2C', 'Group']).optional(),
    since: since.describe('Default 7d'),
    until,
    limit: z.int().min(1).max(1000).default(100).describe('Rows'),
    cursor,
    max_tokens: maxTokens,
  },
  pinned: { parameter: 'account', value: (account) => account },
  output: z.object({
    summary: z.string(),
    messages: count,
    senders: count,
    coverage: coverageOut,
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        key: z.string(),
        messages: count,
        senders: count.optional(),
        conversations: count.optional(),
        open: count.optional(),
        open_since: z.string().optional(),
        first_response: z.record(z.string(), z.number().nullable()).optional(),
        waiting: z.record(z.string(), z.number().nullable()).optional(),
      }),
    ),
  }),
  handle: async (given, call) => {
    const { app, signal, principal } = call
    // Who is pinned to an account may ask about the others in its groups.
    const asked = app.config.account === undefined ? given.account : undefined
    const args = { ...given, account: asked ?? onlyAccount(app, given.group) }
    await checkAccess(args, call)
    const { by, agents = [], account, group, chat_type: kind } = args
    const query = {
      by,
      agents: agents.join('\n'),
      account,
      group,
      kind,
      since: args.since,
      until: args.until,
      limit: args.limit,
    }
    const scope = { tool: 'im_message_statistics', principal, query }
    const skip = args.cursor === undefined ? 0 : Number(await app.cursors.open(scope, args.cursor))
    const now = await app.serviceTime.now(signal)
    const window = readWindow(args.since, args.until, { zone: app.zone, now, fallback: '7d' })
    return app.archive.use(async ({ archive, isKept, isAlone, fill }) => {
      const state = await fillInTime(fill, call)
      const found = await archive.statistics({
        by,
        agents: [...new Set(agents)],
        account,
        group,
        kind,
        since: new Date(window.from * 1000),
        until: window.to === undefined ? undefined : new Date(window.to * 1000),
        limit: args.limit,
      })
      const budget = args.max_tokens ?? app.config.maxTokens
      const { language } = app.config
      const say = statisticsWords[language]
      const coverage = coverageOf(found.coverage, {
        isKept,
        isAlone,
        now,
        zone: app.zone,
        maxTokens: budget,
        language,
      })
      const rows = rowsOf(found)
      const silent = found.agents.filter(({ conversations, sent }) => conversations + sent === 0)
      const named = found.messages === 0 ? { accounts: [account], group } : { accounts: [] }
      const doubted = { ...named, accounts: [...named.accounts, ...silent.map(({ agent }) => agent)] }
      const lost = await notExisting(doubted, call)
      const answerWith = (untrusted: Untrusted, page: PageDescription) => ({
        structured: {
          summary: [
            say.summary({
              messages: found.messages,
              senders: found.senders,
              by,
              account: asked === undefined && account !== undefined ? idText(account) : undefined,
              span: spanText(window, app.zone, language),
            }),
            found.undated > 0 ? say.undated(found.undated) : '',
            coverage.complete ? '' : say.notAll,
            state.isDone ? '' : say.stillReading,
            ...fitTexts(lost, budget / 16, say.more).map(say.also),
          ].join(''),
          messages: found.messages,
          senders: found.senders,
          coverage,
          page,
        },
        untrusted,
        notes: [
          ...(coverage.not_searched === undefined
            ? []
            : [say.notCounted(pageWords[language].list(coverage.not_searched))]),
          ...pageNotes(page, say.all, app.config),
        ],
      })
      const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
        describePage(call, scope, pageAt(skip, returned, cutBy))
      const longest = describeCost(call, pageAt(skip, rows.length, 'tokens'))
      const overhead = overheadOf(answerWith({}, longest), app, budget)
      // The structure has the table and the data, so that it costs more than the text.
      const collector = new Collector<Row>(
        { limit: rows.length, maxTokens: budget, overhead },
        (row) => `${JSON.stringify(lineOf(row, app))}${JSON.stringify(itemOf(row, app))}`,
      )
      for (const row of rows.slice(skip)) if (!collector.add(row)) break
      const { items } = collector
      const untrusted = {
        transcript: items.map((row) => lineOf(row, app)).join('\n'),
        items: items.map((row) => itemOf(row, app)),
      }
      return answerWith(untrusted, await describe(items.length, collector.cutBy))
    })
  },
})

/** A line of the table. */
type Row =
  | { readonly of: 'count' | 'busiest hour'; readonly counted: MessageCount }
  | { readonly of: 'agent'; readonly waits: AgentWaits }

function rowsOf({ rows, busiestHours, agents, by }: Statistics): Row[] {
  return [
    ...agents.map((waits): Row => ({ of: 'agent', waits })),
    ...(by === 'hour'
      ? []
      : busiestHours.slice(0, 3).map((counted): Row => ({ of: 'busiest hour', counted }))),
    ...rows.map((counted): Row => ({ of: 'count', counted })),
  ]
}

function lineOf(row: Row, { zone, config }: ToolCall['app']): string {
  const say = statisticsWords[config.language]
  if (row.of !== 'agent') {
    const { key, messages, senders } = row.counted
    return `${row.of === 'count' ? '' : say.busiest}${say.count(idText(key), messages, senders)}`
  }
  const { agent, conversations, received, sent, firstResponse, waiting, open, openSince } = row.waits
  const lengths = (waits: WaitLengths): string => (waits.count === 0 ? say.noLengths : say.lengths(waits))
  return say.agent({
    agent: idText(agent),
    conversations,
    received,
    sent,
    first: lengths(firstResponse),
    waiting: lengths(waiting),
    open,
    since: openSince === undefined ? undefined : zone.iso(openSince),
  })
}

function itemOf(row: Row, { zone, config }: ToolCall['app']) {
  const say = statisticsWords[config.language]
  if (row.of !== 'agent') {
    const { key, messages, senders } = row.counted
    return { key: row.of === 'count' ? safeLine(key) : `${say.busiest}${safeLine(key)}`, messages, senders }
  }
  const { agent, conversations, received, sent, firstResponse, waiting, open, openSince } = row.waits
  return {
    key: say.agentKey(safeLine(agent)),
    messages: received + sent,
    conversations,
    open,
    open_since: openSince === undefined ? undefined : zone.iso(openSince),
    first_response: { ...firstResponse },
    waiting: { ...waiting },
  }
}

/** Whoever may read one account only counts what that one sends, unless it is asked about a group. */
function onlyAccount({ access }: ToolCall['app'], group: string | undefined): string | undefined {
  const [only, ...others] = access.accounts ?? []
  return group === undefined && others.length === 0 ? only : undefined
}

/** How much others write is nobody's business who may read some accounts. */
async function checkAccess(
  {
    account,
    group,
    agents = [],
  }: {
    readonly account?: string | undefined
    readonly group?: string | undefined
    readonly agents?: readonly string[] | undefined
  },
  { app: { access } }: ToolCall,
): Promise<void> {
  for (const id of [account, ...agents]) if (id !== undefined) access.checkAccount(id)
  if (group !== undefined) await access.checkGroup(group)
  const allows = await access.groupFilter()
  if (account !== undefined || group !== undefined) return
  if (access.accounts !== undefined) {
    throw new QuestionError(questions.countsSome(access.accounts.slice(0, 20).map(askedId).join(', ')))
  }
  if (!allows('')) throw new QuestionError(questions.countsSomeGroups)
}
