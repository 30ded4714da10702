import { createHash, randomUUID } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import type { HistoryFile } from '@timkit/core'

/** What became of a file: written, there already with the same bytes, or there already with others. */
export type Published = 'saved' | 'there' | 'other'

/**
 * Writes a file whole or not at all, and never over another: beside it first, and under its name once every byte is verified.
 *
 * @throws {Error} The folder cannot be written to.
 * @throws {TimError} The bytes did not come, or are not those that the service reported.
 */
export async function publish(
  path: string,
  file: Pick<HistoryFile, 'gzipSize' | 'gzipMd5'>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Published> {
  const there = await compare(path, file)
  if (there !== undefined) return there
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const handle = await open(part, 'wx')
    try {
      for await (const chunk of bytes) await handle.write(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // A rename would replace what came there meanwhile.
    await link(part, path)
    return 'saved'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return (await compare(path, file)) ?? 'other'
  } finally {
    await rm(part, { force: true })
  }
}

async function compare(
  path: string,
  { gzipSize, gzipMd5 }: Pick<HistoryFile, 'gzipSize' | 'gzipMd5'>,
): Promise<Published | undefined> {
  let found: Uint8Array
  try {
    found = await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const md5 = createHash('md5').update(found).digest('hex')
  return found.length === gzipSize && md5 === gzipMd5 ? 'there' : 'other'
}
