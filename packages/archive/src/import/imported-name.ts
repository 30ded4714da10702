import { basename, dirname } from 'node:path'
import { toHistoryHour } from '@timkit/core'
import type { HourKey } from '../hours/hour-key.ts'

/** What the name of a file says of it. */
export interface ImportedName extends HourKey {
  readonly path: string
  /** The app; of JSON Lines nothing says it. */
  readonly sdkAppId: number | undefined
  /** Its position among the files of the hour, from 0. */
  readonly index: number
  /** `gzip`: as the service gave it. `lines`: a message on each line, compressed. */
  readonly form: 'gzip' | 'lines'
}

/**
 * Reads the name of a file that somebody saved: `1400000000_C2C_2026112209.gz` and `…_2.gz`, as `HistoryFile.name` is, or
 * `c2c/2026112209.jsonl.gz`. `undefined`: it has another name.
 */
export function readImportedName(path: string): ImportedName | undefined {
  const name = basename(path)
  const [, app, kind, ofService, number = '1'] =
    /^(\d+)_(C2C|Group)_(\d{10})(?:_(\d{1,4}))?\.gz$/.exec(name) ?? []
  if (ofService !== undefined && isHour(ofService) && Number(number) > 0) {
    const chatType = kind === 'C2C' ? 'c2c' : 'group'
    const index = Number(number) - 1
    return { path, sdkAppId: Number(app), chatType, hour: ofService, index, form: 'gzip' }
  }
  const [, ofLines] = /^(\d{10})\.jsonl\.gz$/.exec(name) ?? []
  const folder = basename(dirname(path))
  if (ofLines === undefined || !isHour(ofLines) || (folder !== 'c2c' && folder !== 'group')) return undefined
  return { path, sdkAppId: undefined, chatType: folder, hour: ofLines, index: 0, form: 'lines' }
}

function isHour(text: string): boolean {
  try {
    return toHistoryHour(text) === text
  } catch {
    return false
  }
}
