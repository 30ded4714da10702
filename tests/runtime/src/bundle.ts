import { join } from 'node:path'
import { build } from 'esbuild'
import { packageFolder } from './installed.ts'

/** Bundles a runner into one module; fails when anything needs more than the web platform. */
export async function bundle(runner: string, conditions: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(packageFolder, 'src', 'runners', runner)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // Neither Node's modules nor its globals are known to this platform.
    platform: 'neutral',
    conditions: [...conditions],
    charset: 'utf8',
    logLevel: 'silent',
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`Cannot bundle ${runner}: esbuild wrote nothing`)
  return output.text
}
