/**
 * What a program does about an error code, without the texts: a client carries the codes that it acts upon and no more.
 * The catalogue says it, on the line of each code; the compact table is generated from there.
 *
 * @module
 */

import { mustBe } from '../check.ts'
import { otherCodes, refusedBeforeRunning, repeatCodes, wrongKey } from './code-classes.generated.ts'

/**
 * What can be done about an error code of the service.
 *
 * - `refresh-user-sig`: the signature is over. Sign anew and repeat once.
 * - `rate`: too many calls. Repeat after a pause; the service names no time to wait.
 * - `wait-a-minute`: the signature was refused so often that the account is held back for one minute.
 * - `transient`: the service failed inside or ran out of time. Repeat with growing pauses. It may have run the
 *   command all the same.
 * - `not-yet`: a history file is not there yet, or its hour was empty. Ask again much later.
 * - `gone`: a history file is past its 7 days and never comes back.
 * - `config`: the set-up of the app has to change first: signature, permissions, plan or console settings.
 * - `request`: the request has to change first, or what it refers to.
 * - `client-sdk`: the SDK in an app reported it, not the service. The app has to act; a server has nothing to repeat.
 * - `unknown`: not a documented code. Do not repeat.
 */
export type RetryClass =
  | 'refresh-user-sig'
  | 'rate'
  | 'wait-a-minute'
  | 'transient'
  | 'not-yet'
  | 'gone'
  | 'config'
  | 'request'
  | 'client-sdk'
  | 'unknown'

/** The classes upon which a client acts: those a repeat may help against. */
export type RepeatClass = keyof typeof repeatCodes & RetryClass

/** What a repeat may help against; `undefined` for a code after which a repeat helps nothing. */
export function repeatClassOf(code: number): RepeatClass | undefined {
  return classIn(repeatCodes, code)
}

/** Whether asking again can help after a code: after a pause, or much later. */
export function isRetryable(code: number): boolean {
  const kind = repeatClassOf(code)
  return kind === 'rate' || kind === 'transient' || kind === 'not-yet'
}

/**
 * Whether the service certainly did not run a command that it answered with this code.
 *
 * True only for what is decided before a command runs: rates, signatures, and requests that the gateway could not
 * read or would not pass on. After such a refusal even an unsafe command may be sent again. False promises nothing: after
 * a time-out or an internal error the command may have run or not.
 */
export function wasRefusedBeforeRunning(code: number): boolean {
  return isIn(refusedBeforeRunning, code)
}

/** Whether a code is about the signature of a request, which is checked before anything is run. */
export function isOfUserSig(code: number): boolean {
  return code > 70_000 && code < 70_100
}

/** Whether another secret key is the first thing to try. */
export function suggestsWrongKey(code: number): boolean {
  return isIn(wrongKey, code)
}

/**
 * Returns the retry class of an error code.
 *
 * The classes follow Tencent's table of error codes: a code is retryable where the table says to try again.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export function retryClassOf(code: number): RetryClass {
  if (typeof code !== 'number') throw mustBe('code', 'a number', code)
  return (
    repeatClassOf(code) ??
    classIn<Exclude<RetryClass, RepeatClass | 'unknown'>>(otherCodes, code) ??
    'unknown'
  )
}

function classIn<Class extends string>(
  table: Readonly<Record<Class, string>>,
  code: number,
): Class | undefined {
  return (Object.keys(table) as Class[]).find((name) => isIn(table[name], code))
}

function isIn(list: string, code: number): boolean {
  let ranges = parsed.get(list)
  if (ranges === undefined) {
    ranges = list.split(' ').map((range) => range.split('..').map(Number))
    parsed.set(list, ranges)
  }
  return ranges.some(([from = Number.NaN, to = from]) => code >= from && code <= to)
}

/** The lists that were asked for, parsed at the first error and not at start: most programs have none. */
const parsed = new Map<string, readonly (readonly number[])[]>()
