/**
 * Writes `src/page/assets.ts` from the files in `src/page/client`: the emulator has to give its page on every
 * runtime, also where there are no files. The build runs it first.
 *
 * @module
 */

import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { messageStyle } from '@timkit/message-html'
import { transform } from 'esbuild'

const client = new URL('../src/page/client/', import.meta.url)
/** The module that this script writes. */
const assetsUrl = new URL('../src/page/assets.ts', import.meta.url)

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** Compiles the scripts of the page and puts them and its other files into the text of a module. */
export async function embedPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-page-'))
  try {
    const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(
      /package\.json$/,
      'bin/tsc',
    )
    await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      fileURLToPath(client),
      '--outDir',
      folder,
      '--noCheck',
    ])
    const scripts = await readFolder(join(folder, 'client'), /\.js$/)
    const files = await readFolder(fileURLToPath(client), /\.(css|html|svg)$/)
    // It is not read in its file, as those of the page are.
    const { code } = await transform(messageStyle, { loader: 'css', minify: true })
    const style: [string, string] = ['messages.css', code]
    return moduleOf([...files, ...scripts, style].sort(([a], [b]) => (a < b ? -1 : 1)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readFolder(folder: string, wanted: RegExp): Promise<[string, string][]> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => wanted.test(name))
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')]),
  )
}

function moduleOf(files: readonly (readonly [string, string])[]): string {
  const entries = files.map(([name, text]) => {
    const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain'
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
    return `  '${name}': {\n    type: '${type}',\n    text: \`${escaped}\`,\n  },\n`
  })
  return `// Generated from the files in client/ by scripts/embed-page.ts: change those, not this file.

/** A file of the page. */
export interface Asset {
  readonly type: string
  readonly text: string
}

/** The files of the page by name. */
export const assets: Readonly<Record<string, Asset>> = {
${entries.join('')}}
`
}

if (import.meta.main) {
  const embedded = await embedPage()
  const current = await readFile(assetsUrl, 'utf8').catch(() => '')
  if (embedded !== current) {
    // Others may be reading it: they get the whole file, old or new.
    const draft = new URL(`assets.${process.pid}.ts`, assetsUrl)
    await writeFile(draft, embedded)
    await rename(draft, assetsUrl)
  }
}
