/**
 * Puts what the package exports, and its command, into few files: a machine reads a hundred files slower than one, and
 * each emulated command is a file of its own.
 *
 * @module
 */

import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const shared: BuildOptions = { bundle: true, format: 'esm', target: 'node20' }

// Core stays outside: a program that uses both must have it once.
await build({
  ...shared,
  entryPoints: [file('src/index.ts'), file('src/serve.ts'), file('src/world.ts'), file('src/launch.ts')],
  outdir: file('dist'),
  platform: 'neutral',
  external: ['@timkit/core', '@timkit/core/*', 'node:*'],
  splitting: true,
  sourcemap: true,
  // The package has its sources.
  sourcesContent: false,
})

await build({
  ...shared,
  entryPoints: [file('src/bin.ts')],
  outfile: file('dist/bin.bundle.js'),
  platform: 'node',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
})
