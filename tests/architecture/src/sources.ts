import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A file that is shipped. */
export interface Source {
  /** Its path from the root of the repository. */
  readonly path: string
  /** Its text without comments, so that an example in one is no import. */
  readonly code: string
}

/** One file that another one imports, types included. */
export interface Import {
  /** The file that imports, from the root of the repository. */
  readonly from: string
  /** The file that is imported, likewise. */
  readonly to: string
}

/** Reads the sources below a folder, without tests. */
export function readSources(folder: string): readonly Source[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .sort()
    .map((path) => ({ path, code: withoutComments(readFileSync(`${root}${path}`, 'utf8')) }))
}

/** Finds what a file imports from its own package, at once or later. */
export function importsOf({ path, code }: Source): readonly Import[] {
  // The formatter writes every import with single quotes, so a parser would find no more.
  const specifiers = code.matchAll(/\b(?:from|import)\b\s*\(?\s*'((?:\.|#env\/)[^']+)'/g)
  return [...specifiers].map(([, specifier = '']) => ({
    from: path,
    to: specifier.startsWith('#')
      ? path.replace(/\/src\/.*/, `/src/${specifier.replace('#env/', 'env/node/')}.ts`)
      : posix.join(posix.dirname(path), specifier),
  }))
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
