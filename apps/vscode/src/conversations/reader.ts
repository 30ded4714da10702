import type { Message, Skipped, TimClient } from '@timkit/core'
import { canBeUserId } from '../apps/check/user-id.ts'
import { Emitter } from '../editor/emitter.ts'
import { untilAborted } from '../editor/until-aborted.ts'
import type { ConversationKey } from './chat.ts'
import type { KeptMessage } from './kept-message.ts'

/** What a {@link ConversationReader} reads from. */
export type ReaderClient = Pick<TimClient, 'messages' | 'accountNames' | 'groupNames'>

/** So many messages are looked at again for what became of them when somebody refreshes; about a page. */
const lookedAtAgain = 50
/** So many seconds are looked at again when only new messages are wanted: people take back what they have just sent. */
const secondsAgain = 120
/** After more new pages than this the conversation is read anew. */
const mostNewPages = 20

/** What newer pages held, newest first. */
interface Found {
  readonly messages: readonly Message[]
  readonly skipped: readonly Skipped[]
}

/** The messages of one conversation, loaded from the newest to older ones, and kept in the order of time. */
export class ConversationReader {
  readonly key: ConversationKey
  readonly #client: () => Promise<ReaderClient>
  readonly #changed = new Emitter<void>()
  /** Calls a function whenever messages were added or changed. */
  readonly onChange: (listener: () => void) => () => void = this.#changed.listen
  readonly #arrived = new Emitter<readonly KeptMessage[]>()
  /** Calls a function with messages that are new since the conversation was loaded, before they count as a change. */
  readonly onArrival: (listener: (added: readonly KeptMessage[]) => void) => () => void = this.#arrived.listen
  #cursor: string | undefined
  #generation = 0
  #lastId = 0
  #kept: readonly KeptMessage[] = []
  #messages: readonly Message[] | undefined
  #skipped: readonly Skipped[] = []
  readonly #names = new Map<string, string>()
  readonly #asked = new Set<string>()
  #groupName: string | undefined
  #loading: Promise<void> | undefined
  #loadingNewer: Promise<readonly KeptMessage[]> | undefined
  #started = false
  #complete = false

  /** Makes a reader that asks for nothing yet. */
  constructor(key: ConversationKey, client: () => Promise<ReaderClient>) {
    this.key = key
    this.#client = client
  }

  /** What was loaded, oldest first. */
  get messages(): readonly Message[] {
    this.#messages ??= this.#kept.map(({ message }) => message)
    return this.#messages
  }

  /** The same, each with its id. */
  get kept(): readonly KeptMessage[] {
    return this.#kept
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
    const loading = this.#next(false).finally(() => {
      if (this.#loading === loading) this.#loading = undefined
    })
    this.#loading = loading
    return loading
  }

  /** Loads until the oldest loaded message is older than a time, or none is left; whoever cancels waits for no page. */
  async loadBackTo(time: Date, signal: AbortSignal = new AbortController().signal): Promise<void> {
    await untilAborted(this.start(), signal)
    while (this.hasOlder && (this.#kept[0]?.message.time ?? time) > time)
      await untilAborted(this.loadOlder(), signal)
  }

  /** Loads all that the service keeps; whoever cancels waits for no page. */
  async loadAll(signal: AbortSignal, onPage: () => void): Promise<void> {
    await untilAborted(this.start(), signal)
    while (this.hasOlder) {
      await untilAborted(this.loadOlder(), signal)
      onPage()
    }
  }

  /**
   * Asks what is new since the newest message, and what became of those shortly before it; what was loaded stays. Calls at the same
   * time share one request.
   *
   * @returns the messages that were not there before, oldest first
   */
  async loadNewer(): Promise<readonly KeptMessage[]> {
    const newest = this.#kept.at(-1)?.message.unixSeconds
    // A conversation whose messages do not say when they were sent can only be read anew, as a refresh does.
    return newest === 0 ? [] : this.#askNewer((newest ?? 0) - secondsAgain)
  }

  /** Asks anew for the newest page: what is new comes in, what was recalled since shows so, and all that was loaded stays. */
  async refresh(): Promise<void> {
    if (!this.#started) return
    const first = this.#kept[Math.max(0, this.#kept.length - lookedAtAgain)]
    await this.#askNewer(first?.message.unixSeconds ?? 0)
  }

  /** Forgets everything, so that whoever shows it starts anew. */
  forget(): void {
    if (!this.#started) return
    this.#generation += 1
    this.#started = false
    this.#loading = undefined
    this.#loadingNewer = undefined
    this.#cursor = undefined
    this.#complete = false
    this.#skipped = []
    this.#keep([])
  }

  #askNewer(since: number): Promise<readonly KeptMessage[]> {
    if (this.#loadingNewer !== undefined) return this.#loadingNewer
    const loading = this.#newer(since).finally(() => {
      if (this.#loadingNewer === loading) this.#loadingNewer = undefined
    })
    this.#loadingNewer = loading
    return loading
  }

  async #newer(since: number): Promise<readonly KeptMessage[]> {
    if (!this.#started) {
      await this.start()
      return []
    }
    const generation = this.#generation
    const client = await this.#client()
    const { account, chat } = this.key
    const found: { messages: Message[]; skipped: Skipped[] } = { messages: [], skipped: [] }
    // Without a time there is nothing to go on from.
    let isWhole = false
    if (since > 0) {
      let count = 0
      for await (const { items, skipped } of client.messages({ account, chat, since }).pages()) {
        found.messages.push(...items)
        found.skipped.push(...skipped)
        count += 1
        if (count > mostNewPages) break
      }
      isWhole = count <= mostNewPages
    }
    if (isWhole) return this.#merge(client, found, since, generation)
    await this.#next(true)
    return this.#kept
  }

  async #merge(
    client: ReaderClient,
    found: Found,
    since: number,
    generation: number,
  ): Promise<readonly KeptMessage[]> {
    const { mergeNewer } = await import('./merge-newer.ts')
    await this.#readNames(client, found.messages)
    if (generation !== this.#generation) return []
    const { kept, added, changed } = mergeNewer({
      kept: this.#kept,
      messages: found.messages.toReversed(),
      since,
      nextId: this.#nextId,
    })
    // What cannot be read has no identity: the same is not told twice.
    const told = new Set(this.#skipped.map((odd) => JSON.stringify(odd)))
    const odd = found.skipped.filter((one) => !told.has(JSON.stringify(one)))
    if (odd.length > 0) this.#skipped = [...this.#skipped, ...odd]
    if (added.length > 0) this.#arrived.fire(added)
    if (changed || odd.length > 0) this.#keep(kept)
    return added
  }

  /** Loads a page; the first anew, in place of everything, or the next. */
  async #next(anew: boolean): Promise<void> {
    if (this.#complete && !anew) return
    const generation = this.#generation
    const client = await this.#client()
    const { account, chat } = this.key
    const cursor = anew ? undefined : this.#cursor
    const result = await client.messages({ account, chat, cursor }).pages().next()
    const page = result.done ? undefined : result.value
    // Pages go from new to old, and so do the messages of a page.
    const messages = page?.items.toReversed() ?? []
    await this.#readNames(client, messages)
    // It was begun anew while this was under way: this page is of the past.
    if (generation !== this.#generation) return
    if (anew) this.#generation += 1
    const older = messages.map((message) => ({ id: this.#nextId(), message }))
    this.#started = true
    this.#cursor = page?.cursor
    this.#complete = page?.done ?? true
    this.#skipped = [...(anew ? [] : this.#skipped), ...(page?.skipped ?? [])]
    this.#keep([...older, ...(anew ? [] : this.#kept)])
  }

  readonly #nextId = (): number => {
    this.#lastId += 1
    return this.#lastId
  }

  #keep(kept: readonly KeptMessage[]): void {
    this.#kept = kept
    this.#messages = undefined
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
