/**
 * From the service's files to messages. The heavy half of history, loaded when the first file is read, so that a
 * program which only asks what files there are does not carry it.
 *
 * @module
 */

import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import { readText } from '../unpack/read-text.ts'
import type { OpenText } from './read-files.ts'

export * from './read-files.ts'

/** Downloads the files that are read. */
export function downloaded(context: HistoryContext): OpenText<HistoryFile> {
  return (file, options) => readText(context, file, options)
}
