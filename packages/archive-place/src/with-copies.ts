import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { RawStore } from '@timkit/archive'
import { oneLine } from '@timkit/core'
import type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'
import { readSize } from './read-size.ts'

/**
 * Gives a store copies of its files on this machine, as many as the flag or the environment wants; without either, none.
 *
 * @throws {UsageError} The size is none.
 */
export async function withCopies(
  store: RawStore,
  { env, t, note }: PlaceSurroundings,
  flags: Pick<PlaceFlags, 'cache' | 'cacheFolder'>,
): Promise<RawStore> {
  const size = flags.cache?.trim() || env.TIMKIT_CACHE?.trim()
  if (!size || size === '0') return store
  const maxBytes = readSize(size, '--cache', t)
  const given = flags.cacheFolder?.trim() || env.TIMKIT_CACHE_FOLDER?.trim()
  const folder = given ? resolve(given) : join(cachesOf(env), 'timkit', 'copies')
  const { createCachedStore } = await import('@timkit/archive')
  return createCachedStore(store, {
    folder,
    maxBytes,
    onFailure: ({ message }) =>
      note(
        t({
          en: `No copies can be kept in ${folder}; everything is read from ${store.name}: ${oneLine(message)}\n`,
          zh: `无法在 ${folder} 保存副本，全部从 ${store.name} 读取：${oneLine(message)}\n`,
        }),
      ),
  })
}

/** Where this system has what programs can do without. */
function cachesOf(env: PlaceSurroundings['env']): string {
  const home = env.HOME?.trim() || homedir()
  if (process.platform === 'win32') return env.LOCALAPPDATA?.trim() || join(home, 'AppData', 'Local')
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches')
  return env.XDG_CACHE_HOME?.trim() || join(home, '.cache')
}
