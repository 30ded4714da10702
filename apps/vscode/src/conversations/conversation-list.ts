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
  readonly #entries = new Map<string, InboxEntry>()
  #skipped: readonly Skipped[] = []
  #loading: Promise<void> | undefined
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
  loadMore(): Promise<void> {
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

  /** Forgets everything. */
  reset(): void {
    this.#generation += 1
    this.#loading = undefined
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
      for (const entry of value.items) this.#entries.set(`${entry.chat.type}:${chatId(entry.chat)}`, entry)
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

/** Whether a conversation has unread messages. */
export function hasUnread(entry: InboxEntry): boolean {
  return (entry.unread?.count ?? 0) > 0
}
