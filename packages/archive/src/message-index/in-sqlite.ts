import { resolve } from 'node:path'
import { isMarkedDamaged, markDamaged, removeMark } from './damage-mark.ts'
import { indexFile, indexIdentity, makeIndexFile, removeIndex } from './index-files.ts'
import type { IndexPlace } from './index-place.ts'
import type { MessageIndex } from './message-index.ts'
import { openEmptyIndex, openSqliteIndex } from './sqlite/open-sqlite-index.ts'

/**
 * Keeps the index of an archive in an SQLite file.
 *
 * @param folder that of the archive
 * @param file where the index is. @default `index.sqlite` in the folder
 */
export function inSqlite(folder: string, file?: string): IndexPlace {
  const path = file === undefined ? indexFile(folder) : resolve(file)
  const identities = new WeakMap<MessageIndex, string | undefined>()
  /** Which file was opened, whatever is written to it. */
  let opened: string | undefined
  return {
    address: path === indexFile(resolve(folder)) || file === undefined ? 'sqlite' : `sqlite:${path}`,
    async open({ workers } = {}) {
      await makeIndexFile(path)
      opened = await indexIdentity(path, false)
      const index = await openSqliteIndex({ file: path, workers })
      identities.set(index, await indexIdentity(path, index.readOnly))
      return index
    },
    async isCurrent(index) {
      return (await indexIdentity(path, index.readOnly)) === identities.get(index)
    },
    isThere: async () => (await indexIdentity(path, false)) !== undefined,
    openEmpty: () => openEmptyIndex(path),
    async remove() {
      await removeIndex(path)
      await removeMark(path)
    },
    async noteDamage() {
      await markDamaged(path, opened ?? (await indexIdentity(path, false)))
    },
    isDamaged: () => isMarkedDamaged(path),
  }
}
