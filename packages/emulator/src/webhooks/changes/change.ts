import type { Fields } from '../../values/json-object.ts'
import type { WebhookNote } from '../note.ts'

/** What an answer changes, and what of it does not count. */
export interface ReadChange {
  /** The fields that change something. */
  readonly changes: Fields
  readonly notes: readonly WebhookNote[]
}

/** Reads one field of an answer, or several that belong together; `event` is what the receiver was asked. */
export type ReadField = (answer: Fields, event: Fields) => ReadChange
