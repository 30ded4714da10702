import type { Envelope } from '../../api/envelope.ts'
import { ResponseError } from '../../errors.ts'
import { parseExactly } from '../json/exact-integers.ts'
import { type AnswerContext, notAnAnswer, refusal } from './answer-errors.ts'

/** Documented answers stay below 1 MB; this bound only keeps a wrong host from filling the memory. */
const maxResponseBytes = 8 * 1024 * 1024

/** Reads the text of a response, up to a bound. */
export async function readText(response: Response, context: AnswerContext): Promise<string> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN)
  if (announced <= maxResponseBytes && !response.headers.has('content-encoding')) return response.text()
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  // A reader, because not every browser iterates a stream.
  const reader = response.body.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxResponseBytes) {
      await reader.cancel()
      throw new ResponseError(
        `Cannot ${context.act}: the answer is larger than ${maxResponseBytes} bytes, which no documented answer is`,
        { command: context.command, status: response.status },
      )
    }
    text += decoder.decode(value, { stream: true })
  }
}

/**
 * Returns an answer whose `ErrorCode` is 0.
 *
 * @param envelope `undefined` when it is not an answer of the service
 * @throws {ApiError} when `ErrorCode` is another number
 * @throws {ResponseError} without an envelope
 */
export function readAnswer<Answer extends object>(
  envelope: Envelope | undefined,
  text: string,
  response: Response,
  context: AnswerContext,
): Answer & Envelope {
  if (envelope === undefined) throw notAnAnswer(text, response, context)
  const hasOutcomes = context.outcomesIn !== undefined && context.outcomesIn in envelope
  if (envelope.ErrorCode === 0 || hasOutcomes) return envelope as Answer & Envelope
  throw refusal(envelope, response, context)
}

/** Reads the envelope of an answer; `undefined` for what is none of the service. */
export function parseEnvelope(text: string): Envelope | undefined {
  let value: unknown
  try {
    value = parseExactly(text)
  } catch {
    // `notAnAnswer` shows what came; the parser's own words would say less.
    return undefined
  }
  return typeof value === 'object' &&
    value !== null &&
    Number.isInteger((value as Partial<Envelope>).ErrorCode)
    ? (value as Envelope)
    : undefined
}
