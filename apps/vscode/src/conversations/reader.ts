import type { Message, Skipped, TimClient } from '@timkit/core'
import { canBeUserId } from '../apps/check/user-id.ts'
import { Emitter } from '../editor/emitter.ts'
import type { ConversationKey } from './chat.ts'

/** What a {@link ConversationReader} reads from. */
export type ReaderClient = Pick<TimClient, 'messages' | 'accountNames' | 'groupNames'>

/** The messages of one conversation, loaded from the newest to older ones, and kept in the order of time. */
export class ConversationReader {
  readonly key: ConversationKey
  readonly #client: () => Promise<ReaderClient>
  readonly #changed = new Emitter<void>()
  /** Calls a function whenever messages were added. */
  readonly onChange: (listener: () => void) => () => void = this.#changed.listen
  #cursor: string | undefined
  #generation = 0
  #messages: readonly Message[] = []
  #skipped: readonly Skipped[] = []
  readonly #names = new Map<string, string>()
  readonly #asked = new Set<string>()
  #groupName: string | undefined
  #loading: Promise<void> | undefined
  #started = false
  #complete = false

  /** Makes a reader that asks for nothing yet. */
  constructor(key: ConversationKey, client: () => Promise<ReaderClient>) {
    this.key = key
    this.#client = client
  }

  /** What was loaded, oldest first. */
  get messages(): readonly Message[] {
    return this.#messages
  }

  /** Entries that are not messages, of the pages that are loaded. */
  get skipped(): readonly Skipped[] {
    return this.#skipped
  }

  /** Whether something was loaded. */
  get started(): boolean {
    return this.#started
  }

  /** Whether older messages may exist. */
  get hasOlder(): boolean {
    return !this.#complete
  }

  /** The name of an account, or its id. */
  nameOf(account: string): string {
    return this.#names.get(account) ?? account
  }

  /** The name of the other side, or its id. */
  get title(): string {
    const { chat } = this.key
    return chat.type === 'c2c' ? this.nameOf(chat.peer) : (this.#groupName ?? chat.groupId)
  }

  /** Loads the newest messages if nothing was loaded. */
  async start(): Promise<void> {
    if (!this.#started) await this.loadOlder()
  }

  /** Loads a page of older messages. Calls at the same time share one request. */
  loadOlder(): Promise<void> {
    if (this.#loading !== undefined) return this.#loading
    const loading = this.#next().finally(() => {
      if (this.#loading === loading) this.#loading = undefined
    })
    this.#loading = loading
    return loading
  }

  /** Loads until the oldest loaded message is older than a time, or none is left. */
  async loadBackTo(time: Date, signal?: AbortSignal): Promise<void> {
    await this.start()
    while (this.hasOlder && (this.#messages[0]?.time ?? time) > time) {
      signal?.throwIfAborted()
      await this.loadOlder()
    }
  }

  /** Forgets everything and loads the newest messages. */
  async reload(): Promise<void> {
    this.#cursor = undefined
    this.#generation += 1
    this.#messages = []
    this.#skipped = []
    this.#started = false
    this.#complete = false
    this.#loading = undefined
    await this.loadOlder()
  }

  async #next(): Promise<void> {
    if (this.#complete) return
    const client = await this.#client()
    const generation = this.#generation
    const { account, chat } = this.key
    const { done, value } = await client.messages({ account, chat, cursor: this.#cursor }).pages().next()
    // A reload while it was under way: this page is of the past.
    if (generation !== this.#generation) return
    this.#started = true
    if (done || value === undefined) this.#complete = true
    else {
      // Pages go from new to old, and so do the messages of a page.
      this.#messages = [...value.items.toReversed(), ...this.#messages]
      this.#skipped = [...this.#skipped, ...value.skipped]
      this.#cursor = value.cursor
      this.#complete = value.done
      await this.#readNames(client, value.items)
    }
    this.#changed.fire()
  }

  /** Names are an extra: without them the page still shows. */
  async #readNames(client: ReaderClient, messages: readonly Message[]): Promise<void> {
    const { account, chat } = this.key
    const accounts = new Set([account, ...messages.map((message) => message.from)])
    if (chat.type === 'c2c') accounts.add(chat.peer)
    // One id that is none would be refused with all others.
    const unknown = [...accounts].filter((id) => canBeUserId(id) && !this.#asked.has(id))
    for (const id of unknown) this.#asked.add(id)
    const work: Promise<void>[] = []
    if (unknown.length > 0) {
      work.push(
        client.accountNames(unknown).then(
          (names) => {
            for (const [id, name] of names) this.#names.set(id, name)
            for (const { item } of names.failed) this.#asked.delete(item)
          },
          () => {
            for (const id of unknown) this.#asked.delete(id)
          },
        ),
      )
    }
    if (chat.type === 'group' && this.#groupName === undefined) {
      work.push(
        client.groupNames([chat.groupId]).then(
          (names) => {
            this.#groupName = names.get(chat.groupId)
          },
          () => undefined,
        ),
      )
    }
    await Promise.all(work)
  }
}
