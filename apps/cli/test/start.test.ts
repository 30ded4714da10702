import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built } from './run.ts'

/** Tells at the end which files of the program were loaded, on a line of standard error. */
const watch = `data:text/javascript,${encodeURIComponent(`
import { statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
let bytes = 0
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && url.includes('/dist/')) bytes += statSync(fileURLToPath(url)).size
    return next(url, context)
  },
})
process.on('exit', () => process.stderr.write('\\nloaded ' + bytes + '\\n'))
`)}`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-start-'))
  bytesOf('archive', 'sync', '--demo', '--since', '3h', '--quiet')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** How many bytes of code a command line loads. Time would depend on the machine. */
function bytesOf(...words: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--import', watch, built, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TIMKIT_ARCHIVE: folder },
  })
  return Number(/^loaded (\d+)$/m.exec(stderr)?.[1])
}

// A tenth above what each takes, as a limit that is raised on purpose only. All of the program is 2.6 MB.
test.each([
  [['--version'], 130],
  [['--help'], 130],
  [['archive', '--help'], 130],
  [['completion', 'bash'], 130],
  [['code', '70009'], 300],
  [['search', 'order'], 670],
  [['unread', 'shop_lin', '--demo'], 900],
])('timkit %j loads at most %i KB', (words, most) => {
  const bytes = bytesOf(...words)
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes / 1000).toBeLessThanOrEqual(most)
})
