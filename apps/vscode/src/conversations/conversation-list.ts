import type { InboxEntry, Listing, Pages, Skipped } from '@timkit/core'
import { chatId } from './chat.ts'

/** What is shown of a list. */
export interface ListFilter {
  /** A text that name or id must hold. @default any */
  readonly text?: string | undefined
  /** Whether only conversations with unread messages show. @default false */
  readonly unreadOnly?: boolean | undefined
}

/** The conversations of one account, loaded page by page on demand. */
export class ConversationList {
  readonly #open: (cursor: string | undefined) => Promise<Listing<InboxEntry>>
  #generation = 0
  #cursor: string | undefined
  #pages: Pages<InboxEntry> | undefined
  #entries = new Map<string, InboxEntry>()
  #skipped: readonly Skipped[] = []
  #loading: Promise<void> | undefined
  #refreshing: Promise<void> | undefined
  #pageCount = 0
  #started = false
  #complete = false

  /** Makes a list that asks for nothing yet. */
  constructor(open: (cursor: string | undefined) => Promise<Listing<InboxEntry>>) {
    this.#open = open
  }

  /** Whether the first page was loaded. */
  get started(): boolean {
    return this.#started
  }

  /** Whether there is nothing more to load. */
  get complete(): boolean {
    return this.#complete
  }

  get size(): number {
    return this.#entries.size
  }

  /** Entries that are not conversations, of the pages that are loaded. */
  get skipped(): readonly Skipped[] {
    return this.#skipped
  }

  /** Loads the next page. Calls at the same time share one request. */
  async loadMore(): Promise<void> {
    // A page of before would go on where a list stood that is about to be another one.
    if (this.#refreshing !== undefined) await this.#refreshing.catch(() => undefined)
    await this.#loadNext()
  }

  #loadNext(): Promise<void> {
    if (this.#loading !== undefined) return this.#loading
    const loading = this.#next().finally(() => {
      if (this.#loading === loading) this.#loading = undefined
    })
    this.#loading = loading
    return loading
  }

  /** Loads pages until one has something that the filter lets pass, or none is left. */
  async loadMoreFor(filter: ListFilter, signal?: AbortSignal): Promise<void> {
    const before = this.shown(filter).length
    do {
      signal?.throwIfAborted()
      await this.loadMore()
    } while (!this.#complete && this.shown(filter).length === before)
  }

  /** The loaded conversations that a filter lets pass: unread first, then by time, newest first. */
  shown({ text = '', unreadOnly = false }: ListFilter = {}): readonly InboxEntry[] {
    const wanted = text.trim().toLowerCase()
    return [...this.#entries.values()]
      .filter((entry) => {
        if (unreadOnly && !hasUnread(entry)) return false
        return (
          wanted === '' ||
          chatId(entry.chat).toLowerCase().includes(wanted) ||
          (entry.name ?? '').toLowerCase().includes(wanted)
        )
      })
      .sort((a, b) => Number(hasUnread(b)) - Number(hasUnread(a)) || b.time.getTime() - a.time.getTime())
  }

  /** All loaded conversations. */
  entries(): Iterable<InboxEntry> {
    return this.#entries.values()
  }

  /**
   * Asks for as many pages as were loaded, and shows what they say in place of what was known: nothing is gone before
   * the answers are there, and what has moved behind the last of these pages stays. Asks for nothing where nothing was
   * loaded.
   */
  refresh(): Promise<void> {
    if (this.#refreshing !== undefined) return this.#refreshing
    const refreshing = this.#readAnew().finally(() => {
      if (this.#refreshing === refreshing) this.#refreshing = undefined
    })
    this.#refreshing = refreshing
    return refreshing
  }

  async #readAnew(): Promise<void> {
    await this.#loading?.catch(() => undefined)
    if (!this.#started) return
    const generation = this.#generation
    const entries = new Map<string, InboxEntry>()
    const skipped: Skipped[] = []
    const pages = (await this.#open(undefined)).pages()
    let [count, complete] = [0, false]
    let cursor: string | undefined
    while (!complete && count < Math.max(1, this.#pageCount)) {
      const { done, value } = await pages.next()
      if (generation !== this.#generation) return
      complete = done === true || value === undefined || value.done
      if (value === undefined) continue
      for (const entry of value.items) entries.set(idOf(entry), entry)
      skipped.push(...value.skipped)
      cursor = value.cursor
      count += 1
    }
    // Older than all that was listed: pushed behind these pages by newer ones. Anything else that is missing is gone.
    const oldest = Math.min(...[...entries.values()].map(placeOf))
    for (const [id, entry] of complete ? [] : this.#entries) {
      if (!entries.has(id) && entry.time.getTime() <= oldest) entries.set(id, entry)
    }
    this.#entries = entries
    this.#skipped = skipped
    this.#pages = pages
    this.#cursor = cursor
    this.#pageCount = count
    this.#complete = complete
  }

  /** Forgets everything. */
  reset(): void {
    this.#generation += 1
    this.#loading = undefined
    this.#refreshing = undefined
    this.#pageCount = 0
    this.#pages = undefined
    this.#cursor = undefined
    this.#entries.clear()
    this.#skipped = []
    this.#started = false
    this.#complete = false
  }

  async #next(): Promise<void> {
    if (this.#complete) return
    const generation = this.#generation
    try {
      this.#pages ??= (await this.#open(this.#cursor)).pages()
      const { done, value } = await this.#pages.next()
      // A reset while it was under way: this page is of the past.
      if (generation !== this.#generation) return
      this.#started = true
      if (done || value === undefined) {
        this.#complete = true
        return
      }
      for (const entry of value.items) this.#entries.set(idOf(entry), entry)
      this.#pageCount += 1
      this.#skipped = [...this.#skipped, ...value.skipped]
      this.#cursor = value.cursor
      this.#complete = value.done
    } catch (error) {
      // A generator that threw is over: the next attempt goes on where this one failed.
      if (generation === this.#generation) this.#pages = undefined
      throw error
    }
  }
}

/** What a conversation is known by in a list. */
export function idOf({ chat }: InboxEntry): string {
  return `${chat.type}:${chatId(chat)}`
}

/** By what the service lists a conversation; pinned ones come first, whenever something happened in them. */
function placeOf({ pinned, time }: InboxEntry): number {
  return pinned ? Number.POSITIVE_INFINITY : time.getTime()
}

/** Whether a conversation has unread messages. */
export function hasUnread(entry: InboxEntry): boolean {
  return (entry.unread?.count ?? 0) > 0
}
