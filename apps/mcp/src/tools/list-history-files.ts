import { type HistoryOutcome, type HistoryReady, historyHourStart } from '@timkit/core'
import * as z from 'zod'
import { readWindow } from '../time/window.ts'
import type { Link } from './answer.ts'
import { defineTool, type Tool, type ToolCall } from './define-tool.ts'
import { hoursOf, rangesOf } from './history-window.ts'
import { since, until, windowOut } from './schemas.ts'

/** Requests at the same time. */
const concurrency = 4

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
  },
  output: z.object({
    summary: z.string(),
    window: windowOut,
    hours: z.array(hourOut),
    hours_without_file: z.array(z.string()).describe('Empty or not ready, as ranges'),
    hours_expired: z.array(z.string()),
  }),
  handle: async (args, call) => {
    const { app } = call
    const window = readWindow(args.since, args.until, {
      zone: app.zone,
      now: Math.floor(app.now() / 1000),
      fallback: '24h',
    })
    const outcomes = await askHours(args.chat_type, hoursOf(window), call)
    const ready = outcomes.flatMap((outcome) => (outcome.status === 'ready' ? [outcome] : []))
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
      },
      notes: [
        ...hours.flatMap(({ hour, starts, files }) => files.map((file) => fileLine(hour, starts, file))),
        ...(missing.length === 0
          ? []
          : [`Empty or not ready (Beijing time): ${rangesOf(missing).join(', ')}`]),
        ...(expired.length === 0 ? [] : [`Expired: ${rangesOf(expired).join(', ')}`]),
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
  hours: readonly string[],
  { app, signal, progress }: ToolCall,
): Promise<HistoryOutcome[]> {
  const client = await app.client()
  const outcomes: HistoryOutcome[] = []
  const waiting = [...hours.entries()]
  let done = 0
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, hour] = next
      outcomes[index] = await client.historyFiles({ chatType, hour, signal })
      done++
      progress(done, hours.length, 'hours')
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
