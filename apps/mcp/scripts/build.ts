/**
 * Bundles the server: everything in a few files without dependencies, so that `npx` installs one package and a
 * start reads little. What a start does not need is in files of their own.
 */

import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { directImports } from '../../../packages/core/scripts/direct-imports.ts'
import { withoutUnusedZod } from '../../../packages/core/scripts/without-unused-zod.ts'
import { recordingName } from '../src/stdio/recording.ts'
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
  // What is written for CommonJS asks for it.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module';const require = requireFor(import.meta.url);",
  },
  plugins: [
    directImports(
      `${root}node_modules/@timkit/core/dist/index.js`,
      /[\\/]apps[\\/]mcp[\\/]src[\\/].*\.ts$|[\\/]packages[\\/]command-line[\\/]dist[\\/].*\.js$/,
    ),
    withoutUnusedZod(/[\\/]packages[\\/]archive[\\/]dist[\\/].*\.js$/),
  ],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
})
await chmod(`${outdir}/timkit-mcp.js`, 0o755)

execFileSync(process.execPath, [
  fileURLToPath(import.meta.resolve('typescript/package.json')).replace('package.json', 'bin/tsc'),
  '-p',
  `${root}tsconfig.types.json`,
])
// The surface names nothing but its own types, so that the rest of them is left out.
await rename(`${outdir}/types/src/index.d.ts`, `${outdir}/index.d.ts`)
await rm(`${outdir}/types`, { recursive: true })

for (const isOld of [false, true]) {
  for (const language of ['en', 'zh'] as const) {
    const recording = await record(`${outdir}/timkit-mcp.js`, language, isOld)
    await writeFile(`${outdir}/${recordingName(language, isOld)}`, JSON.stringify(recording))
  }
}
