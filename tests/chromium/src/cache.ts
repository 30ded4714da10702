import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Names the place for what is too large for the work tree: `TIMKIT_CACHE`, else `~/.cache/timkit`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.TIMKIT_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'timkit')
}

/**
 * Fills a folder of the cache once. A folder that is there is always whole, also when several processes
 * fill it at the same time or one of them is ended half-way.
 */
export async function installOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
  cache: string = cacheFolder(),
): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, `${name}-draft-`))
  try {
    await fill(draft)
    await rename(draft, folder)
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}
