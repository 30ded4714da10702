import { stringifyExactly } from '@timkit/core/internal'
import { Refusal } from './refusal.ts'

/** What the emulator answers to a command, besides its own fields. */
export interface Answer {
  /** `OK`, `FAIL`, or `SomeError` where a batch succeeded in part. */
  readonly ActionStatus: string
  /** 0 is success, and nothing else is. */
  readonly ErrorCode: number
  /** Text for people. */
  readonly ErrorInfo: string
  /** Text for the end user, in the answers of some services. */
  readonly ErrorDisplay?: string
}

/** Puts the fields of a success into the envelope; a handler may set a field of the envelope itself. */
export function success(fields: object): Answer {
  return { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, ...fields }
}

/** Puts an empty `ErrorDisplay` into an answer, beside the other fields of the envelope. */
export function withDisplay({ ActionStatus, ErrorInfo, ErrorCode, ...fields }: Answer): Answer {
  return { ActionStatus, ErrorInfo, ErrorCode, ErrorDisplay: '', ...fields }
}

/** Makes the answer to a refused request. */
export function failure(code: number, info: string): Answer {
  return { ActionStatus: 'FAIL', ErrorInfo: info, ErrorCode: code }
}

/** Makes the answer to whatever a handler threw: a refusal says its code, anything else is an internal error. */
export function failureOf(thrown: unknown, internalErrorCode: number): Answer {
  if (thrown instanceof Refusal) return failure(thrown.code, thrown.message)
  const what = thrown instanceof Error ? thrown.message : String(thrown)
  return failure(internalErrorCode, `The emulator failed: ${what}`)
}

/**
 * The headers of every answer. Tencent's documentation shows these and no Content-Type; one is given here because a body without is a
 * riddle for tools, and clients must not depend on it either way.
 */
export const answerHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'X-Requested-With',
  'cache-control': 'no-store',
}

/** Sends an answer: HTTP 200 whatever it says, as the service does. */
export function send(answer: Answer): Response {
  return new Response(textOf(answer), { status: 200, headers: answerHeaders })
}

/** Writes an answer. */
export function textOf(answer: Answer): string {
  return stringifyExactly(answer) ?? ''
}
