/** What {@link Follower} needs. */
export interface FollowerParts {
  /** Asks what is new, and says whether anything is. */
  readonly ask: () => Promise<boolean>
  /** Whether somebody can see the answer, or wants to be told. */
  readonly isWanted: () => boolean
}

/** So long until the first look, and after something new, in milliseconds. */
const shortest = 5_000
/** So long at most while nothing comes. */
const longest = 60_000
/** So long at most while the service cannot be asked. */
const longestAfterFailure = 300_000

/** Asks again and again what is new in a conversation, the more seldom the less there is, and only while somebody wants it. */
export class Follower {
  readonly #parts: FollowerParts
  #timer: ReturnType<typeof setTimeout> | undefined
  #delay = shortest
  #asking = false
  #ended = false

  /** Asks nothing yet. */
  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  /** Whether it is wanted may have changed: begins, often at first, or stops. */
  update(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#delay = shortest
    if (!this.#ended && !this.#asking && this.#parts.isWanted()) this.#wait()
  }

  /** Stops for ever. */
  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  #wait(): void {
    this.#timer = setTimeout(() => void this.#ask(), this.#delay)
  }

  async #ask(): Promise<void> {
    if (!this.#parts.isWanted()) return
    this.#asking = true
    try {
      const isNew = await this.#parts.ask()
      this.#delay = isNew ? shortest : Math.min(longest, this.#delay * 1.5)
    } catch {
      // Whoever asks tells it. Others may have brought the service down by asking too often.
      this.#delay = Math.min(longestAfterFailure, this.#delay * 2)
    } finally {
      this.#asking = false
    }
    if (!this.#ended && this.#parts.isWanted()) this.#wait()
  }
}
