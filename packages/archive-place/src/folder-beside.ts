import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'

/**
 * The folder on this machine of an archive whose files are elsewhere. Not one for caches, which systems empty: what was heard by webhook is there, too.
 *
 * @param names what tells it from others
 */
export function folderBeside(
  { env }: PlaceSurroundings,
  flags: PlaceFlags,
  names: readonly string[],
): string {
  const given = flags.indexFolder?.trim() || env.TIMKIT_INDEX_FOLDER?.trim()
  if (given) return resolve(given)
  const path = names.join('/').replaceAll(':', '-').split('/')
  return join(dataFolder(env), 'timkit', 'buckets', ...path.filter((name) => name !== ''))
}

function dataFolder(env: PlaceSurroundings['env']): string {
  const home = env.HOME?.trim() || homedir()
  if (process.platform === 'win32') return env.LOCALAPPDATA?.trim() || join(home, 'AppData', 'Local')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME?.trim() || join(home, '.local', 'share')
}
