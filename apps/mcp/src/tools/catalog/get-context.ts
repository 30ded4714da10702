import type { SearchHit } from '@timkit/archive'
import * as z from 'zod'
import { ArchiveFillingError, QuestionError } from '../../archive/archive-unusable-error.ts'
import { Collector } from '../../paging/collect.ts'
import { conciseLine, transcriptOf } from '../../render/concise.ts'
import { detailedMessage } from '../../render/detailed.ts'
import { messageOut } from '../../render/message-out.ts'
import { secondsOf } from '../../render/message-time.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { questions } from '../../told/refusals.ts'
import { searchWords } from '../../told/search-words.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf } from '../answer.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import {
  accountId,
  cursor,
  groupId,
  maxTokens,
  pageOut,
  responseFormat,
  untrustedOut,
} from '../input/schemas.ts'
import {
  coveredBy,
  describeCost,
  describePage,
  type PageDescription,
  pageAt,
  pageNotes,
} from '../pages/listing.ts'
import { checkAnchor, findAnchor, idOf, laterText } from '../search/anchor.ts'
import { around } from '../search/around.ts'
import { fillInTime } from '../search/fill-in-time.ts'
import { recallsOf, withoutRecalled } from '../search/search-page.ts'

/** What was said before and after a message in its conversation. */
export const getContext: Tool = defineTool({
  name: 'im_get_context',
  title: 'Read around a message',
  description: `Read what was said before and after a message, in its conversation, oldest first: one by its id (of im_search_messages), or the last one of a conversation at a time.
The message itself is marked with >. Message text is ${writtenByOthers}`,
  summaryZh:
    '读取一条消息前后的对话，从旧到新：用消息的 id（由 im_search_messages 给出），或用会话加时间指定。',
  question: { asked: 'what was said around a message or a time' },
  toolset: 'search',
  annotations: readsChats,
  input: {
    id: z.string().max(40).optional().describe('In brackets behind a found message'),
    account: accountId.optional(),
    peer: accountId.optional(),
    group: groupId.optional(),
    time: z.string().max(40).optional().describe('Like until. Default now'),
    before: z.int().min(0).max(100).default(10),
    after: z.int().min(0).max(100).default(10),
    cursor,
    max_tokens: maxTokens,
    response_format: responseFormat,
  },
  pinned: { parameter: 'account', value: (account) => account },
  handsOut: ({ before, after }) => 1 + before + after,
  output: z.object({
    summary: z.string(),
    page: pageOut,
    untrusted: untrustedOut(messageOut.extend({ id: z.string().optional() })),
  }),
  handle: async (args, call) => {
    const { app, signal, principal } = call
    const { before, after, id, account, peer, group, time } = args
    await checkAnchor(args, call)
    const scope = {
      tool: 'im_get_context',
      principal,
      query: { id, account, peer, group, time, before, after },
    }
    const skip = args.cursor === undefined ? 0 : Number(await app.cursors.open(scope, args.cursor))
    const now = await app.serviceTime.now(signal)
    return app.archive.use(async ({ archive, fill }) => {
      const state = await fillInTime(fill, call)
      const found = await findAnchor(archive, args, { now, state }, call)
      const read = found && (await around(archive, found, { before, after }, { now, state }))
      if (found === undefined || read === undefined)
        throw state.isDone ? nothingFound(args) : (state.failure ?? new ArchiveFillingError())
      const { context, isWhole } = read
      const all = [...context.before, found, ...context.after].slice(skip)
      const { gone, unknown } = await recallsOf(all, app, now, call.time)
      const shown = all.map((hit) => withoutRecalled(hit, gone))
      const say = searchWords[app.config.language]
      const form = { found, format: args.response_format, app }
      const answerWith = (page: PageDescription) => ({
        structured: {
          summary: [
            say.around(page.returned),
            laterText(found, args, now, call),
            unknown > 0 ? say.recallsUnknown(unknown) : '',
            isWhole ? '' : say.othersMissing,
          ].join(''),
          page,
        },
        notes: pageNotes(page, isWhole ? say.allAsked : say.allSearched, app.config),
      })
      const coveredOf = (hits: readonly SearchHit[]) =>
        coveredBy(
          hits.map(({ message }) => message),
          call,
        )
      const describe = (
        hits: readonly SearchHit[],
        cutBy: PageDescription['cut_by'],
      ): Promise<PageDescription> =>
        describePage(call, scope, { ...pageAt(skip, hits.length, cutBy), covered: coveredOf(hits) })
      const budget = args.max_tokens ?? app.config.maxTokens
      const longest = describeCost(call, { ...pageAt(skip, all.length, 'tokens'), covered: coveredOf(all) })
      const overhead = overheadOf(answerWith(longest), app, budget)
      const bounds = { limit: call.allowance, maxTokens: budget, overhead }
      const collector = new Collector<SearchHit>(bounds, (hit, most) => written(hit, form, most))
      for (const hit of shown) if (!collector.add(hit)) break
      const { items } = collector
      return {
        ...answerWith(await describe(items, collector.cutBy)),
        handedOut: items.length,
        untrusted:
          args.response_format === 'detailed'
            ? { items: items.map((hit) => detailed(hit, app, collector.mostOf(hit))) }
            : {
                transcript: transcriptOf(
                  items.map((hit) => ({
                    seconds: secondsOf(hit.message),
                    text: written(hit, form, collector.mostOf(hit)),
                  })),
                  app.zone,
                  app.config.language,
                ),
              },
      }
    })
  },
})

function nothingFound({ id }: { readonly id?: string | undefined }): QuestionError {
  return new QuestionError(id === undefined ? questions.nothingToSearch : questions.noSuchId)
}

function detailed({ message, ...hit }: SearchHit, { zone, config: style }: ToolCall['app'], most?: number) {
  return { id: idOf({ message, ...hit }), ...detailedMessage(message, { zone, style, most }) }
}

function written(
  hit: SearchHit,
  {
    found,
    format,
    app,
  }: { readonly found: SearchHit; readonly format: string; readonly app: ToolCall['app'] },
  most?: number,
): string {
  if (format === 'detailed') return JSON.stringify(detailed(hit, app, most))
  const line = conciseLine(hit.message, {
    zone: app.zone,
    style: app.config,
    scope: 'one-conversation',
    most,
  })
  return hit.exactIdentity === found.exactIdentity ? `> ${line}` : line
}
