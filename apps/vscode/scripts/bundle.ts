import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

/** Bundles the extension, its pages and its MCP server into a folder, which is emptied first. */
export async function bundle(folder: string, development = false): Promise<void> {
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

  await rm(folder, { recursive: true, force: true })
  await Promise.all([
    build({ ...extension, outfile: join(folder, 'extension.cjs'), platform: 'node' }),
    build({ ...extension, outfile: join(folder, 'extension.web.js'), platform: 'browser' }),
    build({ ...sample, outfile: join(folder, 'sample.cjs'), platform: 'node' }),
    build({ ...sample, outfile: join(folder, 'sample.web.js'), platform: 'browser' }),
    build({ ...page, outfile: join(folder, 'message-view.js') }),
  ])

  // The MCP server is packed along as it was built, so that assistants need no download.
  await cp('node_modules/@timkit/mcp/dist', join(folder, 'mcp'), {
    recursive: true,
    // The library entry is for other programs.
    filter: (path) => !/[\\/]index\.(js|d\.ts)$/.test(path),
  })
}
