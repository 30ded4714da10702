import { build } from 'esbuild'
import type { Given } from './given.ts'

/** Bundles the tests of a host into one file, which is what an extension host can load. */
export async function bundleSuites(kind: 'node' | 'web', outfile: string, given: Given): Promise<void> {
  await build({
    entryPoints: [`test/host/${kind}.ts`],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: kind === 'node' ? 'node' : 'browser',
    external: ['vscode'],
    // Mocha would put itself in the place of what this module exports.
    define: { GIVEN: JSON.stringify(given), module: 'undefined', define: 'undefined' },
    logLevel: 'warning',
  })
}
