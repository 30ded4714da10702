import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readManifest } from './workspace.ts'

const version = readManifest('packages/core').version ?? ''
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-release-'))
  mkdirSync(join(folder, 'packages'))
  mkdirSync(join(folder, 'bin'))
  const tarball = (name: string) => {
    writeFileSync(join(folder, 'packages', name), name)
    const hash = createHash('sha256').update(name).digest('base64')
    return { path: `packages/${name}`, integrity: `sha256-${hash}` }
  }
  const plan = [
    [
      { kind: 'publish', name: '@timkit/core', version, tarball: tarball('core.tgz') },
      { kind: 'tag-only', name: 'timkit', version: readManifest('apps/vscode').version },
    ],
    [{ kind: 'publish', name: '@timkit/emulator', version, tarball: tarball('emulator.tgz') }],
  ]
  writeFileSync(join(folder, 'publish-plan.json'), JSON.stringify({ version: 1, plan }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a program on the PATH that writes down how it is called and then does what is asked of it here. */
function standIn(name: string, body: string): void {
  const file = join(folder, 'bin', name)
  writeFileSync(file, `#!/bin/sh\necho "$*" >> "${folder}/calls"\n${body}\n`)
  chmodSync(file, 0o755)
}

function run(program: string, ...args: readonly string[]) {
  const path = join(import.meta.dirname, program)
  const env = {
    ...process.env,
    GITHUB_SHA: 'abc',
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { env, encoding: 'utf8' })
  const calls = existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : ''
  return { status, stdout, stderr, calls: calls.replaceAll(folder, '.').trim().split('\n') }
}

describe('publishing to npm', () => {
  test('sends nothing that is not what was packed', () => {
    standIn('npm', '[ "$1" = publish ] || { echo E404 >&2; exit 1; }')
    writeFileSync(join(folder, 'packages/emulator.tgz'), 'something else')
    const { status, stderr, calls } = run('publish-to-npm.ts', folder)
    expect(status).not.toBe(0)
    expect(stderr).toContain('it is not what was packed')
    expect(calls.join()).not.toContain('emulator.tgz')
  })

  test('ends when npm does not answer', () => {
    standIn('npm', 'echo E503 >&2; exit 1')
    const { status, calls } = run('publish-to-npm.ts', folder)
    expect(status).not.toBe(0)
    expect(calls).toEqual([`view @timkit/core@${version} version --json`])
  })

  test('ends with the first that npm refuses', () => {
    standIn('npm', '[ "$1" = view ] && { echo E404 >&2; exit 1; }; exit 1')
    const { status, calls } = run('publish-to-npm.ts', folder)
    expect(status).not.toBe(0)
    expect(calls.filter((call) => call.startsWith('publish'))).toHaveLength(1)
  })

  test('goes on where it failed, and sends what others need first', () => {
    standIn('npm', `case "$2" in @timkit/core@*) echo '"${version}"';; esac`)
    const { status, calls } = run('publish-to-npm.ts', folder)
    expect(status).toBe(0)
    expect(calls).toEqual([
      `view @timkit/core@${version} version --json`,
      `view @timkit/emulator@${version} version --json`,
      'publish ./packages/emulator.tgz --provenance --access public',
    ])
  })
})

describe('releases on GitHub', () => {
  test('have a tag, notes and what is installed from there', () => {
    standIn('gh', '[ "$2" = view ] && exit 1; cat > /dev/null')
    const { status, calls } = run('publish-to-github.ts', folder, join(folder, 'attachments'))
    expect(status).toBe(0)
    const made = calls.filter((call) => call.startsWith('release create'))
    expect(made).toHaveLength(3)
    expect(made[0]).toBe(
      `release create @timkit/core@${version} --target abc --title @timkit/core@${version} --notes-file - --latest=true`,
    )
    expect(made[1]).toMatch(/^release create timkit@\S+ .*--latest=false \.\/attachments\/timkit\.vsix$/)
  })

  test('that are there get their files only', () => {
    standIn('gh', 'exit 0')
    const { status, calls } = run('publish-to-github.ts', folder, 'attachments')
    expect(status).toBe(0)
    expect(calls.filter((call) => !call.includes(' view '))).toEqual([
      expect.stringMatching(/^release upload timkit@\S+ --clobber attachments\/timkit\.vsix$/),
    ])
  })
})

test('the jobs that follow are told what was released', () => {
  const { status, stdout } = run('describe-plan.ts', folder)
  expect(status).toBe(0)
  const outputs = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  expect(outputs).toMatchObject({ core: version, extension: readManifest('apps/vscode').version })
  expect(JSON.parse(outputs.images ?? '')).toMatchObject([{ image: 'timkit-emulator', version }])
})
