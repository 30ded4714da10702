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

const patterns = ['*.md', 'docs/**/*.md', 'packages/*/README*.md', 'apps/*/README*.md', 'deploy/README*.md']

/** Sources whose doc comments may hold examples. */
const sources = ['packages/*/src/**/*.ts']

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

/** Reads the sources with examples as pages: only what is in comments, at the lines where it is. */
export function readExamples(): Page[] {
  return globSync(sources, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .sort()
    .map(readPage)
    .filter(({ text }) => text.includes('* @example'))
    .map(({ path, text }) => ({
      path,
      text: text
        .split('\n')
        .map((line) => /^\s*\*(?: (.*))?$/.exec(line)?.[1] ?? '')
        .join('\n'),
    }))
}

/** Whether a path from the root of the repository exists. */
export function isThere(path: string): boolean {
  return existsSync(`${root}${path}`)
}
