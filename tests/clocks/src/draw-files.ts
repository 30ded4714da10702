import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const notOurs = ['**/node_modules/**', '**/dist/**']

/** Test files of a package, and how many there were to draw from. */
export interface Drawn {
  /** From the folder of the package. */
  readonly files: readonly string[]
  readonly of: number
}

/**
 * Draws some of the test files of a package, so that each is drawn as often as any other.
 *
 * @param folder - Of the package, from the root of the repository.
 * @param share - The part of them that is drawn, at least one file: `1 / 8`.
 * @param without - Patterns of files that are not drawn.
 * @throws {Error} The package has no test file: then it is not where it is looked for.
 */
export function drawFiles(folder: string, share: number, without: readonly string[] = []): Drawn {
  const exclude = [...notOurs, ...without]
  const all = globSync('**/*.test.ts', { cwd: `${root}${folder}`, exclude })
  if (all.length === 0) throw new Error(`Cannot draw tests of ${folder}: it has none`)
  const count = Math.ceil(all.length * share)
  const files = all
    .map((file) => ({ file, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ file }) => file)
  return { files: files.sort(), of: all.length }
}
