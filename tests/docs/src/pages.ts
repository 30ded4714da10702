import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url))

/** A Markdown file of the documentation. */
export interface Page {
  /** Its path from the root of the repository. */
  readonly path: string
  /** What it says. */
  readonly text: string
}

const patterns = ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'apps/*/README.md']

/** Reads one page. */
export function readPage(path: string): Page {
  return { path, text: readFileSync(`${root}${path}`, 'utf8') }
}

/** Reads all pages of the documentation. */
export function readPages(): Page[] {
  return globSync(patterns, { cwd: root })
    .filter((path) => !path.includes('node_modules'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map(readPage)
}

/** Tells whether there is a file or folder of that path from the root of the repository. */
export function isThere(path: string): boolean {
  return existsSync(`${root}${path}`)
}
