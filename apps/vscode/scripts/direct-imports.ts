import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Imports what is used of core from the file where it is, not from its index: bundles are split by which files are
 * reached, and the index reaches all of them.
 */
export function directImports(index: string): Plugin {
  return {
    name: 'direct-imports',
    setup: async ({ onLoad }) => {
      const files = new Map<string, string>()
      for (const [, names = '', file = ''] of (await readFile(index, 'utf8')).matchAll(
        /^export \{([^}]*)\} from '(.+)';$/gm,
      )) {
        for (const name of names.split(',')) files.set(name.trim(), join(dirname(index), file))
      }
      onLoad({ filter: /[\\/]apps[\\/]vscode[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
        loader: 'ts',
        contents: (await readFile(path, 'utf8')).replace(
          /^import \{([^}]*)\} from '@timkit\/core'$/gm,
          (_, names: string) =>
            names
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name !== '' && !name.startsWith('type '))
              .map((name) => {
                const file = files.get(name.split(' as ')[0] ?? '')
                if (file === undefined) throw new Error(`Core exports no ${name}, which ${path} imports`)
                return `import { ${name} } from ${JSON.stringify(file)};`
              })
              .join(' '),
        ),
      }))
    },
  }
}
