import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startAnew } from '../start/start-anew.ts'

test('starting reads one file, which asks nothing of Node', () => {
  const { files, bytes, builtins } = startAnew(join(import.meta.dirname, '../../dist/node/extension.cjs'))
  expect(files).toEqual(['extension.cjs'])
  expect(builtins).toEqual([])
  expect(bytes).toBeGreaterThan(10_000)
  // A tenth above what it takes, as a limit that is raised on purpose only. Time would depend on the machine.
  expect(bytes / 1000).toBeLessThanOrEqual(79)
})
