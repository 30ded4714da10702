/** The messages of the process are used up. */
export class VolumeError extends Error {
  override readonly name = 'VolumeError'
}

/** Counts the messages that this process hands out, and stops at a number: a limit to what a misled assistant can take. */
export class Volume {
  readonly #limit: number
  #used = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** How many messages are left. */
  get left(): number {
    return this.#limit - this.#used
  }

  /** Refuses when nothing is left. */
  check(): void {
    if (this.left > 0) return
    throw new VolumeError(
      `The message budget of this process (${this.#limit} messages) is used up. Its operator can raise --message-budget or start it again; trying again does not help`,
    )
  }

  /** Notes that messages were handed out. */
  take(count: number): void {
    this.#used += count
  }
}
