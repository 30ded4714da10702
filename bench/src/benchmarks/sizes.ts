import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'

/** What core adds to a bundle. */
export const sizes: Benchmark = {
  name: 'sizes',
  title: 'Size in a bundle',
  method: `Bundled and minified by esbuild for browsers, then gzip level 9. A kB has 1,000 bytes. The error texts
(\`explain\`) are not part of the client; a bundle that imports them has them in addition. What asks for and reads history files is
loaded when a program first does so, and is a file of its own where the bundler makes several: hence the client with it
and without it.`,
  everyRuntime: false,
  async run({ progress }) {
    const figures: Figure[] = [
      await size('UserSig alone', ['signUserSig'], 3000),
      await size('the minter alone', ['createUserSigMinter']),
      await size('the client before it asks for history files', ['TimClient'], 15_000, loadedForHistory),
      await size('the full client', ['TimClient'], 15_000),
      await size('the full client and the error texts', ['TimClient', 'explain']),
    ]
    progress(1, 1)
    return figures
  },
}

/** What the client imports when history files are first asked for, or read. */
const loadedForHistory = ['*/files.js', '*/pipeline.js', '*/read-range.js']

async function size(
  what: string,
  names: readonly string[],
  atMost?: number,
  leftOut: string[] = [],
): Promise<Figure> {
  const list = names.join(', ')
  const { outputFiles } = await build({
    stdin: { contents: `export { ${list} } from '@timkit/core'`, resolveDir: import.meta.dirname },
    bundle: true,
    external: leftOut,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  })
  const bytes = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length
  return {
    what,
    unit: 'bytes',
    value: spreadOf([bytes]),
    detail: list,
    goal: atMost === undefined ? undefined : { atMost },
  }
}
