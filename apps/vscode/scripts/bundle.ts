import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { messageStyle } from '@timkit/message-html'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { directImports } from '../../../packages/core/scripts/direct-imports.ts'
import { joinPieces } from '../../../packages/core/scripts/join-pieces.ts'
import { withoutUnusedZod } from '../../../packages/core/scripts/without-unused-zod.ts'

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
  const sample: BuildOptions = { ...common, entryPoints: ['src/env/bundles/emulator.ts'], format: 'cjs' }
  const explain: BuildOptions = { ...common, entryPoints: ['src/env/bundles/explain.ts'], format: 'cjs' }
  const page: BuildOptions = {
    ...common,
    entryPoints: ['src/conversations/message-view/page/page.ts'],
    format: 'iife',
  }

  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await Promise.all([
    bundleForNode(folder, extension),
    build({ ...extension, outfile: join(folder, 'extension.web.js'), platform: 'browser' }),
    build({ ...sample, outfile: join(folder, 'sample.cjs'), platform: 'node' }),
    build({ ...sample, outfile: join(folder, 'sample.web.js'), platform: 'browser' }),
    build({ ...explain, outfile: join(folder, 'explain.web.js'), platform: 'browser' }),
    build({ ...page, outfile: join(folder, 'message-view.js') }),
    bundleThread(join(folder, 'archive'), common),
    writeFile(join(folder, 'messages.css'), messageStyle),
  ])

  // The MCP server is packed along as it was built, so that assistants need no download.
  await cp('node_modules/@timkit/mcp/dist', join(folder, 'mcp'), {
    recursive: true,
    // The library entry is for other programs.
    filter: (path) => !/[\\/]index\.(js|d\.ts)$/.test(path),
  })
}

/** The thread of archives, in files of its own: it is started when somebody asks an archive first. */
async function bundleThread(folder: string, common: BuildOptions): Promise<void> {
  await build({
    ...common,
    entryPoints: { thread: 'src/archive-engine/thread/thread.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    splitting: true,
    // What is written for CommonJS asks for it.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module';const require = requireFor(import.meta.url);",
    },
    plugins: [
      directImports(
        resolve('node_modules/@timkit/core/dist/index.js'),
        /[\\/]apps[\\/]vscode[\\/]src[\\/].*\.ts$/,
      ),
      withoutUnusedZod(/[\\/]packages[\\/]archive[\\/]dist[\\/].*\.js$/),
    ],
  })
}

/**
 * Splits the extension where its sources import late, so that starting it reads little, and that from one file. esbuild splits ES
 * modules only, and a packed extension holds CommonJS, so each file is written anew then.
 */
async function bundleForNode(folder: string, extension: BuildOptions): Promise<void> {
  const options: BuildOptions = { ...extension, platform: 'node' }
  const pieces = await build({
    ...options,
    outExtension: { '.js': '.cjs' },
    outdir: join(folder, 'node'),
    format: 'esm',
    splitting: true,
    sourcemap: extension.sourcemap === false ? false : 'inline',
    write: false,
    metafile: true,
    // jsonc-parser's entry for CommonJS hides what it is made of.
    mainFields: ['module', 'main'],
    plugins: [
      directImports(
        resolve('node_modules/@timkit/core/dist/index.js'),
        /[\\/](?:apps[\\/]vscode[\\/]src|packages[\\/]message-html[\\/]dist)[\\/].*\.[jt]s$/,
      ),
    ],
  })
  const { entryPoints: _entryPoints, ...write } = options
  await joinPieces(pieces, {
    roots: ['src/extension.ts'],
    options: { ...write, banner: { js: "'use strict';" }, plugins: [editorAsItIs] },
    change: (text) =>
      text.replaceAll(/\bimport\s*\*\s*as ([\w$]+)\s*from\s*"vscode"/g, 'import $1 from "vscode"'),
  })
}

/** Gives the object that the editor gives: esbuild would copy all names of it for each source that imports it. */
const editorAsItIs: Plugin = {
  name: 'editor-as-it-is',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'vscode', namespace: 'editor' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'editor' }, () => ({ contents: "export default require('vscode')" }))
  },
}
