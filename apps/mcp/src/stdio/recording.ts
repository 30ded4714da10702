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
 * Reads what was recorded, if it is true of this configuration: pinned accounts, chosen tools and another language change the lists.
 * Without it everything works, it only starts more slowly.
 */
export function readRecording(file: URL, { account, tools, language }: ToolConfig): Recording | undefined {
  if (account !== undefined || tools !== undefined || language !== 'en') return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Recording
  } catch {
    return undefined
  }
}
