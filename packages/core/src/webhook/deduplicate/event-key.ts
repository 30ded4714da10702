import type { WebhookFact } from '../events/fact.ts'
import { escaped } from '../key-parts.ts'
import { sha256 } from '../sign/digest.ts'
import { canonicalText } from './canonical-text.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Names an event, the same each time it is sent: the command with the fields that the table names, or with a hash of the body
 * where it names none or one of them is not there. Never with what changes from one attempt to the next, as the URL does.
 */
export function eventKey(event: Fields, fact: WebhookFact | undefined): string | Promise<string> {
  const command = escaped(String(event.CallbackCommand))
  const parts = fact?.key?.map((field) => partOf(event, field))
  if (parts?.includes(undefined) === false) return [command, ...parts].join('|')
  // What is deeper than any documented body is told apart by the order of its fields as well.
  return sha256(canonicalText(event) ?? JSON.stringify(event)).then((hash) => `${command}|${hash}`)
}

/** Only messages of communities have it; elsewhere it is missing or an empty text. */
const mayBeMissing = 'TopicId'

/** The part that a field of the table gives, as `WebhookFact` writes them; `undefined` when it is not there. */
function partOf(event: Fields, field: string): string | undefined {
  const [list = '', ofItems] = field.split('[].')
  if (ofItems === undefined) return textOf(event[field], field === mayBeMissing ? '' : undefined)
  const items: unknown = event[list]
  if (!Array.isArray(items)) return undefined
  const values = items.map((item) => textOf(item?.[ofItems], undefined))
  // With their number, so that what follows them is told apart.
  return values.includes(undefined) ? undefined : [values.length, ...values].join('|')
}

function textOf<Missing>(value: unknown, missing: Missing): string | Missing {
  // What is kept nowhere has no number of its own, but 0.
  return value && ['number', 'string'].includes(typeof value) ? escaped(String(value)) : missing
}
