import { sha256 } from '../sign/digest.ts'
import { canonicalText } from './canonical-text.ts'
import { commandOf, type Fields } from './event-key.ts'

/** Names an event by its command and its whole body: for the rarer events that no fields of the table name. */
export async function bodyKey(event: Fields): Promise<string> {
  return `${commandOf(event)}|${await sha256(canonicalText(event))}`
}
