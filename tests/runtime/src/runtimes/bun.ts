import { join } from 'node:path'
import { inPackage, packageFolder } from '../installed.ts'
import { run } from '../program.ts'
import type { Runtime } from './runtime.ts'

/** Bun, reading TypeScript. */
export const bun: Runtime = {
  name: 'bun',
  run(context) {
    const file = inPackage('bun', 'bin', 'bun.exe')
    if (file === undefined) throw new Error('Cannot run Bun: the package "bun" is not installed')
    return run(
      {
        file,
        args: ['--no-install', join(packageFolder, 'src', 'runners', 'bun.ts')],
        env: { DO_NOT_TRACK: '1' },
      },
      context,
    )
  },
}
