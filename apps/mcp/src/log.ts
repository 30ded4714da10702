import type { Observe, Runtime } from '@timkit/core'
import type { LogLevel } from './config/config.ts'
import { safeLine } from './safety/sanitize.ts'
import { noticeOf } from './time/clock-notice.ts'

/** Writes lines for the operator: names of tools and commands, durations, codes. Never texts of messages or credentials. */
export interface Log {
  /** Something went wrong. */
  readonly error: (text: string) => void
  /** Something happened. */
  readonly info: (text: string) => void
  /** Something for whoever looks for a fault. */
  readonly debug: (text: string) => void
  /** Is told about every request to the service. */
  readonly transport: Observe
}

const levels: readonly LogLevel[] = ['silent', 'error', 'info', 'debug']
const credentials =
  /(usersig=|bearer\s+|secret\w*["':= ]+)[^\s&"']+|\be[AFJN][\w*-]{40,}|[?&][^\s"']*(?:sign|signature)=[^\s"']*/gi

/** Makes a log that writes to a stream of lines, such as stderr. */
export function createLog(
  level: LogLevel,
  write: (line: string) => void,
  now: Runtime['now'] = Date.now,
): Log {
  const reach = levels.indexOf(level)
  const at =
    (own: LogLevel) =>
    (text: string): void => {
      if (levels.indexOf(own) > reach) return
      const line = safeLine(text).replace(credentials, '[redacted]').slice(0, 1000)
      write(`${new Date(now()).toISOString()} ${own} ${line}\n`)
    }
  const debug = at('debug')
  const error = at('error')
  return {
    error,
    info: at('info'),
    debug,
    transport: (event) => {
      // What the end of a call was, its last attempt has told.
      if (event.type === 'request' || event.type === 'end' || event.type === 'aborted') return
      if (event.type === 'clock') return error(noticeOf(event.offset, 'en'))
      const outcome = event.type === 'failure' ? `failed (${String(event.error.code)})` : 'answered'
      debug(`${event.command} ${outcome} after ${Math.round(event.duration)} ms, attempt ${event.attempt}`)
    },
  }
}
