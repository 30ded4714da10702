import type { Account } from '../records/records.ts'
import { type Contact, type ContactFilter, listContacts } from './contacts.ts'

/** The conversations of an account, in the two sections in which they are given. */
export interface ContactSections {
  /** All of them, the newest first. */
  readonly all: readonly Contact[]
  /** Those that are pinned. */
  readonly pinned: readonly Contact[]
  /** Those that are not. */
  readonly others: readonly Contact[]
}

/** A world, of which only this has to be known. */
interface Versioned {
  /** Counts up with every change. */
  readonly version: number
}

interface Known extends ContactSections {
  readonly version: number
  readonly filter: ContactFilter
  readonly validThrough: number
}

/** Of so many accounts the list is remembered: some megabytes where each has thousands of conversations. */
const capacity = 32

/**
 * The sorted conversations of the accounts that were asked for last. A page of a list is a small part of it, and sorting all of it for
 * each page is what takes the time. They are sorted anew after any change of the world.
 */
export class ContactLists {
  readonly #world: Versioned
  readonly #known = new Map<Account, Known>()

  /** Remembers nothing yet. */
  constructor(world: Versioned) {
    this.#world = world
  }

  /** The conversations of an account. */
  of(account: Account, filter: ContactFilter): ContactSections {
    const known = this.#known.get(account)
    // The last one that was asked for is the last one to be forgotten.
    this.#known.delete(account)
    const lists = known !== undefined && this.#isStill(known, filter) ? known : this.#list(account, filter)
    this.#known.set(account, lists)
    for (const [oldest] of this.#known) {
      if (this.#known.size <= capacity) break
      this.#known.delete(oldest)
    }
    return lists
  }

  #isStill({ version, filter: before, validThrough }: Known, filter: ContactFilter): boolean {
    const { notBefore, withEmpty, limit } = filter
    return (
      version === this.#world.version &&
      before.withEmpty === withEmpty &&
      before.limit === limit &&
      // A clock may be set back as well.
      before.notBefore <= notBefore &&
      notBefore <= validThrough
    )
  }

  #list(account: Account, filter: ContactFilter): Known {
    const { contacts: all, validThrough } = listContacts(account, filter)
    return {
      version: this.#world.version,
      filter,
      validThrough,
      all,
      pinned: all.filter(({ pinned }) => pinned),
      others: all.filter(({ pinned }) => !pinned),
    }
  }
}
