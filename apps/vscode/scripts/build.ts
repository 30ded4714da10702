import { cp, rm } from 'node:fs/promises'
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
await cp('node_modules/@timkit/mcp/dist', 'dist/mcp', {
  recursive: true,
  // The library entry is for other programs.
  filter: (path) => !/[\\/]index\.(js|d\.ts)$/.test(path),
})
