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
(\`explain\`) are not part of the client; a bundle that imports them has them in addition. What a program may never need is
loaded when it first does: what does the work of an operation, the table of a service, the words for wrong options. Where the
bundler makes several files these are files of their own, hence each figure with and without them.`,
  everyRuntime: false,
  async run({ progress }) {
    const figures: Figure[] = [
      await size('UserSig alone, as it is loaded first', ['signUserSig'], 2400, loadedLater),
      await size('UserSig with all it may load', ['signUserSig']),
      await size('the minter alone', ['createUserSigMinter']),
      await size('the client, as it is loaded first', ['TimClient'], 12_500, loadedLater),
      await size('the client with all it may load', ['TimClient']),
      await size('the same and the error texts', ['TimClient', 'explain']),
    ]
    progress(1, 1)
    return figures
  },
}

/** What is imported when it is first needed, as the files that import it name it. */
const loadedLater = [
  '../api/*',
  '*-pages.js',
  '*/connect.js',
  '*/count-unread.js',
  '*/files.js',
  '*/pipeline.js',
  '*/read-names.js',
  '*/read-range.js',
  '*/read-sign-options.js',
  '*/recalls.js',
  '*/report-fault.js',
  '*/send.js',
  '*/signer.js',
]

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
