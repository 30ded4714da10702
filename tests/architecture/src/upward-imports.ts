import type { Layers } from './layers.ts'
import { type Import, importsOf, type Source } from './sources.ts'

/** Finds the imports that lead to a higher row than their file's, or to what it has to stay apart from. */
export function upwardImports(
  { folder, rows, apart = [] }: Layers,
  sources: readonly Source[],
): readonly Import[] {
  const row = (path: string): number => {
    const name = partOf(folder, path)
    const index = rows.findIndex((names) => names.includes(name))
    return index === -1 ? rows.length : index
  }
  const isBetween = ({ from, to }: Import): boolean => {
    const parts = [partOf(folder, from), partOf(folder, to)]
    return parts[0] !== parts[1] && parts.every((part) => apart.includes(part))
  }
  return sources
    .flatMap(importsOf)
    .filter(({ to }) => to.startsWith(`${folder}/`))
    .filter((found) => row(found.to) < row(found.from) || isBetween(found))
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
