import type { Sleep } from '../time/sleep.ts'
import { type Fields, isObject } from '../values/json-object.ts'
import { isTooDeep } from '../values/nesting.ts'
import type { Receiver, WebhookPlatform } from './receiver.ts'

/** Why an answer is none. */
export type WebhookFailure =
  /** It did not come in time. */
  | 'late'
  /** Nobody answered, or the handler threw. */
  | 'unreachable'
  /** It began, and broke off before its end. */
  | 'cut'
  /** Its HTTP status is not 200. */
  | 'status'
  /** It is longer, or nested deeper, than any answer has to be. */
  | 'too-large'
  /** It is no JSON object. */
  | 'not-json'
  /** It has no `ErrorCode`. */
  | 'no-code'
  /** Its `ActionStatus` is `FAIL`: the receiver says that it failed. */
  | 'failed'

/** One call to a receiver. */
export interface WebhookAttempt {
  /** When it was sent, in milliseconds since 1970 on the emulator's clock. */
  readonly time: number
  /** How long it took, in milliseconds. */
  readonly duration: number
  /** The HTTP status; absent without an answer. */
  readonly status?: number | undefined
  /** The answer, where it is a JSON object. */
  readonly answer?: Fields | undefined
  /** Why it does not count as an answer. */
  readonly failure?: WebhookFailure | undefined
  /** What was thrown instead of an answer. */
  readonly error?: string | undefined
}

/** What came of a call, without when it was. */
export type Answered = Omit<WebhookAttempt, 'time' | 'duration'>

/** No answer has to be longer: a message has at most 12 KB, and a list of refused members fits as well. */
export const maxAnswerBytes: number = 256 * 1024

/** What calling needs of the emulator. */
export interface CallParts {
  /** Waits until a receiver is late. */
  readonly sleep: Sleep
  /** Is given what goes on after an answer. */
  readonly waitUntil: WebhookPlatform['waitUntil']
}

/** Calls a receiver, which has so many milliseconds. `make` gives the request; its signal ends when the time is up. */
export async function call(
  receiver: Receiver,
  make: (signal: AbortSignal) => Promise<Request>,
  timeout: number,
  { sleep, waitUntil }: CallParts,
): Promise<Answered> {
  const over = new AbortController()
  const answered = new AbortController()
  try {
    const request = await make(over.signal)
    const answer = ask(receiver, request, waitUntil, over.signal)
    const result = await Promise.race([answer, late(() => sleep(timeout, answered.signal))])
    if (result.failure === 'late') over.abort()
    return result
  } catch (error) {
    return unreachable(error)
  } finally {
    answered.abort()
  }
}

async function ask(
  { handler }: Receiver,
  request: Request,
  waitUntil: WebhookPlatform['waitUntil'],
  signal: AbortSignal,
): Promise<Answered> {
  try {
    const response = await (handler === undefined ? fetch(request) : handler(request, { waitUntil }))
    // What a handler in JavaScript may give.
    if (typeof response?.status !== 'number') throw new TypeError('The handler gave no Response')
    return await readAnswer(response, signal)
  } catch (error) {
    return unreachable(error)
  }
}

async function late(wait: () => Promise<void>): Promise<Answered> {
  try {
    await wait()
  } catch {
    // It ends with an error where the answer was there before. One of a caller's own that fails has waited long enough.
  }
  // Where waits are skipped, a receiver that answers at once is in time all the same.
  await new Promise((resolve) => setTimeout(resolve, 0))
  return { failure: 'late' }
}

async function readAnswer(response: Response, signal: AbortSignal): Promise<Answered> {
  const { status } = response
  if (status !== 200) {
    // Not waited for: nobody reads the rest, whether it can be ended or not.
    response.body?.cancel().catch(() => undefined)
    // A redirect that is not followed has the status 0 in a browser.
    return { failure: 'status', ...(status !== 0 && { status }) }
  }
  try {
    const text = await readText(response, signal)
    return { status, ...(text === undefined ? { failure: 'too-large' } : judge(text)) }
  } catch (error) {
    return { ...thrown(error), status, failure: 'cut' }
  }
}

function judge(text: string): Pick<Answered, 'answer' | 'failure'> {
  const answer = parse(text)
  if (!isObject(answer)) return { failure: 'not-json' }
  // It could not be shown.
  if (isTooDeep(answer)) return { failure: 'too-large' }
  if (!Number.isInteger(answer.ErrorCode)) return { answer, failure: 'no-code' }
  return answer.ActionStatus === 'FAIL' ? { answer, failure: 'failed' } : { answer }
}

/** Reads a body; nothing where it is too long. */
async function readText(response: Response, signal: AbortSignal): Promise<string | undefined> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const end = () => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', end, { once: true })
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > maxAnswerBytes) {
      end()
      return undefined
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Longer ones would be a program's whole trace. */
const maxErrorLength = 200

function unreachable(error: unknown): Answered {
  return { ...thrown(error), failure: 'unreachable' }
}

/** What was thrown, in a few words: Node's `fetch` says why in its cause, whose text may have the address in it. */
function thrown(error: unknown): { readonly error: string } {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  const text = code ?? (error instanceof Error ? error.message : String(error))
  return { error: text.slice(0, maxErrorLength) }
}
