import type { FileFacts } from '../file-facts.ts'
import { type CheckedTextOptions, checkedText } from '../unpack/checked-text.ts'
import { isSmall, wholeText } from '../unpack/whole-text.ts'
import { type HistoryFileSource, openKept } from './kept-source.ts'

/** Gives the text of a kept file, checked: of a small one that is here at once, else as it comes. */
export type KeptText = (
  file: FileFacts,
  options: CheckedTextOptions,
) => AsyncGenerator<Uint8Array, void, undefined>

/**
 * Checks a source, and returns what reads the text of it.
 *
 * @throws {TypeError} It is none.
 */
export function keptText(source: HistoryFileSource): KeptText {
  const open = openKept(source)
  return (file, options) => {
    const { gunzipWhole } = options.platform
    return source instanceof Uint8Array && gunzipWhole !== undefined && isSmall(source, file)
      ? wholeText(source, file, gunzipWhole, options)
      : checkedText(open, file, options)
  }
}
