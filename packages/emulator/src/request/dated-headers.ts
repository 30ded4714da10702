import type { EmulatorClock } from '../time/clock.ts'
import { answerHeaders } from './envelope.ts'

/** The headers of answers of one second. */
export interface DatedHeaders {
  /** The `Date` alone. */
  readonly date: string
  /** All of them. */
  readonly fields: Readonly<Record<string, string>>
  /** The same, checked already, of which a `Response` is made sooner. */
  readonly headers: Headers
}

/**
 * Gives the headers of answers with a `Date` as every HTTP server writes it, by the time of the emulated world: clients learn the service's
 * clock from it.
 */
export function datedHeaders(clock: EmulatorClock): () => DatedHeaders {
  let second = Number.NaN
  let dated: DatedHeaders
  return () => {
    const now = Math.floor(clock.now() / 1000)
    if (second === now) return dated
    second = now
    const date = new Date(second * 1000).toUTCString()
    const fields = { ...answerHeaders, date }
    dated = { date, fields, headers: new Headers(fields) }
    return dated
  }
}
