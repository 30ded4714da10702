/** The authorization server cannot be asked for its keys, so that nobody knows whether a token is good. */
export class IssuerError extends Error {
  override readonly name = 'IssuerError'
  /** Milliseconds until it is asked again. */
  readonly wait: number

  constructor(reason: string, wait: number) {
    super(reason)
    this.wait = wait
  }
}
