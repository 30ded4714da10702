import { readFileSync } from 'node:fs'
import type { ToolConfig } from '../config/config.ts'

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

/**
 * Reads what was recorded in the language of this configuration, if it is true of it: pinned accounts and chosen tools change the lists.
 * Without it everything works, it only starts more slowly.
 *
 * @param file what was recorded in English; beside it stands `handshake.zh.json`
 */
export function readRecording(
  file: URL,
  { account, tools, allowSend, language }: ToolConfig,
): Recording | undefined {
  if ((account ?? tools ?? allowSend) !== undefined) return undefined
  const own = language === 'en' ? file : new URL(`handshake.${language}.json`, file)
  try {
    return JSON.parse(readFileSync(own, 'utf8')) as Recording
  } catch {
    return undefined
  }
}
