import { useOwnFolder } from './own-folder.ts'

/** Temporary files of a run are in a folder of its own on the disk: Deno gives no program a part of `/dev`, where memory is, unless it may do all. */
export function setup(): () => void {
  return useOwnFolder()
}
