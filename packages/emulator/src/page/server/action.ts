import type { Fields } from '../../values/json-object.ts'
import type { PageLocale } from '../wire/locale.ts'

/** What the page asked for cannot be understood: a mistake of the page, not of the person. */
export class ActionError extends Error {
  /** The name of the class. */
  override readonly name = 'ActionError'
}

/** What the page asks for. */
export interface Action {
  /** The JSON object that it sent. */
  readonly fields: Fields
  /** The language of explanations. */
  readonly locale: PageLocale
  /** Where the page is, such as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** Ends when nobody waits any more. */
  readonly signal: AbortSignal
}
