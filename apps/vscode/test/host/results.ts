/** What became of a test inside a host. */
export interface HostResult {
  /** The names of its groups and its own. */
  readonly title: string
  /** How long it took. */
  readonly milliseconds: number
  /** Why it failed; absent when it passed. */
  readonly error?: string
}

/** What a printed result begins with. */
export const resultMark = 'timkit-result '
/** What a printed measurement begins with. */
export const measureMark = 'timkit-measured '
