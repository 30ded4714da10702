import { ResponseError } from '../errors.ts'

/** How many pages in a row may bring nothing new. A view in which much was deleted may have some of them. */
const maxFruitless = 100

/** Where a page is. */
export interface Place {
  /** What falls from page to page and never rises, a time or a number; absent where nothing does. */
  readonly bound?: number | undefined
  /** What the page differs in from all others of the same bound. */
  readonly position: string
}

/**
 * Sees to it that a listing ends: a service that gives the same pages again and again, goes back to newer ones, or
 * has nothing but empty ones, would be asked for ever. Stopping silently would hide that something is missing, so
 * that it is an error. All listings have this guard.
 */
export class Progress {
  readonly #act: string
  readonly #command: string
  #bound: number
  #fruitless = 0
  /** Where pages of this bound were. Of higher bounds none can come back, so that a long listing needs no memory. */
  readonly #positions = new Set<string>()

  /** Starts a listing at its first page. */
  constructor(act: string, command: string, { bound = 0, position }: Place) {
    this.#act = act
    this.#command = command
    this.#bound = bound
    this.#positions.add(position)
  }

  /**
   * Takes note of a page that is not the last one.
   *
   * @param found How many things it had that no page before it had.
   * @param next Where the page after it is.
   * @throws {ResponseError} The listing does not advance.
   */
  step(found: number, { bound = 0, position }: Place): void {
    if (bound < this.#bound) this.#positions.clear()
    const isBack = bound > this.#bound || this.#positions.has(position)
    this.#bound = bound
    this.#positions.add(position)
    this.#fruitless = found > 0 ? 0 : this.#fruitless + 1
    if (isBack) throw this.stuck('its pages do not advance')
    if (this.#fruitless >= maxFruitless)
      throw this.stuck(`its last ${maxFruitless} pages brought nothing new`)
  }

  /** The error that ends a listing whose next page is not to be found. */
  stuck(cause: string): ResponseError {
    return new ResponseError(`Cannot ${this.#act}: the service says that there is more, but ${cause}`, {
      command: this.#command,
      status: 200,
    })
  }
}
