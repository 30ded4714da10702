import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Finds a file of an installed package; `undefined` when the package or the file is absent. */
export function inPackage(name: string, ...path: string[]): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, ...path)
    if (existsSync(file)) return file
  }
  return undefined
}

/** Finds a file of a package that another package brings. */
export function inDependency(owner: string, name: string, ...path: string[]): string | undefined {
  const manifest = inPackage(owner, 'package.json')
  if (manifest === undefined) return undefined
  for (const folder of createRequire(manifest).resolve.paths(name) ?? []) {
    const file = join(folder, name, ...path)
    if (existsSync(file)) return file
  }
  return undefined
}

/** Reads the version of an installed package; `undefined` when it is absent. */
export function versionOf(name: string): string | undefined {
  const manifest = inPackage(name, 'package.json')
  if (manifest === undefined) return undefined
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version
}

export const packageFolder: string = dirname(import.meta.dirname)
