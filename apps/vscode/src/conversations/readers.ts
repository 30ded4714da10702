import { Emitter } from '../editor/emitter.ts'
import { type ConversationKey, keyText } from './chat.ts'
import { ConversationReader, type ReaderClient } from './reader.ts'

/** A conversation that could not be asked what is new, and why. */
export interface ReaderFailure {
  readonly key: ConversationKey
  readonly error: unknown
}

/** One reader per conversation, shared by everything that shows it. */
export class Readers {
  readonly #open: (key: ConversationKey) => Promise<ReaderClient>
  readonly #readers = new Map<string, ConversationReader>()
  readonly #changed = new Emitter<ConversationKey>()
  /** Calls a function whenever the messages of a reader changed. */
  readonly onChange: (listener: (key: ConversationKey) => void) => () => void = this.#changed.listen
  readonly #failed = new Emitter<ReaderFailure>()
  /** Calls a function whenever a reader could not be asked what is new. */
  readonly onFailure: (listener: (failure: ReaderFailure) => void) => () => void = this.#failed.listen

  /** Makes no reader yet. */
  constructor(open: (key: ConversationKey) => Promise<ReaderClient>) {
    this.#open = open
  }

  get(key: ConversationKey): ConversationReader {
    const id = keyText(key)
    const known = this.#readers.get(id)
    if (known !== undefined) return known
    const reader = new ConversationReader(key, () => this.#open(key))
    reader.onChange(() => this.#changed.fire(key))
    this.#readers.set(id, reader)
    return reader
  }

  /** Those of an app from which something was loaded. */
  of(appId: string): readonly ConversationReader[] {
    return [...this.#readers.values()].filter(({ key, started }) => key.appId === appId && started)
  }

  /** Asks each conversation that was loaded what is new. One that fails keeps no other from it. */
  async refresh(): Promise<void> {
    const all = [...this.#readers.values()].map(async (reader) => {
      try {
        await reader.refresh()
      } catch (error) {
        this.#failed.fire({ key: reader.key, error })
      }
    })
    await Promise.all(all)
  }

  /** Forgets all messages: what shows them asks anew. */
  startOver(): void {
    for (const reader of this.#readers.values()) reader.forget()
  }
}
