import type { SyncProgress } from '@timkit/archive'
import cliProgress from 'cli-progress'
import type { CliContext } from '../context.ts'
import { bytesText } from './amounts.ts'
import { counted } from './counted.ts'
import { lengthText } from './length-text.ts'

/** How far something is that goes through hours; what moves an index has no bytes. */
export interface ShownProgress extends Pick<SyncProgress, 'hours' | 'totalHours' | 'messages'> {
  readonly bytes?: number | undefined
  readonly totalBytes?: number | undefined
  readonly hour?: SyncProgress['hour'] | undefined
}

/** Shows how far a sync is, or the moving of an index. */
export interface Progress {
  readonly show: (progress: ShownProgress) => void
  readonly end: () => void
}

/** Somebody who reads a log of cron wants a line a minute, not a bar. */
const lineEveryMs = 60_000

/** A bar where a person watches, a line a minute where nobody does, nothing where that was asked for. */
export function showProgress(
  context: CliContext,
  { quiet, json }: { readonly quiet?: boolean | undefined; readonly json?: boolean | undefined },
): Progress {
  if (quiet === true) return { show: () => undefined, end: () => undefined }
  return context.isTerminal.notes && json !== true ? bar(context) : lines(context)
}

function bar({ t, language }: CliContext): Progress {
  const act = t({ en: 'hours', zh: '小时' })
  const single = new cliProgress.SingleBar({
    format: `{bar} {value}/{total} ${act} | {bytes}{rate} | {messages} | {hour} | ${t({ en: 'left', zh: '剩余' })} {eta_formatted}`,
    formatTime: (seconds) => lengthText(seconds, { language }),
    hideCursor: true,
    barsize: 20,
    stream: process.stderr,
    clearOnComplete: true,
  })
  const start = performance.now()
  let isStarted = false
  return {
    show(progress) {
      const payload = payloadOf(progress, performance.now() - start, t)
      if (!isStarted) single.start(progress.totalHours, progress.hours, payload)
      isStarted = true
      single.setTotal(progress.totalHours)
      single.update(progress.hours, payload)
    },
    end: () => single.stop(),
  }
}

function lines({ note, t }: CliContext): Progress {
  const start = performance.now()
  let last = start
  return {
    show(progress) {
      const now = performance.now()
      if (now - last < lineEveryMs) return
      last = now
      const { bytes, messages, hour } = payloadOf(progress, now - start, t)
      note(`${progress.hours}/${progress.totalHours} | ${bytes}${messages} | ${hour}\n`)
    },
    end: () => undefined,
  }
}

function payloadOf(progress: ShownProgress, elapsed: number, t: CliContext['t']): Record<string, string> {
  const { bytes, totalBytes, messages, hour } = progress
  const seconds = Math.max(elapsed / 1000, 0.001)
  const perSecond = Math.round(messages / seconds)
  return {
    bytes: bytes === undefined ? '' : `${bytesText(bytes)}/${bytesText(totalBytes ?? bytes)} | `,
    rate: bytes === undefined ? `${perSecond}/s` : `${bytesText(bytes / seconds)}/s`,
    messages: t({ en: counted(messages, 'message'), zh: `${messages} 条消息` }),
    hour: hour === undefined ? '' : `${hour.chatType} ${hour.hour}`,
  }
}
