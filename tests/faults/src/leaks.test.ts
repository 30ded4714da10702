import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('a program that made calls of every outcome ends by itself: no timer or socket is left', async () => {
  const program = fileURLToPath(new URL('leaks.program.ts', import.meta.url))
  // The program's own timers would last ten minutes.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program], { timeout: 25_000 })
  expect(stdout).toBe('done\n')
  expect(stderr).toBe('')
}, 30_000)
