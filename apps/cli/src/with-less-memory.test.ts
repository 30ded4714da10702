import { expect, test, vi } from 'vitest'
import { withLessMemory } from './with-less-memory.ts'

const node = { execPath: '/bin/node', execArgv: ['--no-warnings'], platform: 'linux' as const, versions: {} }
const sync = ['/bin/node', '/timkit.js', 'archive', 'sync', '--watch']

test.each([
  ['a short command', { argv: ['/bin/node', '/timkit.js', 'archive', 'status'], env: {} }],
  ['a word that is not the command', { argv: ['/bin/node', '/timkit.js', 'search', 'sync'], env: {} }],
  ['another system', { argv: sync, env: {}, platform: 'darwin' as const }],
  ['another runtime', { argv: sync, env: {}, versions: { bun: '1.4.5' } }],
  ['somebody who has set it', { argv: sync, env: { MALLOC_ARENA_MAX: '2' } }],
])('%s is left alone', (_, given) => {
  const execve = vi.fn()
  withLessMemory({ ...node, execve: execve as never, ...given })
  expect(execve).not.toHaveBeenCalled()
})

test('a runtime that cannot do it goes on', () => {
  expect(() => withLessMemory({ ...node, argv: sync, env: {} })).not.toThrow()
})

test('a long command begins again with the same words and one heap, and only once', () => {
  const execve = vi.fn()
  withLessMemory({ ...node, argv: sync, env: { A: 'b' }, execve: execve as never })
  const [path, argv, env] = execve.mock.calls[0] as [string, string[], NodeJS.ProcessEnv]
  expect([path, ...argv]).toEqual(['/bin/node', '/bin/node', '--no-warnings', ...sync.slice(1)])
  expect(env).toEqual({ A: 'b', MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' })
  withLessMemory({ ...node, argv: sync, env, execve: execve as never })
  expect(execve).toHaveBeenCalledTimes(1)
})
