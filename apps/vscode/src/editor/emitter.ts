/** Calls its listeners. What one of them throws does not keep the others from being called. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>()

  /** Calls a function at every event, until the function given back is called. */
  readonly listen = (listener: (value: T) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Calls all listeners. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value)
  }
}
