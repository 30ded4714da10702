import { Emitter } from '../editor/emitter.ts'
import { type ConversationKey, keyText } from './chat.ts'
import { ConversationReader, type ReaderClient } from './reader.ts'

/** One reader per conversation, shared by everything that shows it. */
export class Readers {
  readonly #open: (key: ConversationKey) => Promise<ReaderClient>
  readonly #readers = new Map<string, ConversationReader>()
  readonly #changed = new Emitter<ConversationKey>()
  /** Calls a function whenever a reader has more messages. */
  readonly onChange: (listener: (key: ConversationKey) => void) => () => void = this.#changed.listen

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

  /** Forgets all readers: what shows them asks anew. */
  clear(): void {
    const keys = [...this.#readers.values()].map(({ key }) => key)
    this.#readers.clear()
    for (const key of keys) this.#changed.fire(key)
  }
}
