import type { CallOptions } from '../../transport/caller.ts'
import type { HistoryContext } from '../context.ts'
import { download } from '../download/download.ts'
import type { HistoryFile } from '../file.ts'
import { type CheckedTextOptions, checkedText } from './checked-text.ts'

/** How a file is downloaded and checked. */
export interface ReadTextOptions extends CheckedTextOptions {
  /** Milliseconds without a byte after which the connection counts as lost. */
  readonly idleTimeout: number
  /** How the service is asked for a fresh address. @default the client's own way */
  readonly calls?: CallOptions | undefined
  /** Called before each attempt with its number, from 1. */
  readonly onAttempt?: ((attempt: number) => void) | undefined
}

/** Downloads a file and yields the text inside, checked as {@link checkedText} does. */
export function readText(
  context: HistoryContext,
  file: HistoryFile,
  options: ReadTextOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { idleTimeout, calls, onAttempt } = options
  return checkedText(
    (signal) => download(context, file, { idleTimeout, calls, signal, onAttempt }),
    file,
    options,
  )
}
