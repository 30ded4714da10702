import { copyFile, cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { strangerEnvironment } from './programs.ts'
import { run } from './run.ts'
import { wayToRegistry } from './way-to-registry.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The project that everything is installed in. */
    readonly project: string
    /** A home folder without anything in it. */
    readonly home: string
    /** The packed extension. */
    readonly vsix: string
  }
}

const repository = join(import.meta.dirname, '..', '..', '..')
const published = ['packages/core', 'packages/emulator', 'packages/archive', 'apps/mcp', 'apps/cli']
let folder: string

/** Packs everything as it is published and installs it into an empty project outside of the repository. */
export async function setup(context: TestProject): Promise<void> {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'timkit-installed-')))
  const project = join(folder, 'project')
  const home = join(folder, 'home')
  await mkdir(home)
  const tarballs: string[] = []
  for (const path of published) {
    const tarball = join(folder, `${basename(path)}.tgz`)
    await run('pnpm', ['pack', '--out', tarball], { cwd: join(repository, path) })
    tarballs.push(tarball)
  }
  const vsix = join(folder, 'timkit.vsix')
  const extension = join(repository, 'apps', 'vscode')
  await run(process.execPath, ['scripts/package.ts'], { cwd: extension })
  await copyFile(join(extension, 'timkit.vsix'), vsix)

  await cp(join(import.meta.dirname, '..', 'stranger'), project, { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...strangerEnvironment(process.execPath, homedir()), ...wayToRegistry() }
  await run('npm', ['install', ...flags, ...tarballs, '@types/node@24.19.2'], { cwd: project, env })
  context.provide('project', project)
  context.provide('home', home)
  context.provide('vsix', vsix)
}

/** Removes all of it. */
export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
