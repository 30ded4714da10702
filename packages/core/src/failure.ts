import type { TimError } from './errors.ts'

/**
 * One of many that was not done or is not known, while the others were: so all of them are told, those of an answer
 * (`failuresOf`) and those of counts, names, inboxes, pages and recalls. `reason` can be shown as it is.
 *
 * @example
 * ```ts
 * import { explain, type Failure } from '@timkit/core'
 *
 * function lineOf({ item = 'one', code, reason }: Failure): string {
 *   return `${item}: ${code === undefined ? reason : explain(code).meaning}`
 * }
 * console.log(lineOf({ item: 'bob', code: 70107, reason: 'the service refused it with code 70107' }))
 * ```
 */
export interface Failure {
  /** What it is about: an account, a group, the number or key of a message; `undefined` where nothing names it. */
  readonly item?: string | undefined
  /** Tencent's code for it, where the service gave one. */
  readonly code?: number | undefined
  /** What the whole request that it was part of failed with, when it did. */
  readonly error?: TimError | undefined
  /** Why, in words for a person, in English. */
  readonly reason: string
  /** What came about it, as it came. */
  readonly value?: unknown
}

/** A failure of something that was asked for by name. */
export interface ItemFailure extends Failure {
  /** What was asked for: an account, a group. */
  readonly item: string
  /** Tencent's code for it, where the service gave one, such as 70107: the account does not exist. */
  readonly code: number | undefined
  /** What the whole request that it was part of failed with, when it did. */
  readonly error: TimError | undefined
}

/** Makes the failure of one that the service has a code for, with the service's own words if it has any. */
export function refused(item: string, code: number, words?: unknown): ItemFailure {
  const reason = typeof words === 'string' && words ? words : `the service refused it with code ${code}`
  return { item, code, error: undefined, reason }
}

/** Makes the failure of one whose whole request failed. */
export function failedWith(item: string, error: TimError): ItemFailure {
  return { item, code: undefined, error, reason: error.message }
}

/** Makes the failure of one that the service says nothing usable about. */
export function notKnown(item: string, reason: string): ItemFailure {
  return { item, code: undefined, error: undefined, reason }
}
