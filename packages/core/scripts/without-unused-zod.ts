import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Imports zod as a namespace where a name of it stands for all of it: what nobody uses, such as its texts in fifty languages, can then be left
 * out of the bundle.
 *
 * @param sources Which files are looked through.
 */
export function withoutUnusedZod(sources: RegExp): Plugin {
  return {
    name: 'without-unused-zod',
    setup({ onLoad }) {
      onLoad({ filter: sources }, async ({ path }) => ({
        loader: 'js',
        contents: (await readFile(path, 'utf8')).replace(
          /^import \{ z \} from 'zod';$/m,
          "import * as z from 'zod';",
        ),
      }))
    },
  }
}
