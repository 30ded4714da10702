import type { Answer } from '../request/envelope.ts'
import type { RequestBody } from '../request/read-body.ts'
import type { ServiceRequest } from '../request/service-request.ts'
import type { Fields } from '../values/json-object.ts'
import { digitsAsText } from './digits-as-text.ts'

/** What was sent and what came back. */
export interface Exchange {
  /** The program that called, as it names itself. */
  readonly agent?: string | undefined
  /** The parameters of the query; `usersig` says only how long it is. Kept for refused requests. */
  readonly query?: Readonly<Record<string, string>> | undefined
  /** The body of the request; absent when it was not read, no JSON object, or very large. */
  readonly body?: Fields | undefined
  /** The answer; absent when it was very large. */
  readonly answer?: object | undefined
}

/** Larger bodies and answers are not kept: hundreds of them would fill the memory. Messages have at most 12 KB. */
const maxSize = 16 * 1024
/** A query has five parameters; what somebody sends by mistake may have any number, of any length. */
const maxParameters = 12
const maxLength = 200

/** What the log keeps of a request and its answer, without the credential. */
export function exchangeOf(url: URL, sent: RequestBody | undefined, answer: Answer): Omit<Exchange, 'agent'> {
  return {
    query: answer.ErrorCode === 0 ? undefined : shownQuery(url.searchParams),
    body: sent !== undefined && sent.bytes <= maxSize ? sent.fields : undefined,
    answer: sizeLeft(answer, maxSize) > 0 ? digitsAsText(answer) : undefined,
  }
}

/** The program that called, as it names itself. */
export function agentOf({ headers }: Pick<ServiceRequest, 'headers'>): string | undefined {
  return headers.get('user-agent')?.slice(0, maxLength)
}

/** What is left of a number of characters when a value is written down, roughly; it stops looking at 0. */
function sizeLeft(value: unknown, size: number): number {
  if (typeof value === 'string') return size - value.length
  if (typeof value !== 'object' || value === null) return size - 8
  let left = size
  for (const name of Object.keys(value)) {
    left = sizeLeft((value as Fields)[name], left - name.length)
    if (left <= 0) return 0
  }
  return left
}

/** The parameters of a query without the UserSig, which is a credential. */
export function shownQuery(query: URLSearchParams): Readonly<Record<string, string>> {
  const shown: [string, string][] = []
  for (const [name, value] of query) {
    if (shown.length === maxParameters) break
    // By any spelling: a wrong one is a mistake of the caller, and a credential all the same.
    const hidden = value !== '' && (/sig|key|secret|token/i.test(name) || value.length > maxLength)
    shown.push([name.slice(0, maxLength), hidden ? `(${value.length})` : value])
  }
  return Object.fromEntries(shown)
}
