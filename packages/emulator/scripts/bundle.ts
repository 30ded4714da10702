/** Puts the command and all that it needs into one file, which a machine reads faster than many. */

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

await build({
  entryPoints: [file('src/bin.ts')],
  outfile: file('dist/bin.bundle.js'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
})
