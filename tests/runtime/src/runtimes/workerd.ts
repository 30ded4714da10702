import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '../bundle.ts'
import { inDependency, inPackage, versionOf } from '../installed.ts'
import { run } from '../program.ts'
import type { Runtime } from './runtime.ts'

/** Without compatibility flags, so without Node's modules; and without a network. */
const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "suite", worker = .suite),
    (name = "internet", network = (allow = [])),
  ],
);

const suite :Workerd.Worker = (
  modules = [(name = "suite.js", esModule = embed "suite.js")],
  compatibilityDate = "2026-11-17",
);
`

/** workerd, the runtime of Cloudflare Workers, without `nodejs_compat`. */
export const workerd: Runtime = {
  name: 'workerd',
  async run(context) {
    const file =
      process.platform === 'win32'
        ? inDependency('workerd', '@cloudflare/workerd-windows-64', 'bin', 'workerd.exe')
        : inPackage('workerd', 'bin', 'workerd')
    const version = versionOf('workerd')
    if (file === undefined || version === undefined) {
      throw new Error('Cannot run workerd: the package "workerd" has no program for this machine')
    }
    context.print(`# version ${version}`)
    await writeFile(
      join(context.temp, 'suite.js'),
      await bundle('workerd.ts', ['workerd', 'worker', 'import']),
    )
    const path = join(context.temp, 'config.capnp')
    await writeFile(path, config)
    await run({ file, args: ['test', path] }, context)
  },
}
