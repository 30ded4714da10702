/**
 * Measures what starting the extension takes of a processor, without an editor: `node test/performance/start.ts [FILE…]`, where
 * each file is a built `extension.cjs`, such as that of a commit before. They run in turns, each time in a new process, and
 * the least counts: whatever else the machine does only adds to it.
 *
 * @module
 */

import { resolve } from 'node:path'
import { startAnew } from '../start/start-anew.ts'
import type { Started } from '../start/start-once.ts'

const times = 15
const given = process.argv.slice(2)
const mains = (given.length === 0 ? ['dist/node/extension.cjs'] : given).map((path) => resolve(path))
const starts: readonly Started[][] = mains.map(() => [])
for (let time = 0; time < times; time++) {
  for (const [index, main] of mains.entries()) starts[index]?.push(startAnew(main))
}
for (const [index, main] of mains.entries()) {
  const own = starts[index] ?? []
  const [one] = own
  if (one === undefined) continue
  const least = (of: (started: Started) => number): string => Math.min(...own.map(of)).toFixed(1)
  console.log(
    `${main}: code ${least(({ code }) => code)} ms, activate ${least(({ activate }) => activate)} ms of a processor; ` +
      `${one.files.length} files, ${one.bytes} bytes, and of Node ${one.builtins.join(', ') || 'nothing'}`,
  )
}
