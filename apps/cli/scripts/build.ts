/** Bundles the program: everything in a few files without dependencies; what a command needs is loaded when it runs. */

import { chmod, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { directImports } from '../../../packages/core/scripts/direct-imports.ts'
import { zodAsNamespace } from '../../../packages/core/scripts/without-unused-zod.ts'
import { licences } from './licences.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = `${root}dist`

await rm(outdir, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    timkit: 'src/bin.ts',
    // The thread that reads hour files is a program of its own, which stands beside the chunk that starts it.
    'chunks/inserting-thread': `${root}node_modules/@timkit/archive/dist/message-index/clickhouse/inserting/inserting-thread.js`,
    'chunks/reading-thread': `${root}node_modules/@timkit/archive/dist/message-index/reading/reading-thread.js`,
  },
  outdir,
  bundle: true,
  metafile: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['node'],
  // What is written for CommonJS asks for it.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module';const require = requireFor(import.meta.url);",
  },
  plugins: [
    directImports(
      `${root}node_modules/@timkit/core/dist/index.js`,
      /[\\/]apps[\\/]cli[\\/]src[\\/].*\.ts$|[\\/]packages[\\/]archive(?:-place)?[\\/]dist[\\/].*\.js$/,
      zodAsNamespace,
    ),
  ],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
})
await writeFile(`${outdir}/LICENSES.txt`, await licences(root, Object.keys(metafile.inputs)))
await chmod(`${outdir}/timkit.js`, 0o755)
