/** What {@link Follower} needs. */
export interface FollowerParts {
  /** Asks what is new, and says whether anything is. */
  readonly ask: () => Promise<boolean>
  /** Whether somebody can see the answer, or wants to be told. */
  readonly isWanted: () => boolean
}

/** So long until the first look, and after something new, in milliseconds. */
const shortest = 5_000
/** So long at least between two looks where it is told that there may be something. */
const shortestWhenTold = 2_000
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
  /** It was told that there may be something new since it was last asked. */
  #isTold = false
  #last = Number.NEGATIVE_INFINITY
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

  /** There may be something new: looks at once, but no more often than makes sense. */
  told(): void {
    if (this.#ended || this.#isTold || !this.#parts.isWanted()) return
    this.#isTold = true
    if (this.#asking) return
    clearTimeout(this.#timer)
    this.#wait()
  }

  /** Stops for ever. */
  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  #wait(): void {
    const delay = this.#isTold ? Math.max(0, this.#last + shortestWhenTold - performance.now()) : this.#delay
    this.#timer = setTimeout(() => void this.#ask(), delay)
  }

  async #ask(): Promise<void> {
    this.#isTold = false
    if (!this.#parts.isWanted()) return
    this.#last = performance.now()
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
