import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { setup } from './global-setup.ts'
import { memoryFolder } from './memory-folder.ts'
import { setup as setupOnDisk } from './setup-on-disk.ts'

let end: (() => void) | undefined
afterEach(() => end?.())

test('temporary files of a run, and of programs that it starts, are in one folder, which goes with it', () => {
  const before = tmpdir()
  end = setup()
  const folder = tmpdir()
  expect([before, '/dev/shm']).toContain(dirname(folder))
  const own = mkdtempSync(join(tmpdir(), 'a-'))
  mkdirSync(join(own, 'b'))
  writeFileSync(join(own, 'b', 'c.txt'), 'left')
  const { stdout } = spawnSync(process.execPath, ['-p', 'os.tmpdir()'], { encoding: 'utf8' })
  expect(stdout.trim()).toBe(folder)
  expect(readdirSync(folder)).toEqual([basename(own)])
  end()
  end = undefined
  expect(existsSync(folder)).toBe(false)
  expect(tmpdir()).toBe(before)
})

test('they are where a variable says, though there is room in memory', () => {
  const chosen = mkdtempSync(join(tmpdir(), 'chosen-'))
  vi.stubEnv('TMPDIR', chosen)
  end = setup()
  expect(dirname(tmpdir())).toBe(chosen)
  end()
  end = undefined
  vi.unstubAllEnvs()
  rmSync(chosen, { recursive: true })
})

test.each(['/not/there', '/proc', import.meta.filename])(
  'memory is not used where it cannot be: %s',
  (shared) => {
    expect(memoryFolder(shared)).toBeUndefined()
  },
)

test('a folder that is gone already, or was never used, is no failure', () => {
  end = setup()
  rmSync(tmpdir(), { recursive: true })
  end()
  end = undefined
})

test('they can be kept on the disk', () => {
  const before = tmpdir()
  end = setupOnDisk()
  expect(dirname(tmpdir())).toBe(before)
})
