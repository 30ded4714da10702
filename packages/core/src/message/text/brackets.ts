/**
 * What is not a text, named in brackets with what is known of it.
 *
 * @module
 */

import type { RenderWords } from './render-words.ts'

/** What is known of something; what is not is left out. */
export type Details = readonly (string | undefined)[]

/** Names something that is not text, with what is known of it. */
export function bracket(words: RenderWords, kind: string, details: Details): string {
  const known = joined(details, words.comma)
  return known === '' ? `[${kind}]` : `[${kind} ${known}]`
}

/** Names something, with what it says. */
export function labelled(words: RenderWords, kind: string, details: Details): string {
  const known = joined(details, words.comma)
  return known === '' ? `[${kind}]` : `[${kind}${words.colon}${known}]`
}

/** Puts what is known one after the other. */
export function joined(details: Details, comma: string): string {
  return details.filter((detail) => detail !== undefined && detail !== '').join(comma)
}
