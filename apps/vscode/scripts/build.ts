import { cp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const development = process.argv.includes('--development')

const common: BuildOptions = {
  bundle: true,
  minify: !development,
  sourcemap: development ? 'linked' : false,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}
const extension: BuildOptions = {
  ...common,
  entryPoints: ['src/extension.ts'],
  external: ['vscode'],
  format: 'cjs',
}
const sample: BuildOptions = { ...common, entryPoints: ['src/sample/emulator.ts'], format: 'cjs' }
const page: BuildOptions = { ...common, entryPoints: ['src/message-view/page/page.ts'], format: 'iife' }

await rm('dist', { recursive: true, force: true })
await Promise.all([
  build({ ...extension, outfile: 'dist/extension.cjs', platform: 'node' }),
  build({ ...extension, outfile: 'dist/extension.web.js', platform: 'browser' }),
  build({ ...sample, outfile: 'dist/sample.cjs', platform: 'node' }),
  build({ ...sample, outfile: 'dist/sample.web.js', platform: 'browser' }),
  build({ ...page, outfile: 'dist/message-view.js' }),
])

// The MCP server is packed along as it was built, so that assistants need no download.
const mcp = dirname(createRequire(import.meta.url).resolve('@timkit/mcp/package.json'))
await cp(join(mcp, 'dist'), 'dist/mcp', { recursive: true })
