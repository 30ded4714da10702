import type { Layers } from './layers.ts'
import { type Import, importsOf, type Source } from './sources.ts'

/** Finds the imports that lead to a higher row than their file's. */
export function upwardImports({ folder, rows }: Layers, sources: readonly Source[]): readonly Import[] {
  const row = (path: string): number => {
    const name = partOf(folder, path)
    const index = rows.findIndex((names) => names.includes(name))
    return index === -1 ? rows.length : index
  }
  return sources
    .flatMap(importsOf)
    .filter(({ from, to }) => to.startsWith(`${folder}/`) && row(to) < row(from))
}

/** Finds the folders that no row names, and the names that nothing has. */
export function misnamed({ folder, rows }: Layers, sources: readonly Source[]): readonly string[] {
  const names = new Set(sources.map(({ path }) => partOf(folder, path)))
  const placed = new Set(rows.flat())
  return [
    ...[...names].filter((name) => !name.endsWith('.ts') && !placed.has(name)),
    ...[...placed].filter((name) => !names.has(name)),
  ]
}

/** The folder or file of a package that a path is in. */
function partOf(folder: string, path: string): string {
  return path.slice(folder.length + 1).split('/')[0] ?? ''
}
