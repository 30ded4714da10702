import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Metafile, type Plugin } from 'esbuild'

/** A program, and how much of it is loaded when its size is taken. */
export interface Program {
  /** The name that it imports. */
  readonly name: string
  /** The file of `dist` that defines the name. */
  readonly from: string
  /** The files of `dist` that were loaded late, by `import()`; `all` for each that there is. @default none */
  readonly late?: readonly string[] | 'all' | undefined
  /** The files of `dist` whose constants count as if they were empty: tables, of which the code is to be measured alone. @default none */
  readonly without?: RegExp | undefined
}

/** What a program carries. */
export interface BundleSize {
  /** Bytes, minified and compressed as one file. */
  readonly gzip: number
  /** Minified bytes of each file of `dist`, the largest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[]
}

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/**
 * Measures what a browser has loaded of a program: what static imports lead to, and the files that were loaded late.
 *
 * Core is cut into files as a bundler does it, and what is there is counted as one file: whatever one of the files brings for
 * late code counts too, and how many files there are does not matter. The name is imported from where it is defined,
 * because esbuild, unlike Rollup, loads early what `index.js` names and only late code needs.
 */
export async function measure({ name, from, late = [], without }: Program): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: dist,
    stdin: { contents: `export { ${name} } from './${from}'`, resolveDir: dist },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    plugins: without === undefined ? [] : [emptied(without)],
    write: false,
  })
  const there = reachable(metafile.outputs, late)
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(dist.length + 1), text]))
  const whole = there.map((path) => withoutSeams(texts.get(path) ?? '')).join('')
  const files = there.flatMap((path) => Object.entries(metafile.outputs[path]?.inputs ?? {}))
  return {
    gzip: gzipSync(whole, { level: 9 }).length,
    files: files
      .map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const)
      .filter(([, bytes]) => bytes > 0)
      .sort(([, a], [, b]) => b - a),
  }
}

/** Has the constants of some files, and nothing in them. */
function emptied(files: RegExp): Plugin {
  return {
    name: 'emptied',
    setup({ onLoad }) {
      onLoad({ filter: files }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
        return { contents: names.map((name) => `export const ${name} = {}`).join('\n') }
      })
    },
  }
}

/** Leaves out what joins the files of a bundle. */
function withoutSeams(text: string): string {
  return text.replaceAll(/\b(import\{[^}]*\}from"[^"]*"|export\{[^}]*\});/g, '')
}

/** The files that static imports lead to, from the program and from what was loaded late. */
function reachable(outputs: Metafile['outputs'], late: readonly string[] | 'all'): string[] {
  const isThere = (entryPoint: string | undefined): boolean =>
    entryPoint === '<stdin>' || (entryPoint !== undefined && (late === 'all' || late.includes(entryPoint)))
  const found = new Set(Object.keys(outputs).filter((path) => isThere(outputs[path]?.entryPoint)))
  // A set gives what is added to it while it is iterated.
  for (const path of found) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') found.add(imported)
    }
  }
  return [...found]
}
