/**
 * Bundles the server: everything in a few files without dependencies, so that `npx` installs one package and a
 * start reads little. What a start does not need is in files of their own.
 */

import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { record } from './record.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = `${root}dist`

await rm(outdir, { recursive: true, force: true })
await mkdir(outdir, { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: { 'timkit-mcp': 'src/bin.ts', index: 'src/index.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['node'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
})
await chmod(`${outdir}/timkit-mcp.js`, 0o755)

const recording = await record(`${outdir}/timkit-mcp.js`)
await writeFile(`${outdir}/handshake.json`, JSON.stringify(recording))
