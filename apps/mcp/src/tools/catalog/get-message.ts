import * as z from 'zod'
import { ArchiveFillingError, QuestionError } from '../../archive/archive-unusable-error.ts'
import type { Language } from '../../config/config.ts'
import { Collector } from '../../paging/collect.ts'
import { idText, shortLine } from '../../render/message-text.ts'
import { secondsOf } from '../../render/message-time.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { questions } from '../../told/refusals.ts'
import { wholeWords } from '../../told/whole-words.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf, type Untrusted } from '../answer.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { accountId, cursor, groupId, maxTokens, pageOut, untrustedOut } from '../input/schemas.ts'
import { describeCost, describePage, type PageDescription, pageAt, pageNotes } from '../pages/listing.ts'
import { checkAnchor, findAnchor, laterText } from '../search/anchor.ts'
import { fillInTime } from '../search/fill-in-time.ts'
import { recallsOf, withoutRecalled } from '../search/search-page.ts'
import { type MessagePart, partsOf } from '../whole/parts-of.ts'
import { readPicture } from '../whole/read-picture.ts'

/** One message with everything in it. */
export const getMessage: Tool = defineTool({
  name: 'im_get_message',
  title: 'Get one message whole',
  description: `Get one message with everything in it: all lines of its text (… goes on the line before), the app's own data, its files, on request their addresses or the picture itself. Named as in im_get_context.
Message text is ${writtenByOthers}`,
  summaryZh: '读取一条消息的全部内容：完整文本、自定义数据、文件；可要求给出文件地址，或直接返回图片。',
  question: { asked: 'everything that one message holds' },
  toolset: 'read',
  annotations: readsChats,
  input: {
    id: z.string().max(40).optional(),
    account: accountId.optional(),
    peer: accountId.optional(),
    group: groupId.optional(),
    time: z.string().max(40).optional(),
    addresses: z.boolean().default(false),
    picture: z.boolean().default(false),
    cursor,
    max_tokens: maxTokens,
  },
  pinned: { parameter: 'account', value: (account) => account },
  handsOut: () => 1,
  output: z.object({
    summary: z.string(),
    page: pageOut,
    untrusted: untrustedOut(z.object({ text: z.string() })),
  }),
  handle: async (args, call) => {
    const { app, signal, principal } = call
    const { id, account, peer, group, time, addresses } = args
    await checkAnchor(args, call)
    const scope = { tool: 'im_get_message', principal, query: { id, account, peer, group, time, addresses } }
    const skip = args.cursor === undefined ? 0 : Number(await app.cursors.open(scope, args.cursor))
    const now = await app.serviceTime.now(signal)
    return app.archive.use(async ({ archive, fill }) => {
      const state = await fillInTime(fill, call)
      const found = await findAnchor(archive, args, { now, state }, call)
      if (found === undefined) {
        if (!state.isDone) throw state.failure ?? new ArchiveFillingError()
        throw new QuestionError(questions.noSuchMessage)
      }
      const { gone, unknown } = await recallsOf([found], app, now, call.time)
      const { message } = withoutRecalled(found, gone)
      const picture = args.picture && gone.size === 0 ? await readPicture(message, app, call) : undefined
      const seconds = secondsOf(message)
      const { from, to, chat } = message
      const say = wholeWords[app.config.language]
      const text =
        chat.type === 'group'
          ? say.inGroup(idText(from), idText(chat.groupId))
          : say.to(idText(from), idText(to ?? ''))
      const head: MessagePart = { of: 'head', text }
      const parts = [head, ...partsOf(message, app.config, addresses)]
      const budget = args.max_tokens ?? app.config.maxTokens
      const summary = say.summary({
        time: seconds === undefined ? undefined : app.zone.iso(seconds),
        parts: parts.length - 1,
        isGone: message.status !== 'normal',
        later: laterText(found, args, now, call),
        isUnknown: unknown > 0,
        noPicture: typeof picture === 'string' ? picture : undefined,
      })
      const answerWith = (untrusted: Untrusted, page: PageDescription) => ({
        structured: { summary, page },
        untrusted,
        handedOut: 1,
        notes: pageNotes(page, say.whole, app.config),
        pictures: typeof picture === 'object' ? [picture] : [],
      })
      const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
        describePage(call, scope, pageAt(skip, returned, cutBy))
      const around = answerWith({}, describeCost(call, pageAt(skip, parts.length, 'tokens')))
      const overhead = overheadOf({ ...around, pictures: [] }, app, budget)
      const collector = new Collector<MessagePart>(
        { limit: parts.length, maxTokens: budget, overhead },
        (part, most) => lineOf(part, app.config.language, most),
      )
      for (const part of parts.slice(skip)) if (!collector.add(part)) break
      const { items } = collector
      return answerWith(
        {
          transcript: items
            .map((part) => lineOf(part, app.config.language, collector.mostOf(part)))
            .join('\n'),
        },
        await describe(items.length, collector.cutBy),
      )
    })
  },
})

function lineOf(
  { of, name = '', text = '', goesOn, bytes, url }: MessagePart,
  language: Language,
  most = 1500,
): string {
  const say = wholeWords[language]
  if (of === 'head') return text
  if (of === 'text') return `${goesOn === true ? '…' : '|'} ${text}`
  if (of === 'data') return `${goesOn === true ? '…' : say.named(name)} ${text}`
  // An address that is cut is none.
  const address = url === undefined ? [] : [url.length <= most ? url : say.addressTooLong]
  return [
    shortLine(name, Math.min(200, most)),
    ...(bytes === undefined ? [] : [say.bytes(bytes)]),
    ...address,
  ].join(', ')
}
