import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** Writes imports of zod for `withoutUnusedZod`. */
export function zodAsNamespace(text: string): string {
  return text.replace(/^import \{ z \} from 'zod';$/m, "import * as z from 'zod';")
}

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
        contents: zodAsNamespace(await readFile(path, 'utf8')),
      }))
    },
  }
}
