/**
 * Joins what Node, Deno and Bun load into few files: a machine reads hundreds of files slower than some, and each thing of core is a file of
 * its own. What is loaded late stays so. Browsers have the files as they are: a bundler leaves out of small ones what a program does
 * not use.
 *
 * @module
 */

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { ErrorFamilyTable } from '../src/error-codes/catalogue/error-family-table.ts'
import { joinPieces } from './join-pieces.ts'

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const { exports, dependencies } = JSON.parse(await readFile(file('package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly node: string }>>
  readonly dependencies: Readonly<Record<string, string>>
}
const entries = Object.values(exports).map(({ node }) => node.replace(/^\.\/dist\/node\/|\.js$/g, ''))

/** Texts about errors are most of the code that is there at once. As one string each they are read over quickly, and parsed when somebody asks. */
const textsAsJson: Plugin = {
  name: 'texts-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]error-codes[\\/]catalogue[\\/]families[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const families = (await import(pathToFileURL(path).href)) as Record<string, ErrorFamilyTable>
      const contents = Object.entries(families).map(([name, { entries, ...about }]) => {
        const texts = JSON.stringify(JSON.stringify(entries()))
        return `export const ${name} = ${JSON.stringify(about).slice(0, -1)}, entries: () => JSON.parse(${texts}) }`
      })
      return { contents: contents.join('\n') }
    })
  },
}

/** What package.json leaves to conditions, which are known here. */
const ofNode: Readonly<Record<string, string>> = {
  '#hmac': file('src/user-sig/secret-key/node/hmac.ts'),
  '#history-platform': file('src/history/node/platform.ts'),
}

const options: BuildOptions = {
  absWorkingDir: file('.'),
  // The hash that a minter has is inside as well: its five files took as long to find as all of core to read.
  external: ['node:*'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

const pieces = await build({
  ...options,
  entryPoints: entries.map((entry) => `src/${entry}.ts`),
  alias: ofNode,
  outdir: 'dist/node',
  entryNames: 'joined/[name]',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  sourcemap: 'inline',
  // The package has its own sources. What pieces are joined by is in the maps.
  sourcesContent: false,
  write: false,
  metafile: true,
  plugins: [textsAsJson],
})

await joinPieces(pieces, {
  roots: [
    'src/index.ts',
    // The emulator needs it at once, and little besides.
    'src/internal.ts',
    // What the first call loads.
    'src/transport/transport.ts',
    'src/services/lazy-tables.ts',
    'src/late-operations.ts',
    'src/listing/reading.ts',
    ...['webhook', 'api', 'history', 'operations', 'wire'].map((entry) => `src/${entry}.ts`),
  ],
  options: { ...options, sourcemap: true },
})

// What is joined gives others of these files more than anybody else is to have.
const outputs = Object.values(pieces.metafile.outputs)
for (const entry of entries) {
  const { exports: names = [] } = outputs.find(({ entryPoint }) => entryPoint === `src/${entry}.ts`) ?? {}
  const from = JSON.stringify(`./joined/${entry}.js`)
  await writeFile(
    file(`dist/node/${entry}.js`),
    names.length === 0 ? `import ${from}\nexport {}\n` : `export { ${names.join(', ')} } from ${from}\n`,
  )
}

// What is inside of others is under their licence, which goes with it. Not as LICENSE: packing takes that for the one of the package.
await mkdir(file('dist/node/licenses'), { recursive: true })
for (const name of Object.keys(dependencies)) {
  const copy = file(`dist/node/licenses/${name.replace('/', '-')}.txt`)
  await copyFile(file(`node_modules/${name}/LICENSE`), copy)
}
