import { isMarkedDamaged, markDamaged, removeMark } from './damage-mark.ts'
import { indexFile, indexIdentity, makeIndexFile, removeIndex } from './index-files.ts'
import type { IndexPlace } from './index-place.ts'
import type { MessageIndex } from './message-index.ts'
import { openSqliteIndex } from './sqlite/open-sqlite-index.ts'

/** Keeps the index of an archive in a file of its folder. */
export function inSqlite(folder: string): IndexPlace {
  const identities = new WeakMap<MessageIndex, string | undefined>()
  /** Which file was opened, whatever is written to it. */
  let file: string | undefined
  return {
    async open() {
      await makeIndexFile(folder)
      file = await indexIdentity(folder, false)
      const index = await openSqliteIndex({ file: indexFile(folder) })
      identities.set(index, await indexIdentity(folder, index.readOnly))
      return index
    },
    async isCurrent(index) {
      return (await indexIdentity(folder, index.readOnly)) === identities.get(index)
    },
    async remove() {
      await removeIndex(folder)
      await removeMark(folder)
    },
    async noteDamage() {
      await markDamaged(folder, file ?? (await indexIdentity(folder, false)))
    },
    isDamaged: () => isMarkedDamaged(folder),
  }
}
