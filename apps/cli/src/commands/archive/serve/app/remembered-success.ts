import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readBucketUrl } from '@timkit/archive'
import type { AppConfig } from '../config/service-config.ts'

/** What a folder remembers. `archive` is of a bucket, whose folder may have been that of another. */
interface Remembered {
  readonly at?: unknown
  readonly archive?: unknown
}

/**
 * When a sync last left nothing to do, in milliseconds, as the folder of this machine has it: an archive in a bucket cannot be asked while that is away, and alerts must not count
 * from each start meanwhile. `undefined` where nobody knows.
 */
export async function readSuccess(config: AppConfig): Promise<number | undefined> {
  const file = fileOf(config)
  const text = file && (await readFile(file, 'utf8').catch(() => undefined))
  if (text === undefined) return undefined
  try {
    const { at, archive }: Remembered = JSON.parse(text) ?? {}
    const time = Date.parse(String(at))
    return Number.isNaN(time) || (archive ?? config.archive) !== config.archive ? undefined : time
  } catch {
    // Half a file: the next sync that ends well writes it anew.
    return undefined
  }
}

/** Remembers it beside a bucket. An archive in a folder does so itself. @param at milliseconds since 1970 */
export async function noteSuccess(config: AppConfig, at: number): Promise<void> {
  const { archive, indexFolder } = config
  const file = fileOf(config)
  if (file === undefined || indexFolder === undefined || readBucketUrl(archive) === undefined) return
  await mkdir(indexFolder, { recursive: true })
  await writeFile(file, `${JSON.stringify({ format: 1, at: new Date(at).toISOString(), archive })}\n`)
}

function fileOf({ archive, indexFolder }: AppConfig): string | undefined {
  const folder = readBucketUrl(archive) === undefined ? archive : indexFolder
  return folder && join(folder, 'synced.json')
}
