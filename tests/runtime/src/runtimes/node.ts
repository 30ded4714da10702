import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, type Line } from '@timkit/nodes'
import { packageFolder } from '../installed.ts'
import { run } from '../program.ts'
import type { Runtime } from './runtime.ts'

/** The first line that runs TypeScript without a flag. Older ones run what is published: compiled files. */
const readsTypeScript: Line = 22

export function node(line: Line): Runtime {
  return {
    name: 'node',
    expected: `${line}.`,
    run(context) {
      const runner =
        line < readsTypeScript
          ? join(packageFolder, 'dist', 'runtime', 'src', 'runners', 'node.js')
          : join(packageFolder, 'src', 'runners', 'node.ts')
      if (!existsSync(runner)) throw new Error(`Cannot run Node ${line}: ${runner} is not built`)
      return run({ file: findNode(line), args: [runner] }, context)
    },
  }
}
