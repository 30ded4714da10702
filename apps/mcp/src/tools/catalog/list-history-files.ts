import { type HistoryReady, historyHourStart } from '@timkit/core'
import * as z from 'zod'
import { Collector } from '../../paging/collect.ts'
import { shortLine } from '../../render/message-text.ts'
import { describeWindow, readWindow, spanText, type Window } from '../../time/window.ts'
import { historyWords } from '../../told/history-words.ts'
import { pageWords } from '../../told/page-words.ts'
import { progressWords } from '../../told/progress-words.ts'
import { readsChats } from '../annotations.ts'
import type { Link } from '../answer.ts'
import { later } from '../answer-time.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import { fitAnswer } from '../fit-answer.ts'
import { hoursOf } from '../history/history-hours.ts'
import { describeGaps, endText, gapsOf, gapsOut } from '../history/hour-gaps.ts'
import { type HourOutcome, HourQueue } from '../history/hour-queue.ts'
import { cursor, maxTokens, pageOut, since, until, windowOut } from '../input/schemas.ts'
import { describePage, type PageDescription, pageNotes } from '../pages/listing.ts'

interface Position {
  readonly window: Window
  /** The hour to go on with. */
  readonly hour: string
}

const hourOut = z.object({
  hour: z.string(),
  starts: z.string(),
  files: z
    .array(
      z.object({
        name: z.string(),
        bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
        gzip_bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
        md5: z.string(),
        url: z.string().optional(),
        expires: z.string().optional(),
      }),
    )
    .optional(),
  files_left_out: z.int().min(1).max(100_000).optional(),
})

/** Which hours have history files, from `get_history`. */
export const listHistoryFiles: Tool = defineTool({
  name: 'im_list_history_files',
  title: 'List history files (get_history)',
  description: `Say which hours of the app's whole history exist as files (get_history), one-to-one (C2C) or groups, with sizes and MD5s, newest hour first.
Limits: sizes and MD5s only of a server that may read the whole app; hours are Beijing time; files come an hour or more after the hour and are deleted after 7 days; an hour without messages gets none. One request per hour: keep windows short.`,
  summaryZh:
    '查询整个应用的单聊（C2C）或群聊消息记录在哪些小时有文件（get_history），附大小和 MD5，最近的小时在前。',
  question: { asked: 'which hours have history' },
  hint: 'Which hours have history? im_list_history_files.',
  toolset: 'search',
  annotations: readsChats,
  input: {
    chat_type: z.enum(['C2C', 'Group']),
    since: since.describe('Start; default 24h'),
    until,
    cursor,
    max_tokens: maxTokens,
  },
  output: z.object({
    summary: z.string(),
    window: windowOut,
    hours: z.array(hourOut),
    ...gapsOut,
    page: pageOut,
  }),
  handle: async (args, call) => {
    const { app, signal, time, progress } = call
    const { chat_type: chatType } = args
    const scope = {
      tool: 'im_list_history_files',
      principal: call.principal,
      query: { chatType, since: args.since, until: args.until },
    }
    const start =
      args.cursor === undefined ? undefined : ((await app.cursors.open(scope, args.cursor)) as Position)
    const now = await app.serviceTime.now(signal)
    const window =
      start?.window ?? readWindow(args.since, args.until, { zone: app.zone, now, fallback: '24h' })
    const { asked: all, expired: old } = hoursOf(window, now)
    const asked = all.slice(start === undefined ? 0 : Math.max(0, all.indexOf(start.hour)))
    const maxTokens = args.max_tokens ?? app.config.maxTokens
    // A link leads to what that tool reads.
    const canRead = app.offers('im_read_history')
    const collector = new Collector<HistoryReady>({ limit: asked.length, maxTokens }, (outcome, most) =>
      JSON.stringify([describeHour(outcome, call, most), linkOf(chatType, outcome.hour, app.config)]),
    )
    const queue = new HourQueue(await app.client(), { chatType, hours: asked, signal })
    const outcomes: HourOutcome[] = []
    let next: Position | undefined
    let cutBy: PageDescription['cut_by']
    for (let hour = queue.hour; hour !== undefined; hour = queue.hour) {
      const isFirst = outcomes.length === 0
      const outcome = await (isFirst ? queue.next() : time.within(queue.next()))
      if (outcome === later || (outcome.status === 'ready' && !collector.add(outcome))) {
        next = { window, hour }
        cutBy = outcome === later ? 'time' : collector.cutBy
        break
      }
      outcomes.push(outcome)
      progress(outcomes.length, asked.length, progressWords[app.config.language].hours)
    }
    const page = await describePage(call, scope, {
      returned: collector.items.length,
      next,
      cutBy,
    })
    const ready = collector.items
    // Older ones come after these, on the last page.
    const tooOld = next === undefined ? old : { count: 0, range: [] }
    const gaps = gapsOf(outcomes, { now, tooOld })
    const count = outcomes.length + tooOld.count
    const hours = ready.map((outcome) => describeHour(outcome, call, collector.mostOf(outcome)))
    const odd = ready.reduce((sum, { skipped }) => sum + skipped.length, collector.unreadable)
    const resolved = describeWindow(window, app.zone)
    const left = next === undefined ? 0 : asked.length - asked.indexOf(next.hour) + old.count
    const say = historyWords[app.config.language]
    const ofPages = pageWords[app.config.language]
    const answerWith = (tokens: number) => {
      const described = describeGaps(gaps, tokens, app.config)
      return {
        structured: {
          summary: [
            say.filesSummary(chatType, spanText(window, app.zone, app.config.language), ready.length, count),
            left === 0 ? '' : say.olderHours(left),
            described.summary,
            ofPages.unreadable(odd),
          ].join(''),
          window: resolved,
          hours,
          ...described.structured,
          page,
        },
        notes: [
          ...hours.flatMap(({ hour, starts, files, files_left_out: more = 0 }) => [
            ...(files?.map((file) => fileLine(hour, starts, file, app.config)) ?? [
              say.hasFile(hour, starts),
            ]),
            ...(more === 0 ? [] : [say.moreFiles(hour, more)]),
          ]),
          ...described.notes,
          ...pageNotes(page, endText(gaps, odd, app), app.config),
          ...(window.from > now ? [ofPages.future] : []),
        ],
        links: canRead ? ready.map(({ hour }): Link => linkOf(chatType, hour, app.config)) : [],
      }
    }
    return fitAnswer(answerWith, app, maxTokens)
  },
})

type HourOut = z.output<typeof hourOut>
type FileOut = NonNullable<HourOut['files']>[number]

type InLanguage = Pick<ToolCall['app']['config'], 'language'>

function fileLine(hour: string, starts: string, file: FileOut, { language }: InLanguage): string {
  const say = historyWords[language]
  const { name, bytes, gzip_bytes: zipped, md5, url, expires } = file
  const address = url === undefined ? '' : say.address(url, expires)
  return `${say.file({ hour, starts, name, bytes, zipped, md5 })}${address}`
}

/** The resource that holds the messages of an hour. */
function linkOf(chatType: string, hour: string, { language }: InLanguage): Link {
  return {
    uri: `tim://history/${chatType}/${hour}`,
    name: historyWords[language].link(chatType, hour),
    mimeType: 'text/plain',
  }
}

/** Describes the files of an hour; `most` characters of them where a page holds no more, the first without its URL at least. */
function describeHour(
  { hour, files }: HistoryReady,
  { app }: ToolCall,
  most = Number.POSITIVE_INFINITY,
): HourOut {
  const starts = app.zone.iso(Math.floor(historyHourStart(hour).getTime() / 1000))
  // How much all of the app writes is nobody's business who may read a part of it.
  if (!app.access.seesAll) return { hour, starts }
  const { exposeDownloadUrls } = app.config
  const described = files.map(({ name, size, gzipSize, md5, url, expiresAt }) => ({
    name: most === Number.POSITIVE_INFINITY ? name : shortLine(name, 64),
    bytes: size,
    gzip_bytes: gzipSize,
    md5: most === Number.POSITIVE_INFINITY ? md5 : shortLine(md5, 32),
    // Whoever has the URL can read the hour without any credential. A part of one leads nowhere.
    url: exposeDownloadUrls && most === Number.POSITIVE_INFINITY ? url : undefined,
    expires:
      exposeDownloadUrls && most === Number.POSITIVE_INFINITY && expiresAt !== undefined
        ? app.zone.iso(Math.floor(expiresAt.getTime() / 1000))
        : undefined,
  }))
  let left = most
  const fitting = described.filter((file, index) => {
    left -= JSON.stringify(file).length
    return index === 0 || left >= 0
  })
  const leftOut = files.length - fitting.length
  return { hour, starts, files: fitting, ...(leftOut === 0 ? {} : { files_left_out: leftOut }) }
}
