/**
 * Marks of conversations.
 *
 * @module
 */

import type { ContactItem, ContactResult } from './contact.ts'

/** A mark to set or clear. */
export interface MarkItem {
  /** 1 changes the standard marks, 2 your own mark, 3 both. */
  readonly OptType: 1 | 2 | 3
  /** Which conversation the marks are on. */
  readonly ContactItem: ContactItem
  /** Standard marks to clear, as bit numbers. */
  readonly ClearMark?: readonly number[] | undefined
  /**
   * Standard marks to set, as bit numbers: 1 favourite, 2 unread, 3 folded, 4 hidden. The first 32 of the 64
   * bits belong to the service, the others to the app.
   */
  readonly SetMark?: readonly number[] | undefined
  /** Your own mark, at most 256 bytes. */
  readonly CustomMark?: string | undefined
}

/** Marks conversations. */
export interface MarkContactRequest {
  /** Whose conversation list it is. */
  readonly From_Account: string
  /** The marks, at most 100. */
  readonly MarkItem: readonly MarkItem[]
}

/** What became of one mark. */
export interface MarkResult extends ContactResult {
  /** 1 changed the standard marks, 2 your own mark, 3 both. */
  readonly OptType: 1 | 2 | 3 | (number & {})
}

/** What became of the marks. */
export interface MarkContactResponse {
  /** One result per mark. */
  readonly ResultItem: readonly MarkResult[]
}
