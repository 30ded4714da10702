import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'

/** What core adds to a bundle. */
export const sizes: Benchmark = {
  name: 'sizes',
  title: 'Size in a bundle',
  method: `Bundled and minified by esbuild for browsers, then gzip level 9. The error texts
(\`explain\`) are not part of the client; a bundle that imports them has them in addition. What a program may never need is
loaded when it first does: what signs, sends and repeats with the first call, and later what does the work of an operation,
the table of a service, the words for wrong options. What is loaded first is what static imports lead to.`,
  everyRuntime: false,
  async run({ node, progress }) {
    const figures = [
      ...limited(node),
      await whole('the minter alone', 'createUserSigMinter'),
      await whole('the client with all that it may load, and the error texts', 'TimClient, explain'),
    ]
    progress(1, 1)
    return figures
  },
}

interface Size {
  readonly what: string
  readonly name: string
  readonly gzip: number
  readonly limit: number
}

/** The sizes that have a limit, as the checks of core measure them. */
function limited(node: string): Figure[] {
  const script = new URL('../../../packages/core/scripts/sizes.ts', import.meta.url)
  const text = execFileSync(node, [fileURLToPath(script), '--json'], { encoding: 'utf8' })
  return (JSON.parse(text) as Size[]).map(({ what, name, gzip, limit }) => ({
    ...figure(what, name, gzip),
    goal: { atMost: limit },
  }))
}

async function whole(what: string, names: string): Promise<Figure> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from '@timkit/core'`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  })
  return figure(what, names, gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length)
}

function figure(what: string, names: string, bytes: number): Figure {
  const count = names.split(',').length
  return { what, unit: 'bytes', value: spreadOf([bytes]), detail: count > 3 ? `${count} names` : names }
}
