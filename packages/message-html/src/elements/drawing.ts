import type { MessageWords } from '../words/message-words.ts'

/**
 * What is made of an address that a stranger wrote: a button with `data-url`, for a page whose script asks for it, or a link. Neither
 * loads anything by itself.
 */
export type Addresses = 'buttons' | 'links'

/** How everything is drawn. */
export interface Drawing {
  readonly words: MessageWords
  readonly addresses: Addresses
}
