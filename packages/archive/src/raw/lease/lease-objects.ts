import type { PublishOutcome } from '../raw-store.ts'

/** A small object, and how long ago it was put, by the clock of the store: those of two machines need not agree. */
export interface LeaseObject {
  readonly text: string
  readonly ageMs: number
}

/** What leases are kept in: a store of which no more is needed than that what is there is not replaced by whoever does not mean to. */
export interface LeaseObjects {
  /** Says which store it is, for people. */
  readonly name: string
  /** Keys that begin with a prefix, in their order. May be late: what was made of late may be missing, what was removed be there. */
  list(prefix: string): AsyncIterable<string>
  /** Makes one under a key that nothing has. */
  make(key: string, text: string): Promise<PublishOutcome>
  /** Puts one in place of what is there. */
  put(key: string, text: string): Promise<void>
  /** Reads one as it is now, however late listings are; `undefined` when nothing has the key. */
  read(key: string): Promise<LeaseObject | undefined>
  remove(key: string): Promise<void>
}
