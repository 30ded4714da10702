import * as nodeFiles from 'node:fs/promises'
import type { Files } from '../src/raw/folder-store.ts'

/** A file system whose acts are counted, by name. */
export interface ActingFiles {
  readonly files: Files
  /** What was done, in order. */
  readonly acts: readonly string[]
}

/**
 * The file system, each act of which may fail before it reaches the disk.
 *
 * @param failureOf gives what an act throws, by how many came before it and its name; `undefined` lets it happen
 */
export function actingFiles(failureOf: (at: number, name: string) => Error | undefined): ActingFiles {
  const acts: string[] = []
  const watched = <F extends (...given: never[]) => Promise<unknown>>(name: string, act: F) =>
    ((...given: never[]) => {
      const failure = failureOf(acts.push(name) - 1, name)
      return failure === undefined ? act(...given) : Promise.reject(failure)
    }) as F
  const open = watched('open', (async (...given: Parameters<typeof nodeFiles.open>) => {
    const handle = await nodeFiles.open(...given)
    handle.sync = watched('sync', handle.sync.bind(handle))
    handle.writeFile = watched('write', handle.writeFile.bind(handle)) as typeof handle.writeFile
    return handle
  }) as typeof nodeFiles.open)
  const { link, mkdir, readdir, rename, rmdir, stat, unlink } = nodeFiles
  return {
    acts,
    files: {
      open,
      link: watched('link', link),
      mkdir: watched('mkdir', mkdir as never),
      readdir: watched('readdir', readdir as never),
      rename: watched('rename', rename),
      rmdir: watched('rmdir', rmdir as never),
      stat: watched('stat', stat as never),
      unlink: watched('unlink', unlink),
    },
  }
}

/** What a system says, such as that a disk is full. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made up`), { code })
}
