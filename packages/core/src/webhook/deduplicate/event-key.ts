import type { WebhookFact } from '../events/fact.ts'
import { escaped } from '../key-parts.ts'

/** A body, as far as it is looked at. */
export type Fields = Readonly<Record<string, unknown>>

/** Longer keys are hashed: with the app before it, one fits into a column of 200 characters. */
export const keyLength = 180

/**
 * Names an event by the fields of the table, the same each time it is sent; `undefined` where it names none or one of them is not
 * there. Never with what changes from one attempt to the next, as the URL does.
 */
export function namedKey(event: Fields, fact: WebhookFact | undefined): string | undefined {
  if (fact?.key === undefined) return undefined
  let key = commandOf(event)
  for (const field of fact.key) {
    const part = partOf(event, field)
    if (part === undefined) return undefined
    key += `|${part}`
  }
  return key
}

/**
 * Whether a body says when to the millisecond, so that what happens once more has another one; or, as a result of moderation, for which
 * request it is. Without either, or with seconds, two events that really happened may look alike.
 */
export function isTimed({ EventTime, CtxcbRequestId }: Fields): boolean {
  return Number(EventTime) > latestSeconds || Boolean(CtxcbRequestId)
}

/** As unix seconds it is in the year 5138, as milliseconds in 1973. */
const latestSeconds = 1e11

/** The part of a key that says which event it is. */
export function commandOf({ CallbackCommand }: Fields): string {
  return escaped(String(CallbackCommand))
}

/** Only messages of communities have it; elsewhere it is missing or an empty text. */
const mayBeMissing = 'TopicId'

/** The part that a field of the table gives, as `WebhookFact` writes them; `undefined` when it is not there. */
function partOf(event: Fields, field: string): string | undefined {
  const [list = '', ofItems] = field.split('[].')
  if (ofItems === undefined) return textOf(event[field], field)
  const items: unknown = event[list]
  if (!Array.isArray(items)) return undefined
  const values = items.map((item) => textOf(item?.[ofItems], ofItems))
  // With their number, so that what follows them is told apart.
  return values.includes(undefined) ? undefined : [values.length, ...values].join('|')
}

function textOf(value: unknown, field: string): string | undefined {
  if (typeof value === 'number') {
    // What is kept nowhere has no number of its own, but 0; of what is counted 0 is a number like others.
    return value === 0 && /(Seq|Time)$/.test(field) ? undefined : String(value)
  }
  if (value && typeof value === 'string') return escaped(value)
  return field === mayBeMissing ? '' : undefined
}
