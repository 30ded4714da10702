import { refuseNames } from '../check.ts'
import type { CallOptions } from './caller.ts'
import { checkCallOptions, copyRetry } from './options/call-options.ts'

/**
 * Takes what concerns the requests out of the options of an operation, and refuses what cannot be right: when the
 * operation is called, not when its first request is made.
 *
 * @param queryNames What belongs into the query, the first argument, separated by blanks: a cursor that is lost reads the
 *   same again.
 */
export function readCallOptions(options: CallOptions, queryNames: string = ''): CallOptions {
  checkCallOptions(options)
  refuseNames(options, queryNames, 'belongs into the first argument')
  const { signal, timeout, totalTimeout, retry, onResponse } = options
  return { signal, timeout, totalTimeout, retry: copyRetry(retry), onResponse }
}
