import { readFileSync } from 'node:fs'
import type { Language, ToolConfig } from '../config/config.ts'
import { usableDefaults } from '../config/usable-tools.ts'

/** What the SDK answers to the first questions of every host, written down when this package was built: JSON as text. */
export interface Recording {
  /** Answers to `initialize`, by protocol version; the first is the latest. */
  readonly initialize: Readonly<Record<string, string>>
  /** Answers to the lists that hosts ask for after that, by method: `tools/list` and the like. */
  readonly lists: Readonly<Record<string, string>>
  /** The protocol version of hosts that do not initialize. */
  readonly modernVersion: string
  /** Answers to what they ask, by method: `server/discover`, `tools/list` and the like. */
  readonly modern: Readonly<Record<string, string>>
}

/** What a recording is called. */
export function recordingName(language: Language, isOld: boolean): string {
  return ['handshake', ...(isOld ? ['old'] : []), ...(language === 'en' ? [] : [language]), 'json'].join('.')
}

/**
 * Reads what was recorded in the language of this configuration, if it is true of it: pinned accounts and chosen tools change the lists.
 * Without it everything works, it only starts more slowly.
 *
 * @param file what was recorded in English; beside it stand those of the other languages, and of runtimes that cannot search
 */
export function readRecording(
  file: URL,
  { account, tools, unusable, allowSend, language }: ToolConfig,
): Recording | undefined {
  if ((account ?? allowSend) !== undefined) return undefined
  const isOld = unusable !== undefined
  const isUsual = isOld ? tools?.join() === usableDefaults.join() : tools === undefined
  if (!isUsual) return undefined
  const own = new URL(recordingName(language, isOld), file)
  try {
    return JSON.parse(readFileSync(own, 'utf8')) as Recording
  } catch {
    return undefined
  }
}
