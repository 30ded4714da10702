/** Whether something was done, at once or in the end. Nothing that is at hand is waited for. */
export type Outcome = boolean | Promise<boolean>

/** Whether a value has to be waited for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function'
}
