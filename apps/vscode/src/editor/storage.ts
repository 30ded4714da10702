/** A place for small values, such as VS Code's `Memento`. */
export interface Values {
  get<T>(key: string): T | undefined
  /** Writes a value; `undefined` removes it. */
  update(key: string, value: unknown): PromiseLike<void>
}

/** A place for secrets, such as VS Code's `SecretStorage`. */
export interface Secrets {
  get(key: string): PromiseLike<string | undefined>
  store(key: string, value: string): PromiseLike<void>
  delete(key: string): PromiseLike<void>
}
