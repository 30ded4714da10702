import { joinBytes } from '../../history/json-list/join-bytes.ts'
import { type Deadline, tooLate } from './deadline.ts'
import { nextTask } from './next-task.ts'

/** Why a body was not read. */
export type BodyFault =
  /** Larger than the bound. */
  | 'body-size'
  /** It did not end in time. */
  | 'body-late'
  /** The connection broke, or it is not UTF-8. */
  | 'body-broken'
  /** Something before the handler, such as a framework, has read it. */
  | 'body-used'

/**
 * Reads the body of a request as text, up to a bound and a deadline: what is larger is never held, whatever its length was said
 * to be.
 */
export async function readBody(
  request: Request,
  maxBytes: number,
  deadline: Deadline,
): Promise<{ readonly text: string } | { readonly fault: BodyFault }> {
  const { body } = request
  // Where it was only begun, it is locked.
  if (request.bodyUsed || body?.locked) return { fault: 'body-used' }
  if (body === null) return { text: '' }
  const reader = body.getReader()
  const giveUp = (fault: BodyFault) => {
    // Not awaited: a sender that does not stop could hold the answer back.
    reader.cancel().catch(() => undefined)
    return { fault }
  }
  try {
    const text = await deadline.race(readText(reader, maxBytes))
    if (text === tooLate) return giveUp('body-late')
    return text === undefined ? giveUp('body-size') : { text }
  } catch {
    return giveUp('body-broken')
  }
}

/** One for all: to make one costs more than to decode a message. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads to the end; `undefined` for what is larger than the bound. */
async function readText(
  reader: ReadableStreamDefaultReader<unknown>,
  maxBytes: number,
): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for (let chunks = 1; ; chunks++) {
    const { done, value } = await reader.read()
    if (done) return utf8.decode(parts.length === 1 ? parts[0] : joinBytes(parts))
    const part = value instanceof Uint8Array ? value : (await import('./odd-chunk.ts')).bytesOf(value)
    bytes += part.length
    if (bytes > maxBytes) return undefined
    parts.push(part)
    // What is always at hand, were it nothing, must not keep the deadline from passing.
    if (chunks % 4096 === 0) await nextTask()
  }
}
