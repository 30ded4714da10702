import { Emitter } from '../editor/emitter.ts'
import type { Values } from '../editor/storage.ts'
import { type ConversationKey, keyText } from './chat.ts'

const mutedKey = 'timkit.muted'

/** The conversations that are muted in this editor; the service is told nothing. */
export class Muted {
  readonly #values: Values
  readonly #keys: Set<string>
  readonly #changed = new Emitter<void>()
  /** Calls a function whenever one was muted or not any more. */
  readonly onChange: (listener: () => void) => () => void = this.#changed.listen

  /** Reads what is muted. */
  constructor(values: Values) {
    this.#values = values
    this.#keys = new Set(values.get<readonly string[]>(mutedKey) ?? [])
  }

  has(key: ConversationKey): boolean {
    return this.#keys.has(keyText(key))
  }

  /** Mutes a conversation, or not any more. */
  async set(key: ConversationKey, muted: boolean): Promise<void> {
    if (muted) this.#keys.add(keyText(key))
    else this.#keys.delete(keyText(key))
    await this.#values.update(mutedKey, [...this.#keys])
    this.#changed.fire()
  }
}
