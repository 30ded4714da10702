import type { KeptMessage } from '../kept-message.ts'

/** Knows above which message the line stands that says where new ones begin. It stays there until somebody has seen what is below it. */
export class FirstNew {
  readonly #account: string
  #id: number | undefined
  #allSeen = true

  /** Nothing is new yet. What the account itself sends is not new to it. */
  constructor(account: string) {
    this.#account = account
  }

  /** The first message that is new; `undefined` while none is. */
  get id(): number | undefined {
    return this.#id
  }

  /** Messages came. */
  arrived(added: readonly KeptMessage[]): void {
    const first = added.find(({ message }) => message.from !== this.#account)
    if (first === undefined || !this.#allSeen) return
    this.#id = first.id
    this.#allSeen = false
  }

  /** Somebody has seen everything. */
  seen(): void {
    this.#allSeen = true
  }
}
