import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Imports what is used of core from the file where it is, not from its index, nor from what it has for programs of ours:
 * bundles are split by which files are reached, and these two reach all of theirs.
 *
 * @param index The built index of core.
 * @param sources Which files are of the program that is bundled.
 * @param change What else is done to their text, since a file is loaded by one plugin only. @default nothing
 */
export function directImports(
  index: string,
  sources: RegExp,
  change: (text: string) => string = (text) => text,
): Plugin {
  return {
    name: 'direct-imports',
    setup: async ({ onLoad, onResolve }) => {
      // Also what is imported as a whole, and by others: core would be there twice, as few files for Node besides.
      onResolve({ filter: /^@timkit\/core(?:\/[\w-]+)?$/ }, ({ path }) => ({
        path: join(dirname(realpathSync(index)), `${path.split('/')[2] ?? 'index'}.js`),
        sideEffects: false,
      }))
      const files = {
        '@timkit/core': await exportsOf(index),
        '@timkit/core/internal': await exportsOf(join(dirname(index), 'internal.js')),
      }
      onLoad({ filter: sources }, async ({ path }) => ({
        loader: 'ts',
        contents: change(await readFile(path, 'utf8')).replace(
          /^import \{([^}]*)\} from '(@timkit\/core(?:\/internal)?)';?$/gm,
          (_, names: string, entry: keyof typeof files) =>
            names
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name !== '' && !name.startsWith('type '))
              .map((name) => {
                const file = files[entry].get(name.split(' as ')[0] ?? '')
                if (file === undefined) throw new Error(`Core exports no ${name}, which ${path} imports`)
                return `import { ${name} } from ${JSON.stringify(file)};`
              })
              .join(' '),
        ),
      }))
    },
  }
}

/** Where an entry has what it exports. */
async function exportsOf(entry: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const [, names = '', file = ''] of (await readFile(entry, 'utf8')).matchAll(
    /^export \{([^}]*)\} from '(.+)';$/gm,
  )) {
    for (const name of names.split(',')) files.set(name.trim(), join(dirname(entry), file))
  }
  return files
}
