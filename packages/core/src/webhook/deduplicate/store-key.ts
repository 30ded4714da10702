import { sha256 } from '../sign/digest.ts'
import { bodyKey } from './body-key.ts'
import { type Fields, keyLength } from './event-key.ts'

/** The digits of a SHA-256, and the mark before them. */
const hashLength = 65

/**
 * Names an event by the fields of the table, or else by its whole body, in less than a bound: of what is longer, as the recall of a
 * thousand messages, the beginning is left to be read, and the whole is hashed. All that were cut are of the same length, which
 * no other has.
 */
export async function storeKey(event: Fields, named: string | undefined): Promise<string> {
  const key = named ?? (await bodyKey(event))
  if (key.length < keyLength) return key
  // Not half a character, which some stores refuse.
  const start = key.slice(0, keyLength - hashLength).replace(/\p{Surrogate}/u, '?')
  return `${start}#${await sha256(key)}`
}

/** An event that is about to be handled. */
export interface KeyedEvent {
  readonly event: Fields
  /** As the table names it, and then the one for a store. */
  key: string | undefined
}

/** Gives an event its key for a store. */
export async function makeKey(keyed: KeyedEvent): Promise<void> {
  keyed.key = await storeKey(keyed.event, keyed.key)
}
