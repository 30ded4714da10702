/** A place for small values, such as VS Code's `Memento`. */
export interface Values {
  /** Reads a value. */
  get<T>(key: string): T | undefined
  /** Writes a value; `undefined` removes it. */
  update(key: string, value: unknown): PromiseLike<void>
}

/** A place for secrets, such as VS Code's `SecretStorage`. */
export interface Secrets {
  /** Reads a secret. */
  get(key: string): PromiseLike<string | undefined>
  /** Writes a secret. */
  store(key: string, value: string): PromiseLike<void>
  /** Forgets a secret. */
  delete(key: string): PromiseLike<void>
}
