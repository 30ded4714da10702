/**
 * Remembers which events were handled, so that one that is sent again is not handled again.
 *
 * A process that ends while it handles an event gives nothing back. A store that outlives processes has `finish`, and claims that
 * are forgotten after a while unless they are finished; let that be longer than the `lease` of the receiver.
 *
 * What one receiver has handled is a `duplicate` for all that share the store: let those share one that do the same work. Two that
 * do different work with the same events, such as a second program that counts them, each have their own, or a mark of their own before
 * the key.
 *
 * Each call may take as long as the `deadline` of the receiver. One that takes longer counts as failed, and a claim that comes then is
 * finished or given back when the handler has ended. An event whose handler has not ended with its lease is given back; when that
 * handler has handled it after all it is claimed once more, and finished only if nobody else had claimed it.
 */
export interface WebhookStore {
  /**
   * Claims an event for this call, in one step: of two calls at the same time with the same key, one gets it.
   *
   * @param key What {@link WebhookContext.key} is: a text without secrets, of at most 200 characters, so that `VARCHAR(255)` holds it.
   * @returns Whether it was not claimed before. `'busy'` when it is claimed and not finished, by another process or by one that has
   * ended: then it is answered as failed, for the other one may fail and this copy be the last. A store without `finish` cannot tell, and
   * answers `false`. In one process copies wait for one another, whatever the store. Anything else than these three, such as the
   * `undefined` of a forgotten `return`, or the `null` of Redis, is a store that failed: `observe` is told, and the event is handled.
   */
  claim(key: string): boolean | 'busy' | Promise<boolean | 'busy'>
  /** Gives an event back whose handler failed: when it is sent again, it is handled. */
  release(key: string): void | Promise<void>
  /** Keeps that an event was handled. Without it, what is claimed counts as handled unless it is given back. */
  finish?(key: string): void | Promise<void>
}
