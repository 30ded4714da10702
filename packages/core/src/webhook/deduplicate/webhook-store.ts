/** Remembers which events were handled, so that one that is sent again is not handled again. */
export interface WebhookStore {
  /**
   * Claims an event for this call, in one step: of two calls at the same time with the same key, one gets it.
   *
   * @param key What {@link WebhookContext.key} is: a text without secrets, at most a few hundred characters.
   * @returns Whether it was not claimed before.
   */
  claim(key: string): boolean | Promise<boolean>
  /** Gives an event back whose handler failed: when it is sent again, it is handled. */
  release(key: string): void | Promise<void>
}
