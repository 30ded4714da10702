/**
 * Puts what the package exports, and its command, into few files: a machine reads a hundred files slower than one, and
 * each emulated command is a file of its own.
 *
 * @module
 */

import { readdir, readFile, writeFile } from 'node:fs/promises'
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
})
for (const name of await readdir(file('dist'))) {
  if (name.endsWith('.js.map')) await leaveOwnSources(file(`dist/${name}`))
}

/** The package has its own sources; a map holds those of private packages only. */
async function leaveOwnSources(path: string): Promise<void> {
  const map = JSON.parse(await readFile(path, 'utf8')) as {
    readonly sources: readonly string[]
    sourcesContent: (string | null)[]
  }
  map.sourcesContent = map.sourcesContent.map((text, at) =>
    map.sources[at]?.startsWith('../src/') ? null : text,
  )
  await writeFile(path, JSON.stringify(map))
}

await build({
  ...shared,
  entryPoints: [file('src/bin.ts')],
  outfile: file('dist/bin.bundle.js'),
  platform: 'node',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
})
