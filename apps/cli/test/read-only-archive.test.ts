import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built } from './run.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  expect(timkit('archive', 'sync', '--demo', '--since', '3h').status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

function timkit(...words: readonly string[]) {
  return start(process.execPath, [built, ...words])
}

/** Runs it where the file system is mounted read-only, in a name space of its own, which ends with the program: only root may do so. */
function timkitReading(...words: readonly string[]) {
  const script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
  return start('unshare', ['-m', 'sh', '-c', script, folder, process.execPath, built, ...words])
}

function start(program: string, args: readonly string[]) {
  const env = { PATH: process.env.PATH, TIMKIT_ARCHIVE: folder, TIMKIT_LANG: 'en' }
  return spawnSync(program, args, { encoding: 'utf8', env })
}

const canMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

test.skipIf(!canMount)('doctor notes that an archive is on a file system that is mounted read-only', () => {
  expect(timkit('doctor', '--demo').stdout).not.toContain('can only be read')
  const { status, stdout } = timkitReading('doctor', '--demo')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^note {2}The archive can only be read here: a sync cannot keep anything$/m)
})

test.skipIf(!canMount)('a sync there is refused, and says why', () => {
  const { status, stderr } = timkitReading('archive', 'sync', '--demo')
  expect(status).toBe(2)
  expect(stderr).toContain('mounted read-only (EROFS)')
})
