import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inPackage, packageFolder } from '../installed.ts'
import { run } from '../program.ts'
import type { Runtime } from './runtime.ts'

/** Bun, reading TypeScript. */
export const bun: Runtime = {
  name: 'bun',
  async run(context) {
    const file = inPackage('bun', 'bin', 'bun.exe')
    if (file === undefined) throw new Error('Cannot run Bun: the package "bun" is not installed')
    // Packages are published without theirs, which maps imports to sources for the compiler.
    const tsconfig = join(context.temp, 'tsconfig.json')
    await writeFile(tsconfig, '{}')
    const runner = join(packageFolder, 'src', 'runners', 'bun.ts')
    await run(
      {
        file,
        args: ['--no-install', `--tsconfig-override=${tsconfig}`, runner],
        env: { DO_NOT_TRACK: '1' },
      },
      context,
    )
  },
}
