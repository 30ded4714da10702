import { type HistoryOutcome, type HistoryReady, historyHourStart } from '@timkit/core'
import * as z from 'zod'
import { Collector } from '../paging/collect.ts'
import { readWindow, type Window } from '../time/window.ts'
import type { Link } from './answer.ts'
import { defineTool, type Tool, type ToolCall } from './define-tool.ts'
import { hoursOf, rangesOf } from './history-window.ts'
import { describePage, pageNotes } from './listing.ts'
import { cursor, maxTokens, pageOut, since, until, windowOut } from './schemas.ts'

/** Requests at the same time. */
const concurrency = 4
/** Hours asked for before it is looked whether the page is full. */
const hoursAtOnce = 24

interface Position {
  readonly window: Window
  /** The hour to go on with. */
  readonly hour: string
}

const hourOut = z.object({
  hour: z.string(),
  starts: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      gzip_bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      md5: z.string(),
      url: z.string().optional(),
      expires: z.string().optional(),
    }),
  ),
})

/** Which hours have history files, from `get_history`. */
export const listHistoryFiles: Tool = defineTool({
  name: 'im_list_history_files',
  title: 'List history files (get_history)',
  description: `Say which hours of the app's whole history exist as files (get_history), one-to-one (C2C) or groups, with sizes and MD5s, newest hour first.
Use to see where there is something before im_read_history, or for archiving. Not for one conversation (im_get_messages).
Limits: hours are Beijing time; files come up to an hour or more after the hour ends and are deleted after 7 days; an hour without messages never gets one. One request per hour: keep windows short. Read contents through the linked tim:// resources or im_read_history.`,
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
    hours_without_file: z.array(z.string()).describe('Empty or not ready, as ranges'),
    hours_expired: z.array(z.string()),
    page: pageOut,
  }),
  handle: async (args, call) => {
    const { app } = call
    const { chat_type: chatType } = args
    const scope = {
      tool: 'im_list_history_files',
      principal: call.principal,
      query: { chatType, since: args.since, until: args.until },
    }
    const start =
      args.cursor === undefined ? undefined : ((await app.cursors.open(scope, args.cursor)) as Position)
    const now = Math.floor(app.now() / 1000)
    const window =
      start?.window ?? readWindow(args.since, args.until, { zone: app.zone, now, fallback: '24h' })
    const all = hoursOf(window)
    const asked = all.slice(start === undefined ? 0 : Math.max(0, all.indexOf(start.hour)))
    const collector = new Collector<HistoryReady>(
      { limit: asked.length, maxTokens: args.max_tokens ?? app.config.maxTokens },
      (outcome) => JSON.stringify([describeHour(outcome, call), linkOf(chatType, outcome.hour)]),
    )
    const outcomes: HistoryOutcome[] = []
    let next: Position | undefined
    asking: for (let from = 0; from < asked.length; from += hoursAtOnce) {
      const part = { hours: asked.slice(from, from + hoursAtOnce), done: from, total: asked.length }
      for (const outcome of await askHours(chatType, part, call)) {
        if (outcome.status === 'ready' && !collector.add(outcome)) {
          next = { window, hour: outcome.hour }
          break asking
        }
        outcomes.push(outcome)
      }
    }
    const page = await describePage(call, scope, {
      returned: collector.items.length,
      next,
      cutBy: collector.cutBy,
    })
    const ready = collector.items
    const others = (status: HistoryOutcome['status']): string[] =>
      outcomes.flatMap((outcome) => (outcome.status === status ? [outcome.hour] : []))
    const missing = others('not-ready-or-empty')
    const expired = others('expired')
    const hours = ready.map((outcome) => describeHour(outcome, call))
    const resolved = { from: app.zone.iso(window.from), to: app.zone.iso(window.to), zone: app.zone.name }
    return {
      structured: {
        summary: `${args.chat_type} history ${resolved.from} to ${resolved.to} (${resolved.zone}): ${ready.length} of ${outcomes.length} hours have files, ${missing.length} are empty or not ready, ${expired.length} expired`,
        window: resolved,
        hours,
        hours_without_file: rangesOf(missing),
        hours_expired: rangesOf(expired),
        page,
      },
      notes: [
        ...hours.flatMap(({ hour, starts, files }) => files.map((file) => fileLine(hour, starts, file))),
        ...(missing.length === 0
          ? []
          : [`Empty or not ready (Beijing time): ${rangesOf(missing).join(', ')}`]),
        ...(expired.length === 0 ? [] : [`Expired: ${rangesOf(expired).join(', ')}`]),
        ...pageNotes(page),
      ],
      links: ready.map(({ chatType, hour }): Link => linkOf(chatType, hour)),
    }
  },
})

type HourOut = z.output<typeof hourOut>

function fileLine(hour: string, starts: string, file: HourOut['files'][number]): string {
  const { name, bytes, gzip_bytes: zipped, md5, url, expires } = file
  const address = url === undefined ? '' : `, ${url} until ${expires ?? 'unknown'}`
  return `${hour} (from ${starts}): ${name}, ${bytes} bytes, ${zipped} gzipped, MD5 ${md5}${address}`
}

/** The resource that holds the messages of an hour. */
function linkOf(chatType: string, hour: string): Link {
  return {
    uri: `tim://history/${chatType}/${hour}`,
    name: `${chatType} history ${hour}`,
    mimeType: 'text/plain',
  }
}

async function askHours(
  chatType: 'C2C' | 'Group',
  part: { readonly hours: readonly string[]; readonly done: number; readonly total: number },
  { app, signal, progress }: ToolCall,
): Promise<HistoryOutcome[]> {
  const client = await app.client()
  const outcomes: HistoryOutcome[] = []
  const waiting = [...part.hours.entries()]
  let { done } = part
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, hour] = next
      outcomes[index] = await client.historyFiles({ chatType, hour, signal })
      done++
      progress(done, part.total, 'hours')
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return outcomes
}

function describeHour({ hour, files }: HistoryReady, { app }: ToolCall): HourOut {
  const starts = app.zone.iso(Math.floor(historyHourStart(hour).getTime() / 1000))
  const { exposeDownloadUrls } = app.config
  return {
    hour,
    starts,
    files: files.map(({ name, size, gzipSize, md5, url, expiresAt }) => ({
      name,
      bytes: size,
      gzip_bytes: gzipSize,
      md5,
      // Whoever has the URL can read the hour without any credential.
      ...(exposeDownloadUrls ? { url } : {}),
      ...(exposeDownloadUrls && expiresAt !== undefined
        ? { expires: app.zone.iso(Math.floor(expiresAt.getTime() / 1000)) }
        : {}),
    })),
  }
}
