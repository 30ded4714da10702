import { join } from 'node:path'
import { inPackage, packageFolder } from '../installed.ts'
import { run } from '../program.ts'
import type { Runtime } from './runtime.ts'

/** Deno without a single permission: no network, no files, no environment. */
export const deno: Runtime = {
  name: 'deno',
  run(context) {
    const file = inPackage('deno', process.platform === 'win32' ? 'deno.exe' : 'deno')
    if (file === undefined)
      throw new Error('Cannot run Deno: the package "deno" has no program for this machine')
    return run(
      {
        file,
        args: [
          'run',
          '--no-prompt',
          '--no-remote',
          '--cached-only',
          '--no-lock',
          '--no-config',
          '--node-modules-dir=manual',
          join(packageFolder, 'src', 'runners', 'deno.ts'),
        ],
        env: { DENO_DIR: join(context.temp, 'deno'), DENO_NO_UPDATE_CHECK: '1' },
      },
      context,
    )
  },
}
