/** A thread of ours, which does what would keep the editor waiting. */
export interface Thread {
  /** Sends it what can be copied. */
  post(message: unknown): void
  /** `onEnd` is called once, when it ends by itself, with the reason. */
  listen(onMessage: (message: unknown) => void, onEnd: (reason: string) => void): void
  stop(): void
}
