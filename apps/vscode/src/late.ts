/** Something whose code is loaded when it is first asked for. */
export interface Late<T> {
  get(): Promise<T>
  /** Ends it, if it was ever made. */
  dispose(): void
}

/** Makes something when it is first asked for. */
export function late<T extends { dispose(): void }>(make: () => Promise<T>): Late<T> {
  let made: Promise<T> | undefined
  return {
    get: () => {
      made ??= make()
      return made
    },
    dispose: () => void made?.then((it) => it.dispose()),
  }
}
