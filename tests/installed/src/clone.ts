import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from './run.ts'
import { wayToRegistry } from './way-to-registry.ts'

const repository = join(import.meta.dirname, '..', '..', '..')

/** A clone on the machine of somebody who has one runtime, and neither Node nor npm. */
export interface Clone extends AsyncDisposable {
  /** Runs the runtime in the clone and gives what it printed. */
  run(...args: readonly string[]): Promise<string>
  /** What has changed in the clone, one file a line. */
  changes(): string
}

/** Clones the work tree as it is, with what is not committed yet, for somebody who has this program only. */
export async function cloneFor(name: string, program: string): Promise<Clone> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'timkit-clone-')))
  const clone = join(folder, 'timkit')
  const home = join(folder, 'home')
  const path = join(folder, 'bin')
  const git = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=clone', '-c', 'user.email=clone@example.com', ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
  await mkdir(home)
  await mkdir(path)
  await symlink(program, join(path, name))
  const deleted = new Set(git(repository, 'ls-files', '-z', '--deleted').split('\0'))
  const files = git(repository, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  for (const file of new Set(files)) {
    if (file === '' || deleted.has(file)) continue
    await mkdir(dirname(join(clone, file)), { recursive: true })
    await copyFile(join(repository, file), join(clone, file))
  }
  git(clone, 'init', '--quiet')
  git(clone, 'add', '--all')
  git(clone, 'commit', '--quiet', '--message', 'clone')
  const env = { ...wayToRegistry(), PATH: path, HOME: home, TMPDIR: home, NO_COLOR: '1' }
  return {
    run: (...args) => run(join(path, name), args, { cwd: clone, env, timeout: 280_000 }),
    changes: () => git(clone, 'status', '--porcelain'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}
