import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The text of a file of the extension. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The source files, without tests. */
export function sourceFiles(): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => `src/${path}`)
}

/** The messages that the sources translate: the first argument of each `t(…)`. */
export function translatedMessages(): ReadonlySet<string> {
  const messages = new Set<string>()
  for (const file of sourceFiles()) {
    for (const [, single, double] of read(file).matchAll(
      /(?<![\w.])t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g,
    )) {
      messages.add((single ?? double ?? '').replace(/\\(.)/g, '$1'))
    }
  }
  return messages
}

/** How many calls of `t` there are, whatever their first argument. */
export function translationCalls(): number {
  return sourceFiles()
    .filter((file) => file !== 'src/text.ts')
    .reduce((sum, file) => sum + [...read(file).matchAll(/(?<![\w.])t\(/g)].length, 0)
}
