import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, StorageError } from '../raw/storage-error.ts'

/**
 * Lists the files that paths name, and those in folders that they name, in order.
 *
 * @throws {StorageError} One is not there, or cannot be read.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) found.push(path)
      else {
        const names = await readdir(path, { withFileTypes: true })
        const inside = names
          .filter((entry) => entry.isDirectory() || entry.name.endsWith('.gz'))
          .map((entry) => join(path, entry.name))
        found.push(...(await findFiles(inside.sort())))
      }
    } catch (error) {
      if (codeOf(error) === undefined || error instanceof StorageError) throw error
      throw new StorageError(`import ${path}`, error, path)
    }
  }
  return found
}
