import * as z from 'zod'
import { Collector } from '../../paging/collect.ts'
import { messageOut } from '../../render/message-out.ts'
import { shortLine } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { spanText } from '../../time/window.ts'
import { searchWords } from '../../told/search-words.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf } from '../answer.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { elementTypeNames } from '../history/history-filter.ts'
import {
  accountId,
  cursor,
  groupId,
  limit,
  maxTokens,
  pageOut,
  responseFormat,
  since,
  until,
  untrustedOut,
} from '../input/schemas.ts'
import { coveredBy, describeCost, describePage, type PageDescription, pageNotes } from '../pages/listing.ts'
import { coverageOut } from '../search/coverage-out.ts'
import { look } from '../search/look.ts'
import { notExisting } from '../search/not-existing.ts'
import { type FoundMessage, findMessages, type SearchPage } from '../search/search-page.ts'
import { longestPlace, readSearch } from '../search/search-question.ts'
import { writeHit, writeHits } from '../search/write-hits.ts'

/** Counting goes this far. */
const countCap = 1_000

/** Messages with some words, wherever they are. */
export const searchMessages: Tool = defineTool({
  name: 'im_search_messages',
  title: 'Search messages',
  description: `Find messages by words in all conversations, newest first, with what was said around them. Says what it could not search.
query: words that must all be there, "a phrase", -without, 139* for a beginning; Chinese from one character. Filters alone work, too.
Searches the archive of this server, or without one the last 7 days; the newest minutes only with account, peer or group. account: what it sent or received one-to-one, and sent in groups. Message text is ${writtenByOthers}`,
  summaryZh: '在所有会话里按词查找消息，从新到旧，可带上下文，并说明哪些时间没有搜索到。中文从一个字起。',
  question: { asked: 'who mentioned something, anywhere' },
  hint: 'Who said something, anywhere, ever, or in a group (group alone lists it)? im_search_messages.',
  toolset: 'search',
  annotations: readsChats,
  input: {
    query: z.string().max(500).optional(),
    account: accountId.optional(),
    peer: accountId.optional().describe('With account: their conversation'),
    group: groupId.optional(),
    chat_type: z.enum(['C2C', 'Group']).optional(),
    element_type: z.enum(elementTypeNames).optional(),
    since,
    until,
    order: z.enum(['newest', 'oldest']).default('newest'),
    context: z.int().min(0).max(10).default(0).describe('Messages before and after each'),
    limit: limit(20, 200),
    cursor,
    max_tokens: maxTokens,
    response_format: responseFormat,
  },
  handsOut: ({ limit: most, context }) => most * (1 + 2 * context),
  pinned: { parameter: 'account', value: (account) => account },
  output: z.object({
    summary: z.string(),
    found: z.int().min(0).optional().describe('All that there are, up to 1000'),
    coverage: coverageOut,
    page: pageOut,
    untrusted: untrustedOut(
      messageOut.extend({
        id: z.string().optional(),
        before: z.array(z.string()).optional(),
        after: z.array(z.string()).optional(),
      }),
    ),
  }),
  handle: async (args, call) => {
    const { app } = call
    const question = await readSearch(args, call)
    const maxTokensOf = args.max_tokens ?? app.config.maxTokens
    // Of the last messages of a budget, the one that was found comes before what was said around it.
    const context = Math.min(args.context, Math.floor((call.allowance - 1) / 2))
    return app.archive.use(async (searched) => {
      const { archive } = searched
      const { coverage, notes } = await look(searched, question, call, maxTokensOf)
      const isCounted = question.place === undefined && app.access.open
      const counted = isCounted ? await archive.count(question.query, countCap) : undefined
      const say = searchWords[app.config.language]
      const span = spanText(question.window, app.zone, app.config.language)
      const answerWith = (
        found: readonly FoundMessage[],
        page: PageDescription,
        { takenBack, unknown }: Pick<SearchPage, 'takenBack' | 'unknown'>,
        lost: readonly string[] = [],
      ) => ({
        structured: {
          summary: [
            say.found(found.length, counted),
            question.query.text === undefined
              ? ''
              : say.with(JSON.stringify(shortLine(safeLine(question.query.text), 60))),
            span === '' ? '' : say.span(span),
            say.order[args.order],
            takenBack > 0 ? say.takenBack(takenBack) : '',
            unknown > 0 ? say.recallsUnknown(unknown) : '',
            coverage.complete ? '' : say.notAll,
            ...lost.map(say.also),
          ].join(''),
          found: counted?.count,
          coverage,
          page,
        },
        notes: [...notes, ...pageNotes(page, coverage.complete ? say.all : say.allSearched, app.config)],
      })
      const longest = describeCost(call, {
        returned: args.limit,
        next: longestPlace(question.window),
        covered: { from: app.zone.iso(question.now), to: app.zone.iso(question.now) },
        cutBy: 'tokens',
      })
      const overhead = overheadOf(answerWith([], longest, { takenBack: 50, unknown: 50 }), app, maxTokensOf)
      const limitOf = Math.floor(call.allowance / (1 + 2 * context))
      const bounds = { limit: Math.min(args.limit, limitOf), maxTokens: maxTokensOf, overhead }
      const collector = new Collector<FoundMessage>(bounds, (found, most) => writeHit(found, args, app, most))
      const page = await findMessages(archive, question, { context, limit: bounds.limit }, call, collector)
      const { found } = page
      const { account, peer, group } = question.query
      const isNothing = found.length === 0 && page.next === undefined && question.place === undefined
      const lost = isNothing
        ? await notExisting({ accounts: [account, app.access.open ? peer : undefined], group }, call)
        : []
      const described = await describePage(call, question.scope, {
        returned: found.length,
        next: page.next,
        covered: coveredBy(
          found.map(({ hit }) => hit.message),
          call,
        ),
        cutBy: page.next === undefined ? undefined : page.isLate ? 'time' : (collector.cutBy ?? 'limit'),
      })
      return {
        ...answerWith(found, described, page, lost),
        handedOut: found.reduce((sum, { before, after }) => sum + 1 + before.length + after.length, 0),
        untrusted: writeHits(found, args, app, (one) => collector.mostOf(one)),
      }
    })
  },
})
