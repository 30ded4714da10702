import { checkCallOptions, copyRetry } from './call-options.ts'
import type { CallOptions } from './caller.ts'

/**
 * Takes what concerns the requests out of the options of an operation, and refuses what cannot be right: when the
 * operation is called, not when its first request is made.
 */
export function readCallOptions(options: CallOptions): CallOptions {
  checkCallOptions(options)
  const { signal, timeout, totalTimeout, retry, onResponse } = options
  return { signal, timeout, totalTimeout, retry: copyRetry(retry), onResponse }
}
