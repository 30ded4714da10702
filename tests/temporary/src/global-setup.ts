import { memoryFolder } from './memory-folder.ts'
import { isChosen, useOwnFolder } from './own-folder.ts'

/** Temporary files of a run are in a folder of its own, which is in memory where that can be, unless a variable says where it has to be. */
export function setup(): () => void {
  return useOwnFolder(isChosen() ? undefined : memoryFolder())
}
